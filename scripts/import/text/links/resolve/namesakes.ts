/** Pages that an address means which leads to none: there is one alone that is called so. */
import { folderOf, joined, nameOf } from '../../../paths.ts';
import { normal } from './addresses.ts';

/** A path without the hyphens of its names: forges put them in, and take them out. */
const inLetters = (path: string): string => path.replace(/-/g, '');

/**
 * Finds the only page of the name that an address is, or the only one whose path has the same letters.
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
    const asked = [normal(absolute), normal(path)].filter((one) => one !== '');
    const named = /[./]/.test(path) ? undefined : byName.get(normal(path) || '\0');
    return named ?? asked.map((one) => byLetters.get(inLetters(one))).find((one) => one !== undefined);
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
