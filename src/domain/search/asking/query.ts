/** What a visitor typed, read: words, phrases in quotes, and whether it is a question. */

import { words } from '../../../words/words.ts';

export interface Query {
  /** As typed, with spaces tidied. */
  readonly text: string;
  /** Words outside quotes, as typed, without signs around them; no word twice. */
  readonly words: readonly string[];
  /** Words that say a little about the matter; only looked for beside others. */
  readonly mild: readonly string[];
  /** Texts in quotes: their words have to stand together. */
  readonly phrases: readonly string[];
  readonly isQuestion: boolean;
  /** True when more was typed than is searched. */
  readonly isCut: boolean;
  /** True for "What is a sidecar?": what it asks about is a name. */
  readonly asksMeaning: boolean;
}

/** Letters and words of a query that are searched: what no reader types would only keep the page busy. */
export const mostLetters = 200;
const mostWords = 16;

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that carry a sentence and say nothing about its matter. They are not searched. */
const smallWords = set(words.smallWords);

/** Words that say a little: they tell two answers apart, but a page without them may still be the right one. */
const mildWords = set(
  `best better big every get give go going good got help instead make makes many need needs people ran really run running
  safe several take use used uses using want wants without work works worth`,
);

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

const among = (known: ReadonlySet<string>, word: string): boolean => known.has(plain(word).replace(/'/g, ''));

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');

/**
 * Reads a query, up to {@link mostLetters} letters of it. Signs that the core glues to words ($, €) are dropped, and a
 * quote left open closes at the end.
 */
export const readQuery = (typed: string): Query => {
  const given = typed.trim();
  const text = given
    .slice(0, mostLetters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const phrases: string[] = [];
  const rest = text.replace(/"([^"]*)("|$)/g, (_, inside: string, end: string) => {
    const phrase = inside.trim();
    // A single word in open quotes is still being typed.
    if (phrase && (end || phrase.includes(' '))) phrases.push(phrase);
    else return ` ${phrase} `;
    return ' ';
  });
  const distinct = [...new Set(rest.split(' ').map(bare).filter(Boolean))];
  const all = distinct.slice(0, mostWords);
  const large = all.filter((word) => !among(smallWords, word) && !among(mildWords, word));
  return {
    text,
    // "What is it" has nothing but small words: then they are all there is to look for.
    words: large.length > 0 || phrases.length > 0 ? large : all,
    mild: large.length > 0 ? all.filter((word) => among(mildWords, word)) : [],
    phrases,
    isCut: given.length > mostLetters || distinct.length > mostWords,
    isQuestion: /\?\s*$/.test(text) || (words.questionOpening.test(text) && all.length > 2),
    asksMeaning: words.meaningOpening.test(text),
  };
};

/** Singular and plain form in which words of a name and of a query are compared. */
export const stemOf = (word: string): string => word.replace(/(?<=\w{3})s$/, '');

/** What a text is about: its words without those that only carry a sentence, plain, plurals as singulars. */
export const matterOf = (text: string): Set<string> =>
  new Set(
    readQuery(text)
      .words.flatMap((word) => [...wordsOf(word), ...partsOf(word).flatMap(wordsOf)])
      .map(stemOf),
  );

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
