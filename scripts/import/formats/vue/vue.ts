/** VitePress and VuePress: pages beside `.vitepress/config` or `.vuepress/config`, a sidebar that is written out, Vue in pages. */
import { parse } from 'yaml';
import { inOtherLanguage } from '../../pages/left-out.ts';
import { folderOf, isBelow, isPageFile, joined, nameOf, pathBelow } from '../../paths.ts';
import type { Fields, Finding, Format, Redirect, SourceFolder, SourceSite } from '../../source.ts';
import { inWords, outsideCode } from '../../text/lines.ts';
import { exportedValue, isRecord, record, said, within } from '../../text/literals.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { componentsAsMarkdown } from '../../text/mdx/mdx.ts';
import { vueAnchors } from '../../text/links/slugs.ts';
import { besideOf } from '../javascript/beside.ts';
import { icons } from '../mkdocs/icons.ts';
import { attributeLists, withEmoji } from '../mkdocs/inline.ts';
import { pluginTabs, withEveryEnd, withoutWrappers } from './blocks.ts';
import { codeGroups } from './code-groups.ts';
import { interpolated } from './interpolated.ts';
import { sidebarOf } from './sidebar.ts';
import { pressTabs } from './tabs.ts';
import { takesIn } from './taking-in.ts';

/** What is different in the two. */
interface Kind {
  readonly name: 'VitePress' | 'VuePress';
  readonly id: string;
  /** Folder of the settings. */
  readonly at: string;
  /** Names of the page that a folder has for itself. */
  readonly index: RegExp;
}

const settingsFile = (folder: SourceFolder, { at }: Kind): string | undefined => {
  const settings = new RegExp(`^(?:[^/]+/)?\\${at}/config(?:/index)?\\.(?:[mc]?[jt]s|ya?ml)$`);
  return folder.files.find((path) => settings.test(path));
};

/** Films as a plug-in of Markdown has them: `@[youtube](id)`. */
const withFilms = (words: string): string =>
  words.replace(/@\[(youtube|vimeo)\]\(\s*([^\s()]+)\s*\)/gi, (_, site: string, id: string) => {
    const begin = /^youtube$/i.test(site) ? 'https://www.youtube.com/watch?v=' : 'https://vimeo.com/';
    return `[Video on ${site.toLowerCase()}.com](${/^https?:/.test(id) ? id : begin + id})`;
  });

/** Languages by their folders, `''` for the one that stands at the root. */
const localesIn = (fields: Fields): ReadonlyMap<string, Fields> =>
  new Map(
    Object.entries(record(fields['locales'])).map(([name, one]) => [
      name === 'root' ? '' : name.replace(/^\/|\/$/g, ''),
      record(one),
    ]),
  );

/** Old addresses as a plug-in of VuePress has them, two on a line. */
const redirectsIn = (folder: SourceFolder, path: string): Redirect[] =>
  !folder.has(path)
    ? []
    : folder
        .read(path)
        .split(/\r?\n/)
        .flatMap((text, index): Redirect[] => {
          const [from, to, ...rest] = text.trim().split(/\s+/);
          return from === undefined || to === undefined || rest.length > 0 || from.startsWith('#')
            ? []
            : [{ from, to, path, line: index + 1 }];
        });

const read = (folder: SourceFolder, kind: Kind): SourceSite => {
  const file = settingsFile(folder, kind) ?? '';
  const isPress = kind.name === 'VuePress';
  const written = folder.read(file);
  const settings = record(
    /\.ya?ml$/.test(file) ? parse(written) : exportedValue(written, false, besideOf(folder, file)),
  );
  const [head = ''] = file.split(kind.at);
  const root = head.replace(/\/$/, '');
  const docs = joined(root, said(settings['srcDir']) ?? '') ?? root;
  const inDocs = (path: string): string => pathBelow(docs, path);
  const all = folder.files.filter(
    (path) => isPageFile(path) && isBelow(docs, path) && !/(?:^|\/)(?:\.(?:vite|vue)press\/|\[[^/]*\])/.test(path),
  );
  // Of a site in several languages the pages of its own one come in: those that stand in no folder of another.
  const locales = localesIn(settings);
  const foreign = locales.has('') ? [...locales.keys()].filter((name) => name !== '') : [];
  const localeOf = (path: string): string | undefined => foreign.find((one) => inDocs(path).startsWith(`${one}/`));
  const pages = all.filter((path) => localeOf(path) === undefined);
  const others = Map.groupBy(
    all.filter((path) => localeOf(path) !== undefined),
    (path) => joined(docs, localeOf(path) ?? '') ?? docs,
  );
  const addressOf = (path: string, fields: Fields = {}): string => {
    const permalink = isPress ? said(fields['permalink']) : undefined;
    if (permalink !== undefined && !permalink.includes(':')) return permalink.replace(/^\/|\/$/g, '');
    const plain = inDocs(path).replace(/\.md$/i, '');
    return kind.index.test(nameOf(plain)) ? folderOf(plain) : plain;
  };
  const byAddress = new Map(pages.map((path) => [addressOf(path), path]));
  const pageOf = (link: string): string | undefined => {
    const plain = link
      .replace(/[?#].*$/, '')
      .replace(/^\/|\/$|(?:\.(?:md|html))?$/g, '')
      .replace(/\/$/, '');
    return byAddress.get(plain) ?? byAddress.get(kind.index.test(nameOf(plain)) ? folderOf(plain) : plain);
  };
  // The theme of VuePress 2 is called with its settings.
  const theme = record(settings['themeConfig'] ?? (isRecord(settings['theme']) ? settings['theme'] : undefined));
  const ofRoot = { ...record(locales.get('')?.['themeConfig']), ...localesIn(theme).get('') };
  const sidebar: unknown = ofRoot['sidebar'] ?? theme['sidebar'];
  const at = { path: file, line: 1 };
  const bar = within([ofRoot['nav'], ofRoot['navbar'], theme['nav'], theme['navbar']]).filter(isRecord);
  const labelOf = (address: string): string | undefined =>
    said(bar.find((one) => said(one['link'])?.replace(/^\/|\/$/g, '') === address)?.['text']);
  const nav = sidebarOf(sidebar, { pageOf, docs, hasRootedLinks: isPress, at }, labelOf);
  const isWorkedOut = nav.length === 0 && !['undefined', 'boolean', 'string'].includes(typeof sidebar);
  const host =
    within(settings['sitemap'])
      .filter(isRecord)
      .map((one) => said(one['hostname']))
      .find(Boolean) ?? (isPress ? (said(theme['hostname']) ?? said(theme['domain'])) : undefined);
  const base = isPress ? (said(settings['base']) ?? '/') : '/';
  return {
    format: kind.name,
    language: said(settings['lang']) ?? said(locales.get('')?.['lang']),
    docs,
    pages,
    statics: [joined(docs, isPress ? `${kind.at}/public` : 'public') ?? 'public', docs],
    addressOf,
    hosts: host === undefined ? [] : [host.replace(/\/?$/, base)],
    redirects: isPress ? redirectsIn(folder, joined(root, kind.at, 'redirects') ?? '') : [],
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    slug: vueAnchors,
    formulas: setsFormulas(written),
    findings: [
      ...[...others].map(([path, { length }]) => inOtherLanguage(path, length, nameOf(path))),
      ...(isWorkedOut
        ? [
            {
              kind: 'navigation',
              path: file,
              line: 1,
              what: 'the sidebar is worked out by a program',
              done: 'pages stand in the order of their names; write order in their fields',
            } satisfies Finding,
          ]
        : []),
    ],
    dialect: (lines, page) => {
      const whole = interpolated(takesIn(lines, page, docs), page, { settings, theme });
      const drawn = outsideCode(whole, (text, at) => inWords(text, (words) => icons(words, text, at, page)));
      const tabbed = isPress ? pressTabs(drawn) : drawn;
      return colonBlocks(
        outsideCode(
          attributeLists(
            componentsAsMarkdown(withoutWrappers(codeGroups(pluginTabs(withEveryEnd(tabbed)))), page),
            page,
          ),
          (text) => inWords(text, (words) => withEmoji(withFilms(words))),
        ),
        page,
      );
    },
  };
};

const format = (kind: Kind): Format => ({
  id: kind.id,
  name: kind.name,
  fits: (folder) => settingsFile(folder, kind) !== undefined,
  read: (folder) => read(folder, kind),
});

export const vitepress = format({ name: 'VitePress', id: 'vitepress', at: '.vitepress', index: /^index$/ });
export const vuepress = format({ name: 'VuePress', id: 'vuepress', at: '.vuepress', index: /^(?:index|readme)$/i });
