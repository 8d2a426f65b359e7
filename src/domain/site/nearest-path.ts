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

/** Letters to change, to add or to take out; two that changed places are one slip of the hand. */
const slips = (a: string, b: string): number => {
  const plain = distance(a, b);
  if (plain !== 2 || a.length !== b.length) return plain;
  const at = Array.from(a).findIndex((letter, index) => letter !== b.charAt(index));
  return a.charAt(at) === b.charAt(at + 1) && a.charAt(at + 1) === b.charAt(at) ? 1 : 2;
};

/** How much has to change to make one text the other: 0 for nothing, 1 for everything. */
const part = (a: string, b: string): number => slips(a, b) / Math.max(a.length, b.length, 1);

/** The same for names: of a short one two slips make another. */
const change = (a: string, b: string): number =>
  Math.max(a.length, b.length) <= SHORT && slips(a, b) > 1 ? 1 : part(a, b);

/** How well two words agree: 1 for the same, 0 for others. */
const agreement = (a: string, b: string): number => {
  if (a === b) return 1;
  const isNear = Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a) || change(a, b) <= 0.25);
  return isNear ? NEAR_WORD : 0;
};

/** Part of the asked words that a name does not hold; a name with many more words is a weaker match. */
const missing = (asked: readonly string[], name: readonly string[]): number => {
  const found = asked.reduce((sum, word) => sum + Math.max(0, ...name.map((other) => agreement(word, other))), 0);
  return 1 - found / asked.length + 0.02 * Math.max(0, name.length - asked.length);
};

/** Words of so many letters are changed by two slips beyond knowing. */
const SHORT = 7;
/** What a word counts that begins alike, or has a slip in it. */
const NEAR_WORD = 0.85;
/** Addresses further away than this are no help: about two letters in five differ. */
const LIMIT = 0.4;
/** Addresses so much further away than the nearest are left out: beside a sure answer they are noise. */
const SPREAD = 0.2;
/** What a match of words costs beside a match of the whole spelling. */
const WORDS_COST = 0.1;
/** The same for other names, of which an entry may have many. */
const ALIAS_WORDS_COST = 0.2;
/** What it costs when only the last part of the address fits, because the part before it names the kind of page. */
const ELSEWHERE_COST = 0.1;

const cost = (asked: readonly string[], last: readonly string[], { path, title, names }: KnownPath): number => {
  const whole = wordsOf(path);
  const end = wordsOf(/[^/]+(?=\/?$)/.exec(path)?.[0] ?? '');
  const isSameFolder = asked[0] === whole[0] && asked.length > 1;
  const byName = (name: readonly string[], wordsCost: number): number =>
    name.length === 0 ? 1 : Math.min(change(last.join('-'), name.join('-')), missing(last, name) + wordsCost);
  const byEnd = Math.min(
    ...[end, wordsOf(title)].map((name) => byName(name, WORDS_COST)),
    ...names.map((name) => byName(wordsOf(name), ALIAS_WORDS_COST)),
  );
  return Math.min(part(asked.join('/'), whole.join('/')), byEnd + (isSameFolder ? 0 : ELSEWHERE_COST));
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
