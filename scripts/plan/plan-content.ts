/** What the planner reads of content, for the command line: the ramp, the ways of moving, the prices. */
import type { Step } from '../../src/domain/migration/effort.ts';
import { movesInWords, type MovesInWords } from '../../src/domain/planner/gates.ts';
import { exampleSettings } from '../../src/domain/planner/input/example.ts';
import { planAgingOf } from '../../src/domain/planner/age/aging.ts';
import { nodePrices, rampPhase } from '../../src/domain/planner/input/prices.ts';
import type { NodePrice } from '../../src/domain/planner/running-twice.ts';
import type { PlanAging } from '../../src/domain/planner/age/age.ts';
import type { PlanSettings } from '../../src/domain/planner/settings.ts';
import type { Assumption, Price, Provider } from '../../src/schemas/cost.ts';
import { moveSchema, planSchema, type Phase } from '../../src/schemas/migration.ts';
import { daysByPath } from '../../src/domain/review/rows.ts';
import { entriesOf, fieldsOf } from '../entries.ts';
import { keptContent } from '../review/kept-entries.ts';
import { root } from '../tools.ts';

export interface PlanContent {
  readonly words: MovesInWords;
  readonly ramp: readonly Step[];
  readonly node: NodePrice;
  /** The settings of the worked example, for whoever gives none. */
  readonly settings: PlanSettings;
  readonly handbook: string;
  /** Days of what the plan rests on. */
  readonly aging: PlanAging;
}

/**
 * @throws {Error} when content lacks what the planner needs or has faults, naming the file
 */
export const planContent = (): PlanContent => {
  const phase = rampPhase(entriesOf<Phase>('phases').toSorted((a, b) => a.order - b.order));
  const { ramp } = phase;
  const prices = entriesOf<Price>('prices');
  const assumptions = entriesOf<Assumption>('assumptions');
  const [example] = entriesOf<object>('plans').map(({ id: _, ...entry }) => planSchema.parse(entry));
  if (example === undefined) throw new Error('content/plans is empty: the planner needs its worked example.');
  const [node] = nodePrices(
    prices,
    assumptions,
    entriesOf<Provider>('providers').toSorted((a, b) => a.order - b.order),
  );
  const taken = assumptions.find(({ id }) => id === 'taken') as Assumption & { readonly id: string };
  const days = daysByPath(keptContent(root).rows);
  return {
    words: movesInWords(entriesOf<object>('moves').map(({ id, ...entry }) => ({ id, ...moveSchema.parse(entry) }))),
    ramp,
    node,
    aging: planAgingOf({ days, phase, taken, prices, reviewed: null }, [node.name]),
    settings: exampleSettings(example, ramp),
    handbook: (fieldsOf('site.yaml') as { name: string }).name,
  };
};
