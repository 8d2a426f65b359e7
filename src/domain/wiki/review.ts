/** Whether a person has checked a page, and when it wants checking again. */

export type ReviewState =
  | { readonly state: 'never' }
  /** Checked, and nobody has said how often it should be. */
  | { readonly state: 'reviewed' }
  | { readonly state: 'fresh' | 'due'; readonly next: string };

/**
 * A day some months later; in a month that has no such day, its last.
 * @param day YYYY-MM-DD
 */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/**
 * @param reviewed YYYY-MM-DD; undefined when nobody has checked it
 * @param months after how many it should be checked again; undefined when nobody has said
 * @param today YYYY-MM-DD
 */
export const reviewState = (reviewed: string | undefined, months: number | undefined, today: string): ReviewState => {
  if (reviewed === undefined) return { state: 'never' };
  if (months === undefined) return { state: 'reviewed' };
  const next = monthsAfter(reviewed, months);
  return { state: today >= next ? 'due' : 'fresh', next };
};
