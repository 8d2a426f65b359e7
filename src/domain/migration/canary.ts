/**
 * What a canary can see: how long a step must hold before a rise in errors shows, and which rise a given hold shows.
 *
 * Errors are Poisson counts, canary against the rest over the same hours, tested one-sided with the square-root test of
 * Gu, Ng, Tang and Schucany, "Testing the ratio of two Poisson rates" (Biometrical Journal, 2008). Errors in bursts need
 * as many times more as the variance of their count exceeds its mean.
 */

export interface Canary {
  /** Requests a second that the whole service gets; more than 0. */
  readonly requestsPerSecond: number;
  /** Share of requests that fail today, from 0 to 1; more than 0. */
  readonly errorRate: number;
  /** Share of requests that the canary gets, between 0 and 1. */
  readonly share: number;
}

/** Quantiles of the normal distribution: a false alarm in 5 of 100 steps, and 80 of 100 real rises noticed. */
const Z_FALSE_ALARM = 1.6449;
const Z_POWER = 0.8416;

const SECONDS_A_DAY = 86_400;

const within = (name: string, value: number, lowest: number, highest: number): void => {
  if (!(value > lowest && value < highest))
    throw new RangeError(`${name} is ${value}: it must be above ${lowest} and below ${highest}.`);
};

const checked = ({ requestsPerSecond, errorRate, share }: Canary): void => {
  within('Requests a second', requestsPerSecond, 0, Infinity);
  within('The share of failing requests', errorRate, 0, 1);
  within('The share of the canary', share, 0, 1);
};

/** Errors a day on the canary while it is no worse than the old side. */
export const errorsPerDay = (canary: Canary): number => {
  checked(canary);
  return canary.requestsPerSecond * canary.errorRate * canary.share * SECONDS_A_DAY;
};

/**
 * Errors that the canary must have had time for, at the old rate, before a rise by `ratio` is noticed.
 * @param ratio how many times the old rate, above 1; 2 is a doubling
 */
export const errorsNeeded = (ratio: number, share: number): number => {
  within('The ratio', ratio, 1, Infinity);
  within('The share of the canary', share, 0, 1);
  return ((Z_FALSE_ALARM + Z_POWER) / (2 * (Math.sqrt(ratio) - 1))) ** 2 / (1 - share);
};

/** Days that a step must hold before a rise of the errors by `ratio` is noticed. */
export const holdDays = (canary: Canary, ratio = 2): number => errorsNeeded(ratio, canary.share) / errorsPerDay(canary);

/** The smallest rise, as a multiple of the old rate, that a step of so many days notices. */
export const smallestRatio = (canary: Canary, days: number): number => {
  within('Days', days, 0, Infinity);
  const expected = errorsPerDay(canary) * days * (1 - canary.share);
  return (1 + (Z_FALSE_ALARM + Z_POWER) / (2 * Math.sqrt(expected))) ** 2;
};

/** Requests a second that a service needs for a step of so many days to notice a rise by `ratio`. */
export const requestsNeeded = (
  { errorRate, share }: Omit<Canary, 'requestsPerSecond'>,
  days: number,
  ratio = 2,
): number => holdDays({ requestsPerSecond: 1, errorRate, share }, ratio) / days;

/**
 * Errors on the canary from which the test speaks, when the old side has as many as its rate leads one to expect: the
 * limit to write into a gate. The square-root test solved for the count of the canary.
 */
export const alarmErrors = (canary: Canary, days: number): number => {
  within('Days', days, 0, Infinity);
  const odds = canary.share / (1 - canary.share);
  const others = (errorsPerDay(canary) * days) / odds;
  return Math.ceil((Math.sqrt(odds * (others + 3 / 8)) + (Z_FALSE_ALARM * Math.sqrt(1 + odds)) / 2) ** 2 - 3 / 8);
};

/** The highest error rate, as a share, that so many requests without an error leave possible in 95 of 100 cases. */
export const cleanBound = (requests: number): number => {
  within('Requests', requests, 0, Infinity);
  return Math.min(1, 3 / requests);
};
