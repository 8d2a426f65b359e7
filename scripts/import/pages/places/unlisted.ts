/** Where pages stand that a navigation leaves out: with those of their folder that it names. */
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { SourceSite } from '../../source.ts';
import type { SourceNames } from './source-names.ts';
import type { WikiAddresses } from './wiki-addresses.ts';

/** Where the pages of folders stand that are placed already. */
const placedFolders = (
  { fromDocs, isIndex }: SourceNames,
  placed: ReadonlyMap<string, string>,
): {
  /** The folders here in which pages of a folder there stand. */
  readonly moved: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where folders are that the navigation names by their first page. */
  readonly homes: ReadonlyMap<string, string>;
} => {
  const moved = new Map<string, Set<string>>();
  const homes = new Map<string, string>();
  for (const [path, target] of placed) {
    const folder = folderOf(fromDocs(path));
    moved.set(folder, new Set([...(moved.get(folder) ?? []), folderOf(target)]));
    if (folder !== '' && isIndex(path) && nameOf(target) === 'index.md') homes.set(folder, folderOf(target));
  }
  return { moved, homes };
};

/** Places the pages of a site that have no place yet. */
export const placeUnlisted = (site: SourceSite, names: SourceNames, { placed, put }: WikiAddresses): void => {
  const { fromDocs, ownPlace } = names;
  const { moved, homes } = placedFolders(names, placed);
  /** A page goes with the first page of the folder around it, in the folders that it had below that. */
  const withHome = (own: string, folder: string): string => {
    if (folder === '') return own;
    const home = homes.get(folder);
    if (home === undefined) return withHome(own, folderOf(folder));
    return joined(home, own.split('/').slice(folder.split('/').length).join('/')) ?? own;
  };
  for (const path of site.pages) {
    if (placed.has(path)) continue;
    const folder = folderOf(fromDocs(path));
    const [only, ...more] = moved.get(folder) ?? [];
    const own = ownPlace(path);
    const isWithOne = folder !== '' && only !== undefined && more.length === 0;
    put(path, isWithOne ? (joined(only, nameOf(own)) ?? own) : withHome(own, folder));
  }
};
