/** Days, months and ages in words. Days are YYYY-MM-DD, months YYYY-MM, years YYYY; today is always an argument. */
import { words } from '../../words/words.ts';

const MONTHS = 12;
const MS_A_DAY = 86_400_000;

const inWords = (when: string, parts: Intl.DateTimeFormatOptions): string =>
  new Date(when).toLocaleDateString(words.locale, { ...parts, timeZone: 'UTC' });

/**
 * A day as a reader sees it: "20 July 2026".
 * @param day YYYY-MM-DD
 */
export const dayInWords = (day: string): string => inWords(day, { day: 'numeric', month: 'long', year: 'numeric' });

/**
 * A month as a reader sees it: "July 2026".
 * @param month YYYY-MM
 */
export const monthInWords = (month: string): string => inWords(`${month}-01`, { month: 'long', year: 'numeric' });

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);

/** Months since the year 0: the start of a month, and for a year its start. */
const monthNumber = (when: string): number => {
  const [year = '', month = '01'] = when.split('-');
  return Number(year) * MONTHS + Number(month) - 1;
};

/** Months from one day to a later one; one that has begun, and not come to the same date, is not counted. */
const wholeMonths = (from: string, to: string): number =>
  monthNumber(to) - monthNumber(from) - (to.slice(8) < from.slice(8) ? 1 : 0);

/** "over a year old", "over 2 years old" and so on; undefined for anything that is not older than a year. */
export const ageInWords = (asOf: string, today: string): string | undefined => {
  const months = wholeMonths(asOf, today) - (asOf.slice(5) === today.slice(5) ? 1 : 0);
  const years = Math.floor(months / MONTHS);
  if (years < 1) return undefined;
  return words.olderThan(years);
};

/**
 * When something was seen and how long ago: "seen on 20 July 2026, 4 months ago". Days up to two months, months up to
 * two years, whole ones only.
 */
export const seenInWords = (asOf: string, today: string): string => {
  const day = dayInWords(asOf);
  const days = daysBetween(asOf, today);
  const months = wholeMonths(asOf, today);
  const ago = (many: number, unit: string) => `${many} ${unit}${many === 1 ? '' : 's'} ago`;
  if (days < 1) return `seen on ${day}`;
  if (months < 2) return `seen on ${day}, ${ago(days, 'day')}`;
  return `seen on ${day}, ${months < 24 ? ago(months, 'month') : ago(Math.floor(months / MONTHS), 'year')}`;
};

/** The end of a month, and for a year its end, in months since the year 0. */
const monthEnd = (when: string): number => monthNumber(when) + (when.includes('-') ? 1 : MONTHS);

export interface Span {
  readonly from: string;
  readonly to: string | null;
}

/** Where a span lies between two years, as shares from 0 to 1; an open span runs to the end of the axis. */
export const place = ({ from, to }: Span, firstYear: number, lastYear: number): { start: number; size: number } => {
  const first = firstYear * MONTHS;
  const length = (lastYear + 1) * MONTHS - first;
  const start = (monthNumber(from) - first) / length;
  const end = to === null ? 1 : (monthEnd(to) - first) / length;
  return { start, size: end - start };
};

/** "2015 to October 2021", "since June 2019". */
export const spanInWords = ({ from, to }: Span): string => {
  const said = (when: string): string =>
    when.includes('-') ? inWords(`${when}-01`, { month: 'long', year: 'numeric' }) : when;
  return to === null ? words.sinceWhen(said(from)) : words.fromUntil(said(from), said(to));
};
