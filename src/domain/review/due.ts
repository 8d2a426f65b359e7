/** When an entry wants checking again, and how that stands on a day. Days are YYYY-MM-DD; today is always an argument. */

/** What is known of the keeping of one entry. */
export interface Keeping {
  /** The day on which a person last looked at it; undefined when nobody has. */
  readonly looked?: string | undefined;
  /** After how many months it should be looked at again; undefined when nobody has said. */
  readonly months?: number | undefined;
  /** A day that the entry itself brings, such as the end of a version; null or undefined when none is known. */
  readonly until?: string | null | undefined;
}

/** The day from which an entry is due, and what brings it: the time since the last look, or a day in the entry itself. */
export interface Due {
  readonly day: string;
  readonly by: 'interval' | 'fact';
}

/** kept: nothing to do. soon: within a month of the day. overdue: the day has come, or nobody has ever looked. */
export const reviewStates = ['overdue', 'soon', 'kept'] as const;

export type ReviewState = (typeof reviewStates)[number];

/**
 * A day some months later, or earlier for a negative number; in a month that has no such day, its last.
 * @param day YYYY-MM-DD
 */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};

/**
 * The day from which an entry should be looked at again: the earlier of its interval and of the day that it brings. A day
 * that it brings counts until somebody has looked after it. Undefined when nobody has looked, which is not a day, and when
 * neither an interval nor a day is known.
 */
export const dueOf = ({ looked, months, until }: Keeping): Due | undefined => {
  const interval: Due | undefined =
    looked === undefined || months === undefined ? undefined : { day: monthsAfter(looked, months), by: 'interval' };
  const own: Due | undefined =
    until === null || until === undefined || (looked !== undefined && looked >= until)
      ? undefined
      : { day: until, by: 'fact' };
  if (own === undefined || (interval !== undefined && interval.day < own.day)) return interval;
  return own;
};

/**
 * How an entry stands on a day.
 * @param due the day from which it is due; `never` when nobody has looked at it; undefined when no day is known
 * @param today YYYY-MM-DD
 */
export const stateOn = (due: string | undefined, today: string): ReviewState => {
  if (due === 'never') return 'overdue';
  if (due === undefined || today < monthsAfter(due, -1)) return 'kept';
  return today < due ? 'soon' : 'overdue';
};
