/** What a migration takes: weeks on the calendar, machines paid twice, and days of people. */

export interface Step {
  /** Share of the work on the new side, in percent. */
  readonly weightPercent: number;
  readonly holdDays: number;
}

export interface Migration {
  readonly services: number;
  /** How many services are on the way at the same time. */
  readonly atOnce: number;
  /** The steps of one service; the old side runs in full until the last has ended. */
  readonly steps: readonly Step[];
  /** Days of people that one service takes, from the first manifest until the old side is gone. */
  readonly personDaysPerService: number;
}

const countOf = (name: string, value: number): void => {
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${name} is ${value}: it must be a whole number from 1.`);
};

/** Days from the first step of a service to the end of its last, if none goes back. */
export const daysPerService = (steps: readonly Step[]): number =>
  steps.reduce((sum, { holdDays }) => sum + holdDays, 0);

/**
 * Days of a whole service's machines that are paid on top of the old side while one service moves, where the new side
 * grows with its share. The smallest new side is more than its share of the work, so it is a lower bound; a new side of
 * full size from the first day pays all of `daysPerService`, the upper bound.
 */
export const paidTwiceDays = (steps: readonly Step[]): number =>
  steps.reduce((sum, { weightPercent, holdDays }) => sum + (weightPercent / 100) * holdDays, 0);

/**
 * The whole of it. Services go in groups of `atOnce`, the next group when the one before has ended.
 * @throws {RangeError} when a count is not a whole number from 1
 */
export const effort = ({ services, atOnce, steps, personDaysPerService }: Migration) => {
  countOf('Services', services);
  countOf('Services at once', atOnce);
  const calendarDays = Math.ceil(services / atOnce) * daysPerService(steps);
  const personDays = services * personDaysPerService;
  return {
    calendarDays,
    calendarWeeks: calendarDays / 7,
    /** Days of one service's machines that are paid twice, over all services: from, to. */
    paidTwiceDaysLow: services * paidTwiceDays(steps),
    paidTwiceDaysHigh: services * daysPerService(steps),
    personDays,
    /** People who do nothing else, five days a week, for the whole calendar. */
    people: calendarDays === 0 ? 0 : personDays / ((calendarDays / 7) * 5),
  };
};
