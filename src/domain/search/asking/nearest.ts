/** Words and titles near a misspelt one. */
import { distance } from 'fastest-levenshtein';
import { joined, plain, spellings, wordsOf } from '../word-forms.ts';

/** Edits between two words: letters put in, left out or changed, and neighbours swapped, each counted once. */
export const edits = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? (before[column - 2] ?? Infinity) + 1 : Infinity;
      now.push(Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, changed, swapped));
    }
    before = last;
    last = now;
  }
  return last[b.length] ?? 0;
};

/** How many edits a word of that length may be away: in a short word, a second one makes another word. */
const allowed = (length: number): number => (length < 4 ? 0 : length <= 7 ? 1 : 2);

/** True when two words begin alike, or would but for one slip at the very start. */
const beginsAlike = (a: string, b: string): boolean =>
  a[0] === b[0] || (a[0] === b[1] && (a[1] === b[0] || a.length < b.length)) || a.slice(1) === b;

/** Forms that differ by an ending of the plural only are one offer. */
const singular = (word: string): string => word.replace(/(?<=\w{3})(es|s)$/, '');

/**
 * Spellings near a word that no page holds: the nearest there are, one edit away for words of up to seven letters and
 * two beyond. A name of two words counts as near when it is written as one: "openconect" is near "open connect".
 *
 * @param names names and titles; neighbouring words of each are compared as one word
 * @param most how many to return at most
 */
export const nearSpellings = (
  word: string,
  words: readonly string[],
  names: readonly string[] = [],
  most = 3,
): string[] => {
  const typed = plain(word);
  const limit = allowed(typed.length);
  // An American spelling with a slip in it is one edit from the British one, once that is accounted for.
  const forms = [typed, ...spellings(typed)];
  const pairs = names.flatMap((name) => {
    const parts = wordsOf(name);
    return parts.slice(1).map((part, index) => `${parts[index]} ${part}`);
  });
  const near = [...new Set([...words, ...pairs])].flatMap((spelling) => {
    const written = spelling.replace(' ', '');
    const close = forms.filter((form) => Math.abs(written.length - form.length) <= limit && beginsAlike(form, written));
    // In four letters another letter makes another word: "helm" is no slip for "hell", though "dpkd" is one for "dpdk".
    const isOther = (form: string): boolean =>
      form.length < 5 && form.length === written.length && Array.from(form).some((letter) => !written.includes(letter));
    const away = Math.min(...close.filter((form) => !isOther(form)).map((form) => edits(form, written)));
    // The blank that is missing is a slip already: "wasm" is none for "was my".
    const isPair = spelling !== written;
    return away <= limit - Number(isPair) && spelling !== typed ? [{ spelling, away, isPair }] : [];
  });
  const least = Math.min(...near.map(({ away }) => away));
  const found: string[] = [];
  for (const { spelling } of near
    .filter(({ away }) => away === least)
    .sort((a, b) => Number(a.isPair) - Number(b.isPair) || a.spelling.length - b.spelling.length)) {
    if (!found.some((other) => singular(joined(other)) === singular(joined(spelling)))) found.push(spelling);
  }
  return found.slice(0, most);
};

/** Words that begin with what was typed, for a word that may not be finished; forms of one word count once. */
export const completions = (start: string, words: readonly string[], most = 3): string[] => {
  const wanted = plain(start);
  if (wanted.length < 3) return [];
  return words
    .filter((word) => word.startsWith(wanted))
    .sort((a, b) => a.length - b.length)
    .slice(0, most);
};

/** The text with a word replaced wherever it stands as a whole word; the letters of other words stay. */
export const withWord = (text: string, word: string, other: string): string => {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'), () => other);
};

/** Titles near a query that found nothing: those that share most of its letters, then the fewest edits. */
export const nearTitles = <Row extends { readonly title: string }>(
  query: string,
  rows: readonly Row[],
  most: number,
): Row[] => {
  const wanted = joined(query);
  const length = Math.max(wanted.length, 1);
  return rows
    .filter(({ title }) => title)
    .map((row) => {
      const parts = [joined(row.title), ...wordsOf(row.title)];
      const best = Math.min(...parts.map((part) => distance(wanted, part) / Math.max(part.length, length)));
      return { row, best };
    })
    .filter(({ best }) => best < 0.5)
    .sort((a, b) => a.best - b.best || a.row.title.length - b.row.title.length)
    .slice(0, most)
    .map(({ row }) => row);
};
