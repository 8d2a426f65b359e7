/** Which known addresses an unknown one was probably meant for. */
import { distance } from 'fastest-levenshtein';
import { decoded } from '../text/decoded.ts';

/** An address of the site with the names by which it may be asked for. */
export interface KnownPath {
  /** From the root of the site, perhaps with an anchor: `/glossary/#node`. */
  readonly path: string;
  readonly title: string;
  /** Aliases and other forms. */
  readonly names: readonly string[];
}

/** Words of a name or address, in small letters and without accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The words of an asked path, without what servers and files add to it. */
export const askedWords = (path: string): string[] =>
  wordsOf(decoded(path).replace(/(\/index)?\.(html?|md|json|php|aspx?)$/i, ''));

/** The words of the last part of an asked path: the name of what was asked for, without the shelf that it stands on. */
export const askedName = (path: string): string[] => askedWords(path.replace(/\/+$/, '').replace(/^.*\//, ''));

/** How much has to change to make one text the other: 0 for nothing, 1 for everything. */
const change = (a: string, b: string): number => distance(a, b) / Math.max(a.length, b.length, 1);

const isSameWord = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a) || change(a, b) <= 0.25));

/** Part of the asked words that a name does not hold; a name with many more words is a weaker match. */
const missing = (asked: readonly string[], name: readonly string[]): number => {
  const found = asked.filter((word) => name.some((other) => isSameWord(word, other))).length;
  return 1 - found / asked.length + 0.02 * Math.max(0, name.length - asked.length);
};

/** Addresses further away than this are no help: about two letters in five differ. */
const LIMIT = 0.4;
/** Addresses so much further away than the nearest are left out: beside a sure answer they are noise. */
const SPREAD = 0.2;
/** What a match of words costs beside a match of the whole spelling. */
const WORDS_COST = 0.15;
/** What it costs when only the last part of the address fits, because the part before it names the kind of page. */
const ELSEWHERE_COST = 0.05;

const cost = (asked: readonly string[], last: readonly string[], { path, title, names }: KnownPath): number => {
  const whole = wordsOf(path);
  const end = wordsOf(/[^/]+(?=\/?$)/.exec(path)?.[0] ?? '');
  const isSameFolder = asked[0] === whole[0] && asked.length > 1;
  const byEnd = [end, wordsOf(title), ...names.map(wordsOf)]
    .filter((name) => name.length > 0)
    .map((name) => Math.min(change(last.join('-'), name.join('-')), missing(last, name) + WORDS_COST));
  return Math.min(change(asked.join('/'), whole.join('/')), Math.min(...byEnd) + (isSameFolder ? 0 : ELSEWHERE_COST));
};

/**
 * The addresses nearest to one that does not exist, the nearest first; none when nothing is near.
 * @param asked path from the root of the site, as it was asked for
 * @param most how many to give at most
 */
export const nearestPaths = (asked: string, known: readonly KnownPath[], most = 5): KnownPath[] => {
  const words = askedWords(asked);
  const last = askedName(asked);
  if (last.length === 0) return [];
  const costs = known.map((entry) => ({ entry, cost: cost(words, last, entry) }));
  const limit = Math.min(LIMIT, Math.min(...costs.map((each) => each.cost)) + SPREAD);
  return costs
    .filter((each) => each.cost <= limit)
    .toSorted((a, b) => a.cost - b.cost || a.entry.path.length - b.entry.path.length)
    .slice(0, most)
    .map(({ entry }) => entry);
};
