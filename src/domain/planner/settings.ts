/** What a plan is made with, besides its services. */
import type { Step as RampStep } from '../migration/effort.ts';
import type { StepDays } from './days/calendar.ts';

/** What shares requests between the old and the new side. `balancer` stands before both and is set by hand. */
export const routers = ['gateway-api', 'istio', 'balancer', 'none', 'unknown'] as const;
export type Router = (typeof routers)[number];

/** Whether weights can be set; null where nobody said what there is. */
export const hasWeights = (router: Router): boolean | null => (router === 'unknown' ? null : router !== 'none');

export interface PlanSettings extends StepDays {
  /** First day of the plan, YYYY-MM-DD. */
  readonly start: string;
  /** Services that are on the way at the same time. */
  readonly atOnce: number;
  /** Of these, services of one owner. */
  readonly perOwner: number;
  readonly router: Router;
  /** Shares of requests, in percent, and how long each holds. */
  readonly ramp: readonly RampStep[];
  /** What the new side has beyond its share of the old one's replicas, percent. */
  readonly headroomPercent: number;
  /** Namespace of the new side. */
  readonly namespace: string;
  /** The Gateway that takes the requests, as `name` or `namespace/name`; null where nobody said. */
  readonly gateway: string | null;
  /** Domain under which services are asked for, so that `orders` is `orders.example.com`; null where nobody said. */
  readonly domain: string | null;
}

/** The shortest hold where load follows the week, days. */
export const WEEK_DAYS = 7;
