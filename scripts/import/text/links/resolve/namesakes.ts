/** Pages that an address means which leads to none: there is one alone that is called so. */
import { folderOf, joined, nameOf } from '../../../paths.ts';
import { normal } from './addresses.ts';

/** A path without the hyphens of its names: forges put them in, and take them out. */
const inLetters = (path: string): string => path.replace(/-/g, '');

/** A name that says enough to be meant wherever it stands: one of several words, unlike `quickstart`. */
const isTelling = (name: string): boolean => name.split('-').length > 2;

/** What an address from the root may be below a folder that the site had on its host: all but its first parts. */
const tails = (path: string): string[] => {
  const parts = path.startsWith('/') ? normal(path).split('/') : [];
  return parts.slice(1, -1).map((_, index) => parts.slice(index + 1).join('/'));
};

/**
 * Finds the only page of the name that an address is or ends with, or the only one whose path has the same letters.
 * @param byName undefined for a name of several pages
 */
export const namesakes = (
  byAddress: ReadonlyMap<string, string>,
  byName: ReadonlyMap<string, string | undefined>,
): ((path: string, absolute: string | undefined) => string | undefined) => {
  const byLetters = new Map<string, string | undefined>();
  for (const [address, path] of byAddress) {
    const letters = inLetters(address);
    byLetters.set(letters, byLetters.has(letters) && byLetters.get(letters) !== path ? undefined : path);
  }
  return (path, absolute = '') => {
    // No file has a backslash in its name, and copies of wikis write a line for it.
    const plain = normal(path.replaceAll('\\', '-'));
    const asked = [normal(absolute), normal(path), plain].filter((one) => one !== '');
    const last = nameOf(plain);
    const found = [
      !/[./]/.test(path) || isTelling(last) ? byName.get(last || '\0') : undefined,
      ...asked.map((one) => byLetters.get(inLetters(one))),
      ...tails(path).map((one) => byAddress.get(one)),
    ];
    return found.find((one) => one !== undefined);
  };
};

/**
 * Where the file of a dead link may lie, when it and the page that links to it moved further down together: beside the page.
 * @param path from the root of the folder, with the folder in which both lay
 */
export const movedAlong = (path: string | undefined, from: string): string | undefined => {
  if (path?.includes('/') !== true || !from.startsWith(`${folderOf(path)}/`)) return undefined;
  return /^(?:index|readme)\b/i.test(nameOf(path)) ? undefined : joined(folderOf(from), nameOf(path));
};
