/** Mintlify: pages of MDX, and settings in `docs.json`, formerly `mint.json`, in which the navigation is written out. */
import { inOtherLanguage, ofOtherVersion } from '../../pages/left-out.ts';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Finding, Format, NavItem, PageContext, Redirect, SourceFolder, SourceSite } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { type Line } from '../../text/lines.ts';
import { exportedValue, isRecord, said } from '../../text/literals.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { withFenceTitles } from '../../text/mdx/fields.ts';
import { mdxAsMarkdown } from '../../text/mdx/mdx.ts';

type Node = Readonly<Record<string, unknown>>;

const jsonAt = (folder: SourceFolder, path: string): unknown =>
  folder.has(path) ? exportedValue(`export default ${folder.read(path)};`) : undefined;

const settingsIn = (folder: SourceFolder): { readonly file: string; readonly settings: Node } | undefined => {
  for (const file of ['docs.json', 'mint.json']) {
    const settings = jsonAt(folder, file);
    if (isRecord(settings) && typeof settings['navigation'] === 'object') return { file, settings };
  }
  return undefined;
};

/** Under what names a place of the navigation says what it is called, and what it holds. */
const names = ['group', 'tab', 'anchor', 'dropdown', 'product', 'item'];
const holders = ['pages', 'groups', 'tabs', 'anchors', 'dropdowns', 'products', 'menu'];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Files beside the pages that Mintlify passes over. */
const ofRepository = /^(?:readme|contributing|licen[cs]e|changelog|security|code_of_conduct|agents|claude)\.mdx?$/i;

interface Edition {
  readonly name: string;
  readonly isLanguage: boolean;
  readonly items: readonly NavItem[];
}

/** What the settings say of the order of the pages, and of editions that stand beside the one that readers meet first. */
const navigation = (folder: SourceFolder, settings: Node, pageOf: (path: string) => string | undefined) => {
  const editions: Edition[] = [];
  const drawn: string[] = [];
  const itemsIn = (value: unknown): NavItem[] => {
    if (Array.isArray(value)) return value.flatMap(itemsIn);
    if (typeof value === 'string') {
      // A call of an interface, whose page is drawn from its description.
      if (/^(?:\S+\s+)?[A-Z]+\s+\//.test(value)) drawn.push(value);
      else return [{ page: pageOf(value) ?? value.replace(/^\//, ''), items: [] }];
      return [];
    }
    if (!isRecord(value) || value['hidden'] === true) return [];
    const elsewhere = said(value['$ref']);
    if (elsewhere !== undefined) return itemsIn(jsonAt(folder, joined(elsewhere) ?? ''));
    const parts: readonly (readonly [key: string, isLanguage: boolean])[] = [
      ['versions', false],
      ['languages', true],
    ];
    for (const [key, isLanguage] of parts) {
      const all = listOf(value[key]).filter(isRecord);
      const main = all.find((one) => one['default'] === true) ?? all[0];
      if (main === undefined) continue;
      for (const one of all)
        if (one !== main)
          editions.push({
            name: said(one[key.slice(0, -1)]) ?? '',
            isLanguage,
            items: itemsIn({ ...one, default: '' }),
          });
      return itemsIn(main);
    }
    const label = names.map((name) => said(value[name])).find((name) => name !== undefined);
    const root = said(value['root']);
    const held = holders.flatMap((name) => itemsIn(value[name]));
    const described = [value['openapi'], value['asyncapi']]
      .flat()
      .flatMap((one) => said(isRecord(one) ? one['source'] : one) ?? []);
    if (held.length === 0 && described.length > 0) drawn.push(...described);
    if (label === undefined && root === undefined) return held;
    const href = said(value['href']);
    if (held.length === 0 && root === undefined) return href === undefined ? [] : [{ label, page: href, items: [] }];
    return [{ label, page: root === undefined ? undefined : (pageOf(root) ?? root), items: held }];
  };
  const items = itemsIn(settings['navigation']);
  // A single tab is no choice.
  const [only, ...more] = items;
  const nav = only?.page === undefined && only !== undefined && more.length === 0 ? only.items : items;
  return { nav: withTabs(nav, settings), editions, drawn };
};

const firstPage = (item: NavItem): string => item.page ?? item.items.map(firstPage).find(Boolean) ?? '';

/** Tabs of `mint.json` hold the groups whose pages lie in their folders. */
const withTabs = (nav: readonly NavItem[], settings: Node): NavItem[] => {
  const tabs = [...listOf(settings['tabs']), ...listOf(settings['anchors'])].filter(isRecord).flatMap((one) => {
    const [label, url] = [said(one['name']), said(one['url'])?.replace(/^\/|\/$/g, '')];
    return label === undefined || url === undefined || /^[a-z]+:/i.test(url) ? [] : [{ label, url }];
  });
  const tabOf = (item: NavItem): string | undefined =>
    tabs.find(({ url }) => firstPage(item).startsWith(`${url}/`))?.label;
  const labels = [...new Set(tabs.map(({ label }) => label))];
  return [
    ...nav.filter((item) => tabOf(item) === undefined),
    ...labels
      .map((label) => ({ label, items: nav.filter((item) => tabOf(item) === label) }))
      .filter(({ items }) => items.length > 0),
  ];
};

const pagesOf = (items: readonly NavItem[]): string[] =>
  items.flatMap(({ page, items: inside }) => [...(page === undefined ? [] : [page]), ...pagesOf(inside)]);

/** The outermost folder that all of some pages lie in. */
const commonFolder = (pages: readonly string[]): string => {
  let common = folderOf(pages[0] ?? '');
  while (common !== '' && !pages.every((path) => path.startsWith(`${common}/`))) common = folderOf(common);
  return common;
};

const lineWith = (text: string, words: string): number =>
  Math.max(1, text.split('\n').findIndex((line) => line.includes(`"${words}"`)) + 1);

/** The call that a page describes, which its own text does not name. */
const withCall = (lines: readonly Line[], { fields }: PageContext): Line[] => {
  const [, method, path] =
    /(?:^|\s)([A-Z]+)\s+(\S+)\s*$/i.exec(said(fields['openapi']) ?? said(fields['api']) ?? '') ?? [];
  if (method === undefined) return [...lines];
  return [{ text: `**${method.toUpperCase()}** \`${path ?? ''}\``, at: 1 }, { text: '', at: 1 }, ...lines];
};

const read = (folder: SourceFolder): SourceSite => {
  const { file, settings } = settingsIn(folder) ?? { file: 'docs.json', settings: {} };
  const text = folder.has(file) ? folder.read(file) : '';
  const all = folder.files.filter((path) => isPageFile(path) && !/(?:^|\/)(?:snippets|_[^/]*)\//.test(path));
  const byPath = new Map(all.map((path) => [path.replace(/\.\w+$/, ''), path]));
  const pageOf = (written: string): string | undefined => {
    const path = written.replace(/^\/|\/$|\.mdx?$/g, '');
    return byPath.get(path) ?? byPath.get(`${path}/index`);
  };
  const { nav, editions, drawn } = navigation(folder, settings, pageOf);
  const listed = new Set(pagesOf(nav));
  const others = editions.map((edition) => {
    const own = pagesOf(edition.items).filter((path) => all.includes(path) && !listed.has(path));
    const common = commonFolder(own);
    const inside = all.filter((path) => !listed.has(path) && common !== '' && path.startsWith(`${common}/`));
    return { ...edition, folder: common, pages: new Set([...own, ...inside]) };
  });
  const pages = all.filter(
    (path) => listed.has(path) || (!ofRepository.test(path) && !others.some((one) => one.pages.has(path))),
  );
  const forwarded = listOf(settings['redirects']).filter(isRecord);
  const redirects = forwarded.flatMap((one): Redirect[] => {
    const [from, to] = [said(one['source']), said(one['destination'])];
    if (from === undefined || to === undefined || /[:*]/.test(from)) return [];
    return [{ from, to, path: file, line: lineWith(text, from) }];
  });
  const findings: Finding[] = [
    ...others
      .filter((one) => one.pages.size > 0)
      .map(({ folder: path, pages: { size }, name, isLanguage }) =>
        (isLanguage ? inOtherLanguage : ofOtherVersion)(path === '' ? '.' : path, size, name),
      ),
    ...drawn.map((one): Finding => ({
      kind: 'left out',
      path: file,
      line: lineWith(text, one),
      what: `Mintlify drew pages of ${one}`,
      done: 'not brought in; link to where the interface is described',
    })),
    ...forwarded
      .flatMap((one) => said(one['source']) ?? [])
      .filter((from) => /[:*]/.test(from))
      .map((from): Finding => ({
        kind: 'navigation',
        path: file,
        line: lineWith(text, from),
        what: `the redirect from ${from} holds for many addresses`,
        done: 'left out; set it up where the site is served',
      })),
  ];
  return {
    format: 'Mintlify',
    titlesInFields: true,
    docs: '',
    pages,
    statics: ['', 'public'],
    addressOf: (path) => {
      const plain = path.replace(/\.\w+$/, '');
      return nameOf(plain) === 'index' ? folderOf(plain) : plain;
    },
    hosts: [],
    redirects,
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    slug: githubAnchors,
    formulas: true,
    findings,
    dialect: (lines, page) => colonBlocks(mdxAsMarkdown(withCall(withFenceTitles(lines), page), page), page),
  };
};

export const mintlify: Format = {
  id: 'mintlify',
  name: 'Mintlify',
  fits: (folder) => settingsIn(folder) !== undefined && folder.files.some(isPageFile),
  read,
};
