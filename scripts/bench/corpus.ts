/** A made-up corpus for the bench of the search: pages of the size of a chapter's section, the same at every run. */
import { parseHtml } from '../../src/integrations/built/html.ts';
import type { Page } from '../../src/integrations/search/search-pages.ts';

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

/**
 * @param count number of pages
 * @param known words that queries of the bench ask for; they are spread over the pages like any other
 */
export const corpus = (count: number, known: readonly string[]): Page[] => {
  const random = numbers(20261123);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  const syllable = (): string => pick(letters) + pick(vowels);
  const vocabulary = Array.from({ length: 12_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''),
  );
  // As in prose, few words are common and many are rare.
  const word = (): string =>
    random() < 0.01 ? pick(known) : (vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? '');
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, index) => {
    const sections = Array.from({ length: 4 }, (_, at) => `<h2 id="part-${at}">${words(4)}</h2><p>${words(140)}.</p>`);
    return {
      url: `/page-${index}/`,
      tree: parseHtml(
        `<html lang="en"><body><main data-pagefind-body data-kind="Guide"><h1>${words(5)}</h1>${sections.join('')}</main></body></html>`,
      ),
    };
  });
};
