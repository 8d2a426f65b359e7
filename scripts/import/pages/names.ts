/** Names that files and folders may have here. */
import { transliterate } from 'transliteration';
import { slugOf, wikiId } from '../../../src/kinds.ts';

/** Letters that are not Latin, and the marks on them. */
const otherLetters = /(?!\p{Script=Latin})\p{L}(?:(?!\p{Script=Latin})[\p{L}\p{M}])*/gu;

/** A text with letters of other scripts as one that has no key for them writes them: "监控 API" is `Jian Kong API`. */
export const inLatin = (text: string): string =>
  text.normalize('NFKC').replace(otherLetters, (letters) => ` ${transliterate(letters)} `);

/** A text in words of a to z and figures joined by hyphens, whatever its letters; empty where it has none. */
export const latinSlug = (text: string): string => slugOf(inLatin(text));

/** A short sign for a name that has no letter, the same in each run. */
export const sign = (text: string): string => {
  let hash = 5381;
  for (const letter of text) hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) % 2 ** 32;
  return hash.toString(36);
};

/** A name that a file may have here: as it was where that gives an address, in plain words where not. */
export const fileName = (name: string): string => {
  const plain = name.replace(/(?:\.html)?(?:\.erb)?\.(?:md|mdx|markdown|re?st)(?:\.erb)?$/i, '').replaceAll('.', '-');
  // Here it would be the first page of its folder, whatever it was there.
  if (/^readme$/i.test(plain)) return 'read-me';
  if (/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(plain) && wikiId(plain) !== '') return plain;
  return latinSlug(plain) || `page-${sign(name)}`;
};

/** The same for a folder. */
export const folderName = (name: string): string =>
  /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name) ? name : latinSlug(name) || `section-${sign(name)}`;
