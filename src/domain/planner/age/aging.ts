/** The days of what a plan rests on, out of entries and of when somebody last looked at them. */
import type { Assumption, Price } from '../../../schemas/cost.ts';
import type { Phase } from '../../../schemas/migration.ts';
import { figureStanding } from '../../cost/report/figure-age.ts';
import type { PlanAging } from './age.ts';

type WithId<Entry> = Entry & { readonly id: string };

export interface AgingEntries {
  /** Of every entry that is kept, the day of the last look and of the next, by its path such as `prices/some-machine`. */
  readonly days: ReadonlyMap<string, { readonly day: string | null; readonly due: string | null }>;
  /** The phase whose ramp is offered. */
  readonly phase: Pick<WithId<Phase>, 'id' | 'name' | 'ramp'>;
  readonly taken: Pick<WithId<Assumption>, 'id' | 'name' | 'asOf' | 'standing'>;
  readonly prices: readonly Pick<WithId<Price>, 'id' | 'name' | 'asOf'>[];
  /** The day of the last look at the page of the planner. */
  readonly reviewed: string | null | undefined;
}

/** @param machines names of the machines that the planner prices with */
export const planAgingOf = (
  { days, phase, taken, prices, reviewed }: AgingEntries,
  machines: readonly string[],
): PlanAging => {
  const dated = (name: string, path: string, seen?: string | null) => ({
    name,
    day: seen ?? null,
    due: null,
    ...days.get(path),
  });
  return {
    rules: dated('the rules of the planner', 'pages/tools/migration-planner', reviewed),
    ramp: { ...dated(`the ramp of “${phase.name}”`, `phases/${phase.id}`), steps: phase.ramp },
    machines: Object.fromEntries(
      prices
        .filter(({ name }) => machines.includes(name))
        .map(({ id, name, asOf }) => [
          name,
          { ...dated(`the price of ${name}`, `prices/${id}`, asOf), standing: figureStanding.sourced },
        ]),
    ),
    taken: {
      ...dated(`“${taken.name}”`, `assumptions/${taken.id}`, taken.asOf),
      standing: figureStanding[taken.standing],
    },
  };
};
