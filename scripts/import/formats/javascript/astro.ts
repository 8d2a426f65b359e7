/** Astro and Starlight: pages in `src/content/docs`, a sidebar that is written out, MDX. */
import { inOtherLanguage } from '../../pages/left-out.ts';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Fields, Finding, Format, NavItem, Redirect, SourceFolder, SourceSite } from '../../source.ts';
import { exportedValue, isRecord, number, record, said, within } from '../../text/literals.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { componentsAsMarkdown, mdxAsMarkdown } from '../../text/mdx/mdx.ts';
import { masked } from '../../text/edits.ts';
import { fieldsIn } from '../../text/front-matter.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { translationsIn } from '../languages.ts';
import { shortcutsIn } from '../shortcuts.ts';
import { besideOf } from './beside.ts';

const configFile = (folder: SourceFolder): string | undefined =>
  ['mjs', 'ts', 'js', 'mts', 'cjs'].map((end) => `astro.config.${end}`).find((path) => folder.has(path));

const docsFolder = (folder: SourceFolder): string =>
  folder.files.some((path) => path.startsWith('src/content/docs/')) ? 'src/content/docs' : 'src/content';

const sidebar = (
  items: unknown,
  docs: string,
  pages: readonly string[],
  pageOf: (slug: string) => string | undefined,
): NavItem[] => {
  const list: unknown[] = Array.isArray(items) ? items : [];
  return list.flatMap((item): NavItem[] => {
    if (typeof item === 'string') return [{ page: pageOf(item) ?? `${docs}/${item}`, items: [] }];
    if (!isRecord(item)) return [];
    const label = said(item['label']);
    const auto = said(record(item['autogenerate'])['directory']);
    if (auto !== undefined) {
      const dir = joined(docs, auto) ?? docs;
      const inside = pages.filter((path) => path.startsWith(`${dir}/`)).map((page) => ({ page, items: [] }));
      return label === undefined ? inside : [{ label, items: inside }];
    }
    if (item['items'] !== undefined) return [{ label, items: sidebar(item['items'], docs, pages, pageOf) }];
    const target = said(item['slug']) ?? said(item['link']);
    if (target === undefined) return [];
    return [
      {
        label,
        page: /^[a-z]+:/i.test(target) ? target : (pageOf(target.replace(/^\/|\/$/g, '')) ?? joined(docs, target)),
        items: [],
      },
    ];
  });
};

/** The line, from 1, on which something first stands in a text. */
const lineOf = (text: string, sign: RegExp): number => text.slice(0, Math.max(0, text.search(sign))).split('\n').length;

type Settings = Readonly<Record<string, unknown>>;

/** The languages that the settings of Starlight list, which may be kept in a value of their own. */
const localesIn = (starlight: Settings | undefined, options: readonly Settings[]): Settings => {
  const own = starlight?.['locales'];
  if (isRecord(own)) return own;
  return options.find((one) => isRecord(one['root']) && said(one['root']['lang']) !== undefined) ?? {};
};

/**
 * Folders of pages in other languages. Settings write a language in other letters than its folder, or keep the list in a file
 * of its own.
 * @param main the language in which the site is written, where its pages lie in a folder as well
 */
const othersIn = (docs: string, mine: readonly string[], locales: Settings, main: string | undefined): string[] => {
  const folders = new Set(mine.map((path) => path.slice(docs.length + 1).split('/')[0] ?? ''));
  const listed = new Set(Object.keys(locales).map((name) => name.toLowerCase()));
  return [
    ...[...folders].filter((name) => listed.has(name.toLowerCase()) && name !== 'root' && name !== main),
    ...translationsIn(docs, mine).filter((name) => !listed.has(name) && name !== main?.toLowerCase()),
  ];
};

const redirectsIn = (options: readonly Settings[], file: string): Redirect[] =>
  options
    .flatMap(({ redirects }) => (isRecord(redirects) ? Object.entries(redirects) : []))
    .flatMap(([from, to]): Redirect[] => {
      const target = said(to) ?? (isRecord(to) ? said(to['destination']) : undefined);
      return target === undefined || /\[/.test(from) ? [] : [{ from, to: target, path: file, line: 1 }];
    });

/** Where the old site stands, with its base. */
const hostIn = (options: readonly Settings[]): string | undefined =>
  options.flatMap((one) => {
    const base = said(one['base'])?.replace(/^\/|\/$/g, '') ?? '';
    return said(one['site'])?.replace(/\/?$/, base === '' ? '/' : `/${base}/`) ?? [];
  })[0];

const dialectWith =
  (shortcuts: ReturnType<typeof shortcutsIn>): SourceSite['dialect'] =>
  (lines, page) => {
    const isMdx = /\.mdx$/i.test(page.path);
    // Where a page of plain Markdown has components of Starlight, its writer took it for MDX.
    const hasComponents = /<(?:Tabs|Steps|Aside|CardGrid|FileTree)\b/.test(masked(lines));
    const plain = hasComponents ? componentsAsMarkdown(lines, page, shortcuts) : lines;
    return colonBlocks(isMdx ? mdxAsMarkdown(lines, page, shortcuts) : plain, page);
  };

const read = (folder: SourceFolder): SourceSite => {
  const fieldsOf = fieldsIn(folder);
  const docs = docsFolder(folder);
  const file = configFile(folder);
  const config = file === undefined ? undefined : exportedValue(folder.read(file), false, besideOf(folder, file));
  const options = within(config).filter(isRecord);
  const starlight =
    options.find((one) => one['sidebar'] !== undefined) ?? options.find((one) => one['call'] === 'starlight');
  const locales = localesIn(starlight, options);
  const main = said(starlight?.['defaultLocale']);
  const mine = folder.files.filter((path) => isPageFile(path) && path.startsWith(`${docs}/`));
  const others = othersIn(docs, mine, locales, main);
  const isOther = (path: string): boolean => others.some((name) => path.startsWith(`${docs}/${name}/`));
  const pages = mine.filter(
    (path) => !isOther(path) && !/(^|\/)_/.test(path.slice(docs.length + 1)) && !/\/404\.mdx?$/.test(path),
  );
  const findings: Finding[] = others.flatMap((name) => {
    const count = mine.filter((path) => path.startsWith(`${docs}/${name}/`)).length;
    return count === 0 ? [] : [inOtherLanguage(`${docs}/${name}`, count, name)];
  });
  // What a call gives has no value that can be read.
  if (starlight !== undefined && file !== undefined && 'sidebar' in starlight && !Array.isArray(starlight['sidebar']))
    findings.push({
      kind: 'navigation',
      path: file,
      line: lineOf(folder.read(file), /\bsidebar\s*[:,}]/),
      what: 'the sidebar is worked out by a program',
      done: 'pages stand in the order of their names; write order in their fields',
    });
  const addressOf = (page: string, fields: Fields): string => {
    const plain = page
      .slice(docs.length + 1)
      .replace(/\.mdx?$/, '')
      .toLowerCase();
    return said(fields['slug']) ?? (nameOf(plain) === 'index' ? folderOf(plain) : plain);
  };
  const byAddress = new Map(pages.map((page) => [addressOf(page, fieldsOf(page)), page]));
  const host = hostIn(options);
  const shortcuts = shortcutsIn(folder, { '~': 'src', '@': 'src' });
  const nav = sidebar(starlight?.['sidebar'], docs, pages, (slug) => byAddress.get(slug));
  return {
    format: 'Astro',
    language: isRecord(locales['root']) ? said(locales['root']['lang']) : main,
    titlesInFields: true,
    docs,
    pages,
    statics: ['public', 'src', ''],
    shortcuts,
    addressOf,
    hosts: host === undefined ? [] : [host],
    redirects: redirectsIn(options, file ?? ''),
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    orderOf: (_page, fields) => {
      const bar = isRecord(fields['sidebar']) ? fields['sidebar']['order'] : undefined;
      return number(bar ?? fields['order'] ?? fields['weight']);
    },
    slug: githubAnchors,
    formulas: file !== undefined && setsFormulas(folder.read(file)),
    findings,
    dialect: dialectWith(shortcuts),
  };
};

export const astro: Format = {
  id: 'astro',
  name: 'Astro',
  fits: (folder) =>
    configFile(folder) !== undefined &&
    folder.files.some((path) => path.startsWith('src/content/') && isPageFile(path)),
  read,
};
