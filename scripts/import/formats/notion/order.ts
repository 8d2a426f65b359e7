/** Which page holds which, and in what order. */
import { decoded } from '../../../../src/domain/text/decoded.ts';
import { folderOf, joined } from '../../paths.ts';
import type { NavItem, SourceFolder } from '../../source.ts';
import { bare, plainName } from './names.ts';

/**
 * The folders of what stands in pages and databases, each with its page. Notion has called them by the whole name, and by
 * the name without the id since; there may be no such folder.
 */
export const foldersOf = (folder: SourceFolder, pages: readonly string[]): ReadonlyMap<string, string> => {
  const known = new Set(folder.files.map(folderOf).flatMap((path) => [path, folderOf(path)]));
  const owners = new Map<string, string>();
  const placed = new Set<string>();
  for (const nameIn of [bare, (page: string) => joined(folderOf(page), plainName(page)) ?? ''])
    for (const page of pages) {
      const path = nameIn(page);
      if (!known.has(path) || owners.has(path) || placed.has(page)) continue;
      owners.set(path, page);
      placed.add(page);
    }
  return owners;
};

/**
 * Pages in the order in which the page above them names them, the others after them by name.
 * @param owners folders with the pages whose they are
 */
export const navOf = (
  folder: SourceFolder,
  pages: readonly string[],
  owners: ReadonlyMap<string, string>,
  at: string,
): NavItem[] => {
  const below = pages.filter((path) => folderOf(path) === at);
  const parent = owners.get(at);
  const inside = new Map([...owners].map(([path, page]) => [page, path]));
  const named =
    parent === undefined
      ? []
      : [...folder.read(parent).matchAll(/\]\(([^)\s]+)\)/g)].map(
          ([, url = '']) => joined(folderOf(parent), decoded(url)) ?? '',
        );
  const place = (path: string): number => {
    const found = named.indexOf(path);
    return found < 0 ? named.length : found;
  };
  return below
    .toSorted((a, b) => place(a) - place(b) || plainName(a).localeCompare(plainName(b)))
    .map((page) => {
      const own = inside.get(page);
      return { label: plainName(page), page, items: own === undefined ? [] : navOf(folder, pages, owners, own) };
    });
};
