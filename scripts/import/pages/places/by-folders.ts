/** Where pages stand of a site whose folders are its navigation. */
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { Fields, FolderSettings, SourceSite } from '../../source.ts';
import { folderName } from '../names.ts';
import type { Placing } from './placing.ts';
import type { SourceNames } from './source-names.ts';

/** Ranks from 1 for those that name a place; the others follow by title. */
const ranked = <One>(list: readonly One[], placeOf: (one: One) => number | undefined): Map<One, number> =>
  new Map(
    list
      .flatMap((one) => {
        const place = placeOf(one);
        return place === undefined ? [] : [{ one, place }];
      })
      .sort((a, b) => a.place - b.place)
      .map(({ one }, index) => [one, index + 1]),
  );

/** Every folder around a page, from the folder of the pages. */
const foldersOf = (site: SourceSite, { fromDocs }: SourceNames): ReadonlySet<string> =>
  new Set(
    site.pages.flatMap((path) => {
      const parts = folderOf(fromDocs(path)).split('/').filter(Boolean);
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );

/** Places all pages of a site. */
export const placeByFolders = (
  site: SourceSite,
  names: SourceNames,
  { addresses, sections, orders }: Placing,
  fieldsOf: (path: string) => Fields,
): void => {
  const { fromDocs, isIndex, firstness, ownPlace } = names;
  for (const path of site.pages.toSorted((a, b) => firstness(b) - firstness(a))) addresses.put(path, ownPlace(path));

  const placeOf = (path: string): number | undefined => site.orderOf?.(path, fieldsOf(path));
  for (const siblings of Map.groupBy(site.pages, (path) => folderOf(path)).values()) {
    const ranks = ranked(
      siblings.filter((path) => !isIndex(path)),
      placeOf,
    );
    for (const [path, order] of ranks) orders.set(path, order);
  }

  const indexOf = new Map(site.pages.filter(isIndex).map((path) => [folderOf(fromDocs(path)), path]));
  const settingsOf = (folder: string): FolderSettings | undefined =>
    site.folders.get(joined(site.docs, folder) ?? folder);
  const placeOfFolder = (folder: string): number | undefined => {
    const index = indexOf.get(folder);
    return settingsOf(folder)?.order ?? (index === undefined ? undefined : placeOf(index));
  };
  const titleOf = (folder: string): string | undefined => {
    // A name in other letters is no address: what the folder is called would be lost.
    const name = site.nameOf?.(folder) ?? nameOf(folder);
    const isTold = /^[\w\s.-]*$/.test(name) || indexOf.has(folder);
    return settingsOf(folder)?.title ?? (isTold ? undefined : name.replaceAll('_', ' '));
  };
  for (const siblings of Map.groupBy(foldersOf(site, names), folderOf).values()) {
    const ranks = ranked(siblings, placeOfFolder);
    for (const folder of siblings) {
      const [title, summary, order] = [titleOf(folder), settingsOf(folder)?.summary, ranks.get(folder)];
      if (title === undefined && summary === undefined && order === undefined) continue;
      sections.set(addresses.freeFolder(folder.split('/').map(folderName).join('/')), { title, summary, order });
    }
  }
};
