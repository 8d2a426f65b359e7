/** What the pages and files of a source are found by. */
import { folderOf, foldersAround, isInOtherMarkup, joined, nameOf, nearest } from '../../../paths.ts';
import { fromFolder, type Fields, type SourceFolder, type SourceSite } from '../../../source.ts';
import { normal, normalPath, pageFiles } from './addresses.ts';
import { listsOf, tagsOf } from './lists.ts';
import { namesakes } from './namesakes.ts';

/** Pages by their addresses. What the generator calls it counts before the path of the file, and that before old ones. */
const pagesByAddress = (
  site: SourceSite,
  addressOf: (path: string) => string,
  oldOf: (path: string) => readonly string[],
): Map<string, string> => {
  const byAddress = new Map<string, string>();
  for (const path of site.pages) {
    const plain = normalPath(fromFolder(site, path));
    if (!byAddress.has(plain)) byAddress.set(plain, path);
  }
  for (const path of site.pages) byAddress.set(normalPath(addressOf(path)), path);
  for (const path of site.pages)
    for (const old of oldOf(path)) if (!byAddress.has(normal(old))) byAddress.set(normal(old), path);
  return byAddress;
};

/** Pages by the last part of their path; undefined for a name of several. */
const pagesByName = (site: SourceSite): Map<string, string | undefined> => {
  const byName = new Map<string, string | undefined>();
  for (const path of site.pages) {
    const name = nameOf(normalPath(fromFolder(site, path)));
    byName.set(name, byName.has(name) ? undefined : path);
  }
  return byName;
};

/**
 * @param fieldsOf the front matter of a page
 * @param oldOf addresses that a page had before, from the root of the old site
 */
export const sourceIndex = (
  folder: SourceFolder,
  site: SourceSite,
  fieldsOf: (path: string) => Fields,
  oldOf: (path: string) => readonly string[],
) => {
  const addressOf = (path: string): string => site.addressOf(path, fieldsOf(path));
  const imported = new Set(site.pages);
  const byAddress = pagesByAddress(site, addressOf, oldOf);
  const byName = pagesByName(site);
  const lists = site.lists ?? new Map<string, string>();
  const lower = new Map(folder.files.map((path) => [path.toLowerCase(), site.doubles?.get(path) ?? path]));
  const fileAt = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : lower.get(path.toLowerCase());
  /** The page that a path means, with or without its ending, or as a folder. */
  const pageAt = (path: string | undefined): string | undefined => {
    for (const one of path === undefined ? [] : pageFiles(path)) {
      const found = fileAt(one.replace(/^\//, ''));
      if (found !== undefined && imported.has(found)) return found;
    }
    return undefined;
  };
  const findsByName = /wiki|Hugo|Obsidian/.test(site.format);
  const nameIn = (plain: string): string => (findsByName ? nameOf(plain) : plain);
  const inOtherMarkup = new Map(
    folder.files.filter(isInOtherMarkup).map((path) => [nameIn(normalPath(path.replace(/\.\w+$/, ''))), path]),
  );
  const addresses = [...byAddress.keys()];
  const nearestBefore = new Map<string, string | undefined>();
  return {
    folder,
    site,
    addressOf,
    imported,
    byAddress,
    byName,
    fileAt,
    pageAt,
    /** Pages that only list others, with the list here. */
    lists,
    /** Where addresses lead that the old site forwarded. */
    moved: new Map([
      ...site.redirects.map(({ from, to }): [string, string] => [normal(from), to]),
      ...[...lists].map(([path, to]): [string, string] => [normalPath(addressOf(path)), to]),
    ]),
    sections: new Map([...(site.sections ?? [])].map(([address, path]) => [normal(address), path])),
    folders: new Set(site.pages.flatMap((path) => [...foldersAround(path), folderOf(path)])),
    listAt: listsOf(site, fieldsOf),
    tagAt: tagsOf(site, fieldsOf),
    /** Whether links may say no more than a name. */
    findsByName,
    /** Files that links name without their folder, by that name. */
    fileNames: new Map(
      site.format === 'Obsidian' ? folder.files.map((path) => [nameOf(path).toLowerCase(), path] as const) : [],
    ),
    /** A page that did not come in, since it is in another markup. */
    foreignAt: (path: string): string | undefined => inOtherMarkup.get(nameIn(normal(path))),
    meantBy: namesakes(byAddress, byName),
    /** The page whose address is most like one that leads nowhere. */
    nearestTo: (url: string, from: string): string | undefined => {
      const asked = normal(url.startsWith('/') ? url : (joined(folderOf(site.addressOf(from, {})), url) ?? url));
      // The same address is often dead on many pages.
      if (!nearestBefore.has(asked)) nearestBefore.set(asked, nearest(asked, addresses));
      return byAddress.get(nearestBefore.get(asked) ?? '\0');
    },
  };
};

export type SourceIndex = ReturnType<typeof sourceIndex>;
