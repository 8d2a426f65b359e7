/** How old a dated entry is. Days are YYYY-MM-DD texts; today is an argument, so the same build gives the same page. */

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
