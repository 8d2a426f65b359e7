/** Where the words of a search stand in a text. */
import { plain, spellings } from './word-forms.ts';

/** A place in a text: from the first character up to, not including, the second. */
export type Place = readonly [from: number, to: number];

const endings = /(ations?|ments?|ings?|ers?|ed|es|s|e)$/;

/** The part of a word that its other forms share: scale, scaled and scaling have one. */
const stem = (word: string): string => {
  const short = word.replace(endings, '');
  return short.length >= 3 ? short : word;
};

const fits = (word: string, wanted: string): boolean =>
  word === wanted || (!/\d/.test(wanted) && wanted.length > 2 && stem(word) === stem(wanted));

/**
 * Places of words and phrases, in the order of the text. Other forms and spellings of a word count as the word.
 *
 * @param wanted words, or phrases of several words, as they were typed
 */
export const marksIn = (text: string, wanted: readonly string[]): Place[] => {
  const split = (from: string) =>
    [...from.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
      word: plain(match[0]),
      from: match.index,
      to: match.index + match[0].length,
    }));
  const words = split(text);
  const phrases = wanted
    .map((phrase) => split(phrase).map(({ word }) => [word, ...spellings(word)]))
    .filter((phrase) => phrase.length > 0);
  const places: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    const lengths = phrases
      .filter((phrase) =>
        phrase.every((forms, step) => {
          const word = words[at + step]?.word;
          return word !== undefined && forms.some((form) => fits(word, form));
        }),
      )
      .map((phrase) => phrase.length);
    const first = words[at];
    const last = words[at + Math.max(0, ...lengths) - 1];
    if (lengths.length > 0 && first && last) {
      places.push([first.from, last.to]);
      at += Math.max(...lengths) - 1;
    }
  }
  return places;
};
