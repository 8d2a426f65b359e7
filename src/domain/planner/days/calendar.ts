/** Days on which a step may begin. Days are YYYY-MM-DD and compare as texts. */
import { addDays } from '../../text/calendar/add-days.ts';
import { weekdays, type Weekday } from './days.ts';

/** No step begins from the first to the last day; a hold that runs then lasts on. */
export interface Freeze {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

export interface StepDays {
  readonly weekdays: readonly Weekday[];
  readonly freezes: readonly Freeze[];
}

/** The later of days. */
export const latest = (...days: readonly string[]): string => days.reduce((one, other) => (other > one ? other : one));

export const weekdayOf = (day: string): Weekday =>
  weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';

/** The freeze that a day lies in. */
export const freezeOn = (day: string, freezes: readonly Freeze[]): Freeze | undefined =>
  freezes.find(({ from, to }) => from <= day && day <= to);

// A plan that waits longer for one free day is a plan that never begins.
const LONGEST_WAIT_DAYS = 1100;

/**
 * The first day from this one on on which a step may begin.
 * @throws {RangeError} when no day within three years is free
 */
export const nextStepDay = (day: string, { weekdays: free, freezes }: StepDays): string => {
  for (let wait = 0; wait <= LONGEST_WAIT_DAYS; wait += 1) {
    const on = addDays(day, wait);
    if (free.includes(weekdayOf(on)) && freezeOn(on, freezes) === undefined) return on;
  }
  throw new RangeError(
    `No step can begin within three years of ${day}: ${free.length === 0 ? 'no day of the week is free' : 'every free day lies in a freeze'}.`,
  );
};

/** The step day on which so many step days have passed; with none, the first from this day on. */
export const afterStepDays = (day: string, count: number, days: StepDays): string => {
  let on = nextStepDay(day, days);
  for (let passed = 0; passed < count; passed += 1) on = nextStepDay(addDays(on, 1), days);
  return on;
};
