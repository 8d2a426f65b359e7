/** How old what a plan rests on is: its rules, the ramp that was offered, the price of a machine. */
import type { Step } from '../../migration/effort.ts';
import { figureAge } from '../../cost/report/figure-age.ts';
import { ageWords, type Input } from '../../review/inputs.ts';
import type { Plan } from '../plan.ts';

export interface PlanAging {
  /** The rules of waves, gates and holds. */
  readonly rules: Input;
  /** The ramp that the planner offers. */
  readonly ramp: Input & { readonly steps: readonly Step[] };
  /** The price of each machine, by its name. */
  readonly machines: Readonly<Record<string, Input>>;
  /** How full machines are. */
  readonly taken: Input;
}

/**
 * What the reader of a plan should know of the age of its inputs, as sentences. A ramp of the reader's own has none, and
 * prices count where something was priced.
 * @param today YYYY-MM-DD
 */
export const planAge = (
  { settings, node, doubled }: Pick<Plan, 'settings' | 'node' | 'doubled'>,
  { rules, ramp, machines, taken }: PlanAging,
  today: string,
): readonly string[] => {
  const isOffered = JSON.stringify(settings.ramp) === JSON.stringify(ramp.steps);
  const machine = node && machines[node.name];
  return ageWords(
    figureAge([rules, ...(isOffered ? [ramp] : []), ...(machine && doubled !== null ? [machine, taken] : [])], today),
  );
};
