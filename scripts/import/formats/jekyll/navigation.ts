/** Navigation of Jekyll: the tree that fields of pages spell out, and what themes keep in `_data/`. */
import { parse } from 'yaml';
import { nameOf } from '../../paths.ts';
import type { Fields, NavItem, SourceFolder } from '../../source.ts';
import { isRecord, number, said } from '../../text/literals.ts';
import { plainName } from './pages.ts';

/** The tree that fields of the pages spell out: `parent`, `grand_parent`, `nav_order`. */
const treeOf = (pages: readonly string[], fieldsOf: (path: string) => Fields): NavItem[] => {
  const titleOf = (path: string): string => said(fieldsOf(path)['title']) ?? plainName(path);
  const shown = pages.filter(
    (path) =>
      fieldsOf(path)['nav_exclude'] !== true &&
      said(fieldsOf(path)['title']) !== undefined &&
      !/(?:^|\/)_posts\//.test(path),
  );
  const place = (path: string): number => number(fieldsOf(path)['nav_order']) ?? Number.POSITIVE_INFINITY;
  const parentOf = (path: string): string | undefined => said(fieldsOf(path)['parent']);
  const below = (parent: string | undefined, above: readonly string[]): NavItem[] =>
    shown
      .filter((path) => {
        const grand = said(fieldsOf(path)['grand_parent']) ?? said(fieldsOf(path)['ancestor']);
        return parentOf(path) === parent && (grand === undefined || above.includes(grand));
      })
      // Two places that are the same, or none, are told apart by title.
      .sort((a, b) => (place(a) === place(b) ? titleOf(a).localeCompare(titleOf(b)) : place(a) - place(b)))
      .map((path) => {
        const title = titleOf(path);
        return {
          label: title,
          page: path,
          items: above.includes(title) ? [] : below(title, [...above, title]),
          at: { path, line: 1 },
        };
      });
  return below(undefined, []);
};

/** Names under which themes keep what stands below an entry. */
const below = 'children items docs folders folderitems subfolders subfolderitems'.split(' ');

const linkOf = (item: Fields): string | undefined => said(item['url']) ?? said(item['link']) ?? said(item['href']);

/** Navigation as Minimal Mistakes, the Documentation Theme and others keep it in `_data/`. */
const navigationIn = (value: unknown, pageOf: (link: string) => string | undefined, at: NavItem['at']): NavItem[] =>
  Array.isArray(value)
    ? value.flatMap((item: unknown): NavItem[] => {
        if (!isRecord(item)) return [];
        const link = linkOf(item);
        // What is for paper alone has no place on a screen.
        if (!(said(item['output']) ?? 'web').includes('web')) return [];
        const items = below.flatMap((name) => navigationIn(item[name], pageOf, at));
        return [
          {
            label: said(item['product']) ?? said(item['title']) ?? said(item['text']),
            page: link === undefined ? undefined : (pageOf(link) ?? link),
            items,
            at,
          },
        ];
      })
    : [];

/** The name that a list bears, from the words of an entry which it stands below. */
const listName = (words: unknown): string => (said(words) ?? '').toLowerCase().replace(/[^\p{L}\d]+/gu, '-');

/** Lists beside each other of which one has an entry for each of the others: those stand below it, as on U.S. government sites. */
const nested = (lists: Readonly<Record<string, unknown>>): unknown[] => {
  const first = Object.values(lists)[0];
  if (!Array.isArray(first)) return Object.values(lists);
  const taken = new Set<string>();
  const whole = first.flatMap((item: unknown): unknown[] => {
    const name = isRecord(item) ? listName(item['text'] ?? item['title']) : '';
    const list = lists[name];
    if (!isRecord(item) || list === first || !Array.isArray(list)) return [item];
    taken.add(name);
    // The start of the site is no section: what is listed for it stands beside it.
    return linkOf(item) === '/' ? [item, ...(list as unknown[])] : [{ ...item, children: list }];
  });
  return [
    whole,
    ...Object.entries(lists)
      .slice(1)
      .flatMap(([name, list]) => (taken.has(name) ? [] : [list])),
  ];
};

/** The lists of one file of `_data/`; of a sidebar, what stands below its name. */
const listsIn = (folder: SourceFolder, path: string): readonly unknown[] => {
  const kept: unknown = parse(folder.read(path), { logLevel: 'silent', uniqueKeys: false });
  return Array.isArray(kept) ? [kept] : isRecord(kept) ? nested(kept) : [];
};

/** What a sidebar is called: the product that it is of, or its file, where its title says no more than that it is one. */
const sidebarName = (item: NavItem, path: string): string =>
  item.label === undefined || /^sidebar$/i.test(item.label)
    ? nameOf(path).replace(/(?:^|[_-])sidebar\b|\.\w+$/g, '')
    : item.label;

/** Navigation that is kept in `_data/`: in one file, or a file for each sidebar. */
const keptNavigation = (folder: SourceFolder, pageOf: (link: string) => string | undefined): NavItem[] => {
  const itemsIn = (path: string): NavItem[] =>
    listsIn(folder, path).flatMap((list) => navigationIn(list, pageOf, { path, line: 1 }));
  const one = folder.files.find((path) => /(?:^|\/)_data\/(?:navigation|nav|toc|sidebar|docs)\.ya?ml$/.test(path));
  if (one !== undefined) return itemsIn(one);
  const sidebars = folder.files
    .filter((path) => /(?:^|\/)_data\/sidebars\/[^/]+\.ya?ml$/.test(path))
    .flatMap((path) =>
      itemsIn(path).flatMap((item) =>
        item.items.length === 0 ? [] : { ...item, label: sidebarName(item, path), page: undefined },
      ),
    );
  // One alone is the navigation; several are parts of it.
  return sidebars.length === 1 ? sidebars.flatMap(({ items }) => items) : sidebars;
};

/** @param pageOf the page to which a link leads, by its address */
export const navigationOf = (
  folder: SourceFolder,
  pages: readonly string[],
  fieldsOf: (path: string) => Fields,
  pageOf: (link: string) => string | undefined,
): NavItem[] => {
  const isInTree = (path: string): boolean =>
    fieldsOf(path)['parent'] !== undefined || fieldsOf(path)['nav_order'] !== undefined;
  return pages.some(isInTree) ? treeOf(pages, fieldsOf) : keptNavigation(folder, pageOf);
};
