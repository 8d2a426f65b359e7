/** The rules of the language: counts, lists, forms. */
import { pluralIn } from '../plural.ts';

export const locale = 'en-GB';
/** The language alone, as a page names it. */
export const language = 'en';
export const plural = /* @__PURE__ */ pluralIn(locale);
// Made once: a page of the site says several counts, and making one of these takes longer than all else about it.
const figures = /* @__PURE__ */ new Intl.NumberFormat(locale);
/** A count with the grouping of the language. */
export const number = (value: number): string => figures.format(value);
/** Things in a row: "state, demand and latency". */
export const list = (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts);
/** Things to choose from: "hosted, serverless or machines". */
export const choice = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(parts);
/** What stands between two things in a row, after the one at a place: a comma, or the last joint. */
export const joint = (at: number, count: number): string => (at === count - 1 ? '' : at === count - 2 ? ' and' : ',');
/** A count as prose writes it: in words up to twelve, "seven" and "1,600". */
export const inWords = (count: number): string =>
  'no one two three four five six seven eight nine ten eleven twelve'.split(' ')[count] ?? number(count);
/** A count with what is counted: "1 claim", "1,600 claims". */
export const counted = (count: number, one: string, several: string): string =>
  `${number(count)} ${count === 1 ? one : several}`;
/** A figure of domain/text/format.ts, such as "$1,008.50", in the signs of the language. */
export const inSigns = (figure: string): string => figure;
/** A number as people type it, in the signs that domain/text/number.ts reads. */
export const fromSigns = (typed: string): string => typed;
/** From one figure to another: "$18,500 to $42,000". */
export const range = (low: string, high: string): string => `${low} to ${high}`;
/** A word as it stands within a sentence, of one that may begin with a capital: "Machines" is "machines". */
export const within = (word: string): string => word.toLowerCase();
