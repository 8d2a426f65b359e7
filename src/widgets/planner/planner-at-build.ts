/** What the planner works with, at build: its example, ramp and prices, and the days of them. */
import { all, one } from '../../content.ts';
import type { PlanAging } from '../../domain/planner/age/age.ts';
import { planAgingOf } from '../../domain/planner/age/aging.ts';
import { exampleServices, exampleSettings } from '../../domain/planner/input/example.ts';
import type { PlannerData } from '../../domain/planner/input/plan-state.ts';
import { nodePrices, rampPhase } from '../../domain/planner/input/prices.ts';
import { writeRows } from '../../domain/planner/input/rows.ts';
import { reviewDays } from '../../review.ts';
import { planOutcome } from './outcome.ts';
import { planSentence } from './plan-in-short.ts';

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

const load = async () => {
  const [example, ...more] = await all('plans');
  if (!example || more.length > 0)
    throw new Error(
      `content/plans holds ${more.length + (example ? 1 : 0)} examples. The planner opens with exactly one.`,
    );
  const phases = await all('phases');
  const { ramp } = rampPhase(phases);
  const data: PlannerData = {
    example: {
      name: example.name,
      story: example.story,
      rows: writeRows(exampleServices(example)),
      settings: exampleSettings(example, ramp),
    },
    ramp,
    nodes: nodePrices(await all('prices'), await all('assumptions'), await all('providers')),
  };
  return { data, phases };
};

let loading: ReturnType<typeof load> | undefined;

/** The example, the ramp and the machines of the planner; throws, naming the file, when content does not fit the code. */
export const plannerData = (): ReturnType<typeof load> => (loading ??= load());

/** The worked example and what its plan comes to, as a sentence. */
export const plannedExample = async (): Promise<{ readonly name: string; readonly words: string }> => {
  const { data } = await plannerData();
  return { name: data.example.name, words: planSentence(planOutcome(data, {}, data.example.rows, '')) };
};
