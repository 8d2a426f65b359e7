/** Groups of a navigation, and the folders that they are taken for. */
import { folderName, latinSlug } from '../names.ts';
import { folderOf, nameOf } from '../../paths.ts';
import type { NavItem } from '../../source.ts';

/** The innermost folder that holds all of some files. */
const commonFolder = (paths: readonly string[]): string =>
  paths.map(folderOf).reduce((common, folder) => {
    const [a, b] = [common.split('/'), folder.split('/')];
    let same = 0;
    while (same < a.length && a[same] === b[same]) same += 1;
    return a.slice(0, same).join('/');
  });

/** The pages that a navigation names, with those of its groups. */
export const pagesIn = (items: readonly NavItem[]): string[] =>
  items.flatMap(({ page, items: inside }) => [
    ...(page === undefined || /^[a-z]+:/i.test(page) ? [] : [page]),
    ...pagesIn(inside),
  ]);

export interface Group {
  /** How many pages are in it. */
  readonly pages: number;
  /** The innermost folder that holds them, from the folder of the pages. */
  readonly common: string;
  /** True when that is a folder right below the one of the group around it. */
  readonly isFolder: boolean;
}

/**
 * The folder whose first page is in the group is the folder of the group; else that which holds all of its pages.
 * @param source folder of the group around it
 * @param hasPage true when the group has a page of its own
 */
export const groupIn = (
  item: NavItem,
  source: string,
  hasPage: boolean,
  {
    known,
    placed,
    isIndex,
    fromDocs,
  }: {
    readonly known: ReadonlySet<string>;
    readonly placed: ReadonlyMap<string, string>;
    readonly isIndex: (path: string) => boolean;
    readonly fromDocs: (path: string) => string;
  },
): Group => {
  const inside = pagesIn(item.items).filter((path) => known.has(path));
  const first = hasPage
    ? undefined
    : item.items.find(
        (one) =>
          one.items.length === 0 &&
          one.page !== undefined &&
          known.has(one.page) &&
          !placed.has(one.page) &&
          isIndex(one.page),
      )?.page;
  const ofFirst = first === undefined ? '' : folderOf(fromDocs(first));
  // A group may begin with the first page of another folder; it is of the folder that most of its pages are of.
  const ofIt = inside.filter((path) => fromDocs(path).startsWith(`${ofFirst}/`));
  const isInside = (folder: string): boolean =>
    folder !== '' && folder !== source && (source === '' || folder.startsWith(`${source}/`));
  const isBelow = ofIt.length * 2 >= inside.length && isInside(ofFirst);
  const common = isBelow ? ofFirst : inside.length === 0 ? '' : commonFolder(inside.map(fromDocs));
  const isFolder = isInside(common) && !common.slice(source === '' ? 0 : source.length + 1).includes('/');
  return { pages: inside.length, common, isFolder };
};

/**
 * Of several groups whose pages lie in one folder, the one that has its name: that which is called like it, else the one
 * with most of the pages. The others are named by their labels.
 */
export const folderOwners = (
  items: readonly NavItem[],
  groupOf: (item: NavItem) => Group,
): ReadonlyMap<string, NavItem> => {
  const owners = new Map<string, { readonly item: NavItem; readonly rank: number }>();
  for (const item of items) {
    if (item.items.length === 0) continue;
    const { common, isFolder, pages } = groupOf(item);
    if (!isFolder) continue;
    const isNamed = folderName(latinSlug(item.label ?? '')) === folderName(nameOf(common));
    const rank = isNamed ? Infinity : pages;
    if (rank > (owners.get(common)?.rank ?? 0)) owners.set(common, { item, rank });
  }
  return new Map([...owners].map(([folder, { item }]) => [folder, item]));
};
