/** What a step can see of a fault: whether a doubling of the errors shows while it holds, and which rise does. */
import { alarmErrors, cleanBound, errorsPerDay, holdDays as daysToSee, smallestRatio } from '../migration/canary.ts';
import type { PlanService } from './services.ts';
import { WEEK_DAYS } from './settings.ts';
import type { Step } from './steps.ts';

export type Sight =
  /** Nothing is compared: no requests, or all of them on the new side. */
  | { readonly sees: 'not-compared' }
  /** Facts are missing, named as the form names them. */
  | { readonly sees: 'unknown'; readonly asks: readonly string[] }
  /** No errors today: so many clean requests bound the rate of the new side. */
  | { readonly sees: 'bound'; readonly requests: number; readonly boundPercent: number }
  | {
      /** `nothing` where fewer than one error in ten is expected on the new side. */
      readonly sees: 'doubling' | 'less' | 'nothing';
      /** Days after which a doubling would show. */
      readonly neededDays: number;
      /** The smallest rise that shows, as a multiple of today's rate. */
      readonly smallestRatio: number;
      /** Errors expected on the new side if it is no worse. */
      readonly expectedErrors: number;
      /** Go back from so many on. */
      readonly limitErrors: number;
    };

const SEES_NOTHING_BELOW = 0.1;
const SECONDS_A_DAY = 86_400;

/**
 * What is seen while a step holds.
 * @param days how long it holds, at least
 */
export const sightOf = (service: PlanService, { act, sharePercent }: Step, days: number): Sight => {
  if (act !== 'share' || sharePercent === 100 || days <= 0) return { sees: 'not-compared' };
  const { requestsPerSecond, errorPercent } = service;
  if (requestsPerSecond === null || errorPercent === null || sharePercent === null)
    return {
      sees: 'unknown',
      asks: [
        ...(requestsPerSecond === null ? ['requests a second'] : []),
        ...(errorPercent === null ? ['errors today'] : []),
        ...(sharePercent === null ? ['replicas'] : []),
      ],
    };
  const share = sharePercent / 100;
  if (requestsPerSecond === 0) return { sees: 'unknown', asks: ['requests a second'] };
  if (errorPercent === 0) {
    const requests = requestsPerSecond * share * days * SECONDS_A_DAY;
    return { sees: 'bound', requests, boundPercent: cleanBound(requests) * 100 };
  }
  if (errorPercent >= 100) return { sees: 'not-compared' };
  const canary = { requestsPerSecond, errorRate: errorPercent / 100, share };
  const neededDays = daysToSee(canary);
  const expectedErrors = errorsPerDay(canary) * days;
  return {
    sees: expectedErrors < SEES_NOTHING_BELOW ? 'nothing' : neededDays <= days ? 'doubling' : 'less',
    neededDays,
    smallestRatio: smallestRatio(canary, days),
    expectedErrors,
    limitErrors: alarmErrors(canary, days),
  };
};

export interface SeeingRamp {
  readonly steps: readonly { readonly weightPercent: number; readonly holdDays: number }[];
  readonly days: number;
}

/** The longest that a step is offered to hold, days; longer ones see the two sides drift apart. */
const LONGEST_OFFER_DAYS = 28;

/**
 * The shortest ramp over the same shares in which every step sees a doubling: steps that would have to hold for more than
 * four weeks are left out, and none is shorter than a week. Null where no share sees it in time, or facts are missing.
 */
export const seeingRamp = (service: PlanService, steps: readonly Step[]): SeeingRamp | null => {
  const offered = steps.flatMap((step) => {
    const { sharePercent, holdDays } = step;
    if (step.act !== 'share' || sharePercent === null) return [];
    if (sharePercent === 100) return [{ weightPercent: 100, holdDays }];
    const sight = sightOf(service, step, 1);
    if (!('neededDays' in sight)) return [];
    const needed = Math.max(WEEK_DAYS, Math.ceil(sight.neededDays));
    return needed > LONGEST_OFFER_DAYS ? [] : [{ weightPercent: sharePercent, holdDays: needed }];
  });
  if (offered.length < 2) return null;
  return { steps: offered, days: offered.reduce((sum, { holdDays }) => sum + holdDays, 0) };
};
