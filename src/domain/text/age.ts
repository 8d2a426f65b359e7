/** How old a dated entry is. Days are YYYY-MM-DD texts; today is an argument, so the same build gives the same page. */
import { dayInWords } from './format.ts';

const DAYS_A_YEAR = 365;
const MS_A_DAY = 86_400_000;

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);

/** "over a year old", "over 2 years old" and so on; undefined for anything that is not older than a year. */
export const ageInWords = (asOf: string, today: string): string | undefined => {
  const years = Math.floor((daysBetween(asOf, today) - 1) / DAYS_A_YEAR);
  if (years < 1) return undefined;
  return years === 1 ? 'over a year old' : `over ${years} years old`;
};

const DAYS_A_MONTH = 30.44;

/**
 * When something was seen and how long ago: "seen on 20 July 2026, 4 months ago". Days up to two months, months up to
 * two years, whole ones only.
 */
export const seenInWords = (asOf: string, today: string): string => {
  const day = dayInWords(asOf);
  const days = daysBetween(asOf, today);
  const months = Math.floor(days / DAYS_A_MONTH);
  const ago = (many: number, unit: string) => `${many} ${unit}${many === 1 ? '' : 's'} ago`;
  if (days < 1) return `seen on ${day}`;
  if (months < 2) return `seen on ${day}, ${ago(days, 'day')}`;
  return `seen on ${day}, ${months < 24 ? ago(months, 'month') : ago(Math.floor(days / DAYS_A_YEAR), 'year')}`;
};
