/** Words in the forms in which they are compared: without case and accents, taken apart, in other spellings. */

/** Lower case, without accents; the form in which words are compared. */
export const plain = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'");

/** Letters and digits only: two names that differ by a space or a hyphen are the same name. */
export const joined = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Words of a text, plain; joined words are taken apart. */
export const wordsOf = (text: string): string[] =>
  plain(text)
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Singular and plain form in which words of a name and of a query are compared. */
export const stemOf = (word: string): string => word.replace(/(?<=\w{3})s$/, '');

/**
 * Parts of a word that is joined by signs, or by capitals as in `nodeSelector`; the number of a version without its v.
 * Empty when there is nothing to take apart. Dots between digits join a number and stay.
 */
export const partsOf = (word: string): string[] => {
  const version = /^v(\d+(?:\.\d+)+)$/i.exec(word)?.[1];
  if (version) return [version];
  const parts = word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/(?:(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.])+/u)
    .filter(Boolean);
  return parts.length > 1 ? parts : [];
};

/** What short names stand for, by their {@link shortName}: `pdb` for a pod disruption budget. */
export type LongNames = ReadonlyMap<string, string>;

/** The form in which a short name is looked up. */
export const shortName = (word: string): string => stemOf(plain(word));

/** What a word stands for, where it is a short name. */
export const longNameOf = (word: string, longNames: LongNames): string | undefined => longNames.get(shortName(word));

const endings: readonly (readonly [RegExp, string])[] = [
  [/iz(e|es|ed|ing|er|ers|ation|ations)$/, 'is$1'],
  [/is(e|es|ed|ing|er|ers|ation|ations)$/, 'iz$1'],
  [/yz(e|es|ed|ing)$/, 'ys$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/(?<=.{3})or(s|ed|ing|hood|ite|ites)?$/, 'our$1'],
  [/our(s|ed|ing|hood|ite|ites)?$/, 'or$1'],
  [/(?<=.{3})er(s|ed)?$/, 're$1'],
  [/(?<=.{3})re(s|d)?$/, 'er$1'],
  [/og(s)?$/, 'ogue$1'],
  [/ogue(s)?$/, 'og$1'],
  [/l(ed|ing|er|ers)$/, 'll$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/ense(s)?$/, 'ence$1'],
  [/ence(s)?$/, 'ense$1'],
];

/** The British and American spellings that a word may stand for, without the word itself. */
export const spellings = (word: string): string[] =>
  endings.flatMap(([pattern, other]) => (pattern.test(plain(word)) ? [plain(word).replace(pattern, other)] : []));
