/** Made-up words for made-up pages: the same at every run, few of them common and many rare, as in prose. */

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const letters = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];
const vocabularySize = 12_000;

export interface Speaker {
  /** A whole number from 0, less than the limit. */
  readonly below: (limit: number) => number;
  readonly words: (count: number) => string;
}

/** @param known words that queries ask for; they are spread among the others */
export const speaker = (known: readonly string[]): Speaker => {
  const random = numbers(20261123);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = (items: readonly string[]): string => items[below(items.length)] ?? '';
  const vocabulary = Array.from({ length: vocabularySize }, () =>
    Array.from({ length: 2 + below(3) }, () => pick(letters) + pick(vowels)).join(''),
  );
  const word = (): string =>
    known.length > 0 && random() < 0.01 ? pick(known) : (vocabulary[Math.floor(vocabularySize * random() ** 3)] ?? '');
  return { below, words: (count) => Array.from({ length: count }, word).join(' ') };
};
