/** Names that files and folders may have here. */
import { slugOf, wikiId } from '../../../src/kinds.ts';

/** A short sign for a name that has no letter of a to z, the same in each run. */
export const sign = (text: string): string => {
  let hash = 5381;
  for (const letter of text) hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) % 2 ** 32;
  return hash.toString(36);
};

/** A name that a file may have here: as it was where that gives an address, in plain words where not. */
export const fileName = (name: string): string => {
  const plain = name.replace(/(?:\.html)?\.(?:md|mdx|markdown|re?st)(?:\.erb)?$/i, '').replaceAll('.', '-');
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(plain) && wikiId(plain) !== '') return plain;
  return slugOf(plain) || `page-${sign(name)}`;
};

/** The same for a folder. */
export const folderName = (name: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name) ? name : slugOf(name) || `section-${sign(name)}`;
