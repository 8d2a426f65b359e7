/** Days as they are written, and the days of a week. */

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A day of the calendar between 2000 and 2199; "2027-02-30" is none. */
export const isDay = (text: string): boolean => {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
};
