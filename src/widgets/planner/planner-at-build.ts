/** The days of what the planner works with, at build. */
import { all, one } from '../../content.ts';
import { figureStanding } from '../../domain/cost/report/figure-age.ts';
import type { PlanAging } from '../../domain/planner/age.ts';
import { rampPhase } from '../../domain/planner/input/prices.ts';
import { reviewDays } from '../../review.ts';

/**
 * @param machines names of the machines that the planner offers
 * @throws {Error} when no phase has a ramp
 */
export const planAging = async (machines: readonly string[]): Promise<PlanAging> => {
  const days = await reviewDays();
  const dated = (name: string, path: string, seen?: string | null) => ({
    name,
    day: seen ?? null,
    due: null,
    ...days.get(path),
  });
  const phase = rampPhase(await all('phases'));
  const taken = await one('assumptions', 'taken');
  const page = await one('pages', 'tools/migration-planner');
  return {
    rules: dated('the rules of the planner', 'pages/tools/migration-planner', page.reviewed),
    ramp: { ...dated(`the ramp of “${phase.name}”`, `phases/${phase.id}`), steps: phase.ramp },
    machines: Object.fromEntries(
      (await all('prices'))
        .filter(({ name }) => machines.includes(name))
        .map(({ id, name, asOf }) => [
          name,
          {
            ...dated(`the price of ${name}`, `prices/${id}`, asOf),
            standing: figureStanding.sourced,
          },
        ]),
    ),
    taken: {
      ...dated(`“${taken.name}”`, 'assumptions/taken', taken.asOf),
      standing: figureStanding[taken.standing],
    },
  };
};
