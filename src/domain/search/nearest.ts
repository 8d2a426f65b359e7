/** Words and titles near a misspelt one. */
import { distance } from 'fastest-levenshtein';
import { joined, plain, wordsOf } from './query.ts';

/** True when two words differ by one swap of neighbouring letters. */
const isSwap = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};

/** Edits between two words; a swap of neighbours, the commonest slip, is one. */
export const edits = (a: string, b: string): number => (isSwap(a, b) ? 1 : distance(a, b));

/** How many edits a word of that length may be away: none in the shortest, three in long ones. */
const allowed = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/**
 * Words near a misspelt one, the likeliest first: fewest edits, then the longest common beginning.
 *
 * @param most how many to return at most
 */
export const nearWords = (word: string, words: readonly string[], most = 3): string[] => {
  const wanted = plain(word);
  const limit = allowed(wanted.length);
  return words
    .flatMap((candidate) => {
      if (Math.abs(candidate.length - wanted.length) > limit) return [];
      const away = edits(wanted, candidate);
      return away > 0 && away <= limit ? [{ candidate, away, start: commonStart(wanted, candidate) }] : [];
    })
    .sort((a, b) => a.away - b.away || b.start - a.start || a.candidate.length - b.candidate.length)
    .slice(0, most)
    .map(({ candidate }) => candidate);
};

/** Words that begin with what was typed, for a word that may not be finished. */
export const completions = (start: string, words: readonly string[], most = 3): string[] => {
  const wanted = plain(start);
  if (wanted.length < 3) return [];
  return words
    .filter((word) => word.startsWith(wanted))
    .sort((a, b) => a.length - b.length)
    .slice(0, most);
};

/** Titles near a query that found nothing: those that share most of its letters, then the fewest edits. */
export const nearTitles = <Row extends { readonly title: string }>(
  query: string,
  rows: readonly Row[],
  most = 5,
): Row[] => {
  const wanted = joined(query);
  const length = Math.max(wanted.length, 1);
  return rows
    .filter(({ title }) => title)
    .map((row) => {
      const parts = [joined(row.title), ...wordsOf(row.title)];
      const best = Math.min(...parts.map((part) => edits(wanted, part) / Math.max(part.length, length)));
      return { row, best };
    })
    .filter(({ best }) => best < 0.5)
    .sort((a, b) => a.best - b.best || a.row.title.length - b.row.title.length)
    .slice(0, most)
    .map(({ row }) => row);
};
