/** The days of what the planner works with, at build. */
import { all, one } from '../../content.ts';
import type { PlanAging } from '../../domain/planner/age.ts';
import { planAgingOf } from '../../domain/planner/aging.ts';
import { rampPhase } from '../../domain/planner/input/prices.ts';
import { reviewDays } from '../../review.ts';

/**
 * @param machines names of the machines that the planner offers
 * @throws {Error} when no phase has a ramp
 */
export const planAging = async (machines: readonly string[]): Promise<PlanAging> =>
  planAgingOf(
    {
      days: await reviewDays(),
      phase: rampPhase(await all('phases')),
      taken: await one('assumptions', 'taken'),
      prices: await all('prices'),
      reviewed: (await one('pages', 'tools/migration-planner')).reviewed,
    },
    machines,
  );
