/** VitePress and VuePress: pages beside `.vitepress/config` or `.vuepress/config`, a sidebar that is written out, Vue in pages. */
import { inOtherLanguage } from '../../pages/left-out.ts';
import { folderOf, isBelow, isPageFile, joined, nameOf, pathBelow } from '../../paths.ts';
import type { Fields, Finding, Format, NavItem, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { inWords, outsideCode, type Line } from '../../text/lines.ts';
import { vueAnchors } from '../../text/links/slugs.ts';
import { isRecord, said, within } from '../../text/literals.ts';
import { componentsAsMarkdown } from '../../text/mdx/mdx.ts';
import { icons } from '../mkdocs/icons.ts';
import { attributeLists, withEmoji } from '../mkdocs/inline.ts';
import { pluginTabs, withEveryEnd, withoutWrappers } from './blocks.ts';
import { codeGroups } from './code-groups.ts';
import { interpolated } from './interpolated.ts';
import { hostOf, redirectsIn, settingsFile, settingsIn, type Kind, type VueSettings } from './settings.ts';
import { sidebarOf } from './sidebar.ts';
import { pressTabs } from './tabs.ts';
import { takesIn } from './taking-in.ts';

/** Films as a plug-in of Markdown has them: `@[youtube](id)`. */
const withFilms = (words: string): string =>
  words.replace(/@\[(youtube|vimeo)\]\(\s*([^\s()]+)\s*\)/gi, (_, site: string, id: string) => {
    const begin = /^youtube$/i.test(site) ? 'https://www.youtube.com/watch?v=' : 'https://vimeo.com/';
    return `[Video on ${site.toLowerCase()}.com](${/^https?:/.test(id) ? id : begin + id})`;
  });

/** Of a site in several languages the pages of its own one: those that stand in no folder of another. */
const pagesIn = (
  folder: SourceFolder,
  { docs, locales }: VueSettings,
): { readonly pages: readonly string[]; readonly findings: readonly Finding[] } => {
  const all = folder.files.filter(
    (path) => isPageFile(path) && isBelow(docs, path) && !/(?:^|\/)(?:\.(?:vite|vue)press\/|\[[^/]*\])/.test(path),
  );
  const foreign = locales.has('') ? [...locales.keys()].filter((name) => name !== '') : [];
  const byLocale = Map.groupBy(all, (path) => foreign.find((one) => isBelow(one, pathBelow(docs, path))));
  return {
    pages: byLocale.get(undefined) ?? [],
    findings: [...byLocale].flatMap(([locale, { length }]) => {
      const path = joined(docs, locale ?? '') ?? docs;
      return locale === undefined ? [] : [inOtherLanguage(path, length, nameOf(path))];
    }),
  };
};

/** The address of a page that its fields name, or that follows from its path. */
const addressOf = (docs: string, { index, name }: Kind, path: string, fields: Fields = {}): string => {
  const permalink = name === 'VuePress' ? said(fields['permalink']) : undefined;
  if (permalink !== undefined && !permalink.includes(':')) return permalink.replace(/^\/|\/$/g, '');
  const plain = pathBelow(docs, path).replace(/\.md$/i, '');
  return index.test(nameOf(plain)) ? folderOf(plain) : plain;
};

/** The sidebar, and what is to be said of one that a program works out. */
const navigationOf = (
  { docs, file, ofRoot, theme }: VueSettings,
  kind: Kind,
  pages: readonly string[],
): { readonly nav: readonly NavItem[]; readonly findings: readonly Finding[] } => {
  const byAddress = new Map(pages.map((path) => [addressOf(docs, kind, path), path]));
  const pageOf = (link: string): string | undefined => {
    const plain = link
      .replace(/[?#].*$/, '')
      .replace(/^\/|\/$|(?:\.(?:md|html))?$/g, '')
      .replace(/\/$/, '');
    return byAddress.get(plain) ?? byAddress.get(kind.index.test(nameOf(plain)) ? folderOf(plain) : plain);
  };
  const bar = within([ofRoot['nav'], ofRoot['navbar'], theme['nav'], theme['navbar']]).filter(isRecord);
  const labelOf = (address: string): string | undefined =>
    said(bar.find((one) => said(one['link'])?.replace(/^\/|\/$/g, '') === address)?.['text']);
  const sidebar: unknown = ofRoot['sidebar'] ?? theme['sidebar'];
  const at = { path: file, line: 1 };
  const nav = sidebarOf(sidebar, { pageOf, docs, hasRootedLinks: kind.name === 'VuePress', at }, labelOf);
  if (nav.length > 0 || ['undefined', 'boolean', 'string'].includes(typeof sidebar)) return { nav, findings: [] };
  const finding: Finding = {
    kind: 'navigation',
    ...at,
    what: 'the sidebar is worked out by a program',
    done: 'pages stand in the order of their names; write order in their fields',
  };
  return { nav, findings: [finding] };
};

const markdownOf = (lines: Line[], page: PageContext, { settings, theme, docs }: VueSettings, kind: Kind): Line[] => {
  const filled = interpolated(takesIn(lines, page, docs), page, { settings, theme });
  const drawn = outsideCode(filled, (text, at) => inWords(text, (words) => icons(words, text, at, page)));
  const tabbed = withEveryEnd(kind.name === 'VuePress' ? pressTabs(drawn) : drawn);
  const plain = componentsAsMarkdown(withoutWrappers(codeGroups(pluginTabs(tabbed))), page);
  const shown = (text: string): string => inWords(text, (words) => withEmoji(withFilms(words)));
  return colonBlocks(outsideCode(attributeLists(plain, page), shown), page);
};

const read = (folder: SourceFolder, kind: Kind): SourceSite => {
  const own = settingsIn(folder, kind);
  const { settings, docs, locales, root } = own;
  const isPress = kind.name === 'VuePress';
  const { pages, findings } = pagesIn(folder, own);
  const { nav, findings: ofSidebar } = navigationOf(own, kind, pages);
  const host = hostOf(own, isPress);
  const base = isPress ? (said(settings['base']) ?? '/') : '/';
  return {
    format: kind.name,
    language: said(settings['lang']) ?? said(locales.get('')?.['lang']),
    docs,
    pages,
    statics: [joined(docs, isPress ? `${kind.at}/public` : 'public') ?? 'public', docs],
    addressOf: (path, fields) => addressOf(docs, kind, path, fields),
    hosts: host === undefined ? [] : [host.replace(/\/?$/, base)],
    redirects: isPress ? redirectsIn(folder, joined(root, kind.at, 'redirects') ?? '') : [],
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    slug: vueAnchors,
    formulas: setsFormulas(own.written),
    findings: [...findings, ...ofSidebar],
    dialect: (lines, page) => markdownOf(lines, page, own, kind),
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
