/** The moment of a build. */

/**
 * The moment that a build takes for now: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), the clock elsewhere.
 * @param epoch seconds since 1970, as the environment gives it; undefined or empty when it is not set
 * @throws {RangeError} when it is no whole number of seconds
 */
export const buildMoment = (epoch: string | undefined, clock: Date): Date => {
  if (epoch === undefined || epoch === '') return clock;
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new RangeError(`SOURCE_DATE_EPOCH is "${epoch}": set it to whole seconds since 1970, or leave it out.`);
  }
  return new Date(Number(epoch) * 1000);
};

/** Its day in Greenwich, YYYY-MM-DD. */
export const buildDay = (epoch: string | undefined, clock: Date): string =>
  buildMoment(epoch, clock).toISOString().slice(0, 10);

/** The day where it is latest, YYYY-MM-DD: an author in Auckland writes it while the machine that builds has yesterday. */
export const latestDay = (now: Date): string => new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
