/** The rules of the language: counts, lists, forms. */
import { pluralIn } from '../plural.ts';

export const locale = 'de-DE';
/** The language alone, as a page names it. */
export const language = 'de';
export const plural = /* @__PURE__ */ pluralIn(locale);
// Made once: a page of the site says several counts, and making one of these takes longer than all else about it.
const figures = /* @__PURE__ */ new Intl.NumberFormat(locale);
export const number = (value: number): string => figures.format(value);
export const list = (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts);
export const choice = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(parts);
export const joint = (at: number, count: number): string => (at === count - 1 ? '' : at === count - 2 ? ' und' : ',');
export const inWords = (count: number): string =>
  'kein ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ')[count] ?? number(count);
export const counted = (count: number, one: string, several: string): string =>
  `${number(count)} ${count === 1 ? one : several}`;
export const inSigns = (figure: string): string =>
  figure
    .replace(/[.,](?=\d)/g, (sign) => (sign === '.' ? ',' : '.'))
    .replace(/\$([\d.,]*\d)/g, '$1\u00a0$')
    .replace(/(\d)%/g, '$1\u00a0%');
export const fromSigns = (typed: string): string => typed.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
export const range = (low: string, high: string): string => `${low} bis ${high}`;
export const within = (word: string): string => word;
