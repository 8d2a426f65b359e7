/** The uncertain figures of an estimate: the range of each, and which end of it makes the estimate cheap. */
import { middle, readRange } from './figures/range-text.ts';
import type { Assumption } from '../../schemas/cost.ts';
import { labels, sizedFigures, type CostMode, type EstimatorData } from './parameters.ts';
import { exactly, sameRange, type End, type Range } from './figures/range.ts';
import type { StateValues } from '../tool/url-state.ts';

/** An uncertain figure that the estimate uses. */
export interface Quantity {
  readonly id: string;
  readonly name: string;
  readonly unit: Assumption['unit'];
  readonly range: Range;
  /** −1 where more of it costs less, such as a discount. */
  readonly direction: 1 | -1;
  readonly changed: boolean;
}

/** Reads one figure of a quantity. */
export type Figures = (id: string) => number;

const lessIsDearer = new Set([
  'discount',
  'spot-share',
  'spot-discount',
  'serverless-discount',
  'serverless-spot-share',
  'machine-taken',
  'engineer-hours',
  'migration-spread',
]);

/** Assumptions that shape the scaling and are taken at their likely value only. */
export const settingIds: ReadonlySet<string> = new Set(['nodes-per-step']);

// How much work there is, and in how many services, is the same on both sides: a fact has no cheap and no dear end.
const workIds = ['taken', 'service-vcpu', 'agents-vcpu', 'agents-memory'];

// In the table, how a team grows is one fact for all three ends; the range of the row is its price.
const growthIds = ['engineers', 'engineers-first', 'engineers-cluster', 'engineers-hours', 'engineer-hours'];

const exactIn: Readonly<Record<CostMode, ReadonlySet<string>>> = {
  table: new Set([...settingIds, ...workIds, ...growthIds]),
  nodes: new Set([...settingIds, ...workIds]),
};

/** A value of the address that is words; undefined where it is not given. */
export const text = (values: StateValues, id: string): string | undefined => {
  const value = values[id];
  return typeof value === 'string' ? value : undefined;
};

/** A value of the address that is a number; undefined where it is not given. */
export const number = (values: StateValues, id: string): number | undefined => {
  const value = values[id];
  return typeof value === 'number' ? value : undefined;
};

// The limits of each field were kept when the values were read.
const rangeOf = (values: StateValues, id: string, otherwise: Range): Range => {
  const range = readRange(text(values, id) ?? '', { min: 0, max: Number.MAX_SAFE_INTEGER });
  return 'value' in range ? range.value : otherwise;
};

/**
 * Every uncertain figure by its id, without prototype: as the reader put it, else as content has it.
 * @param listUsdPerHour the list price of a node, US dollars
 */
export const quantitiesOf = (
  data: Pick<EstimatorData, 'rows' | 'assumptions'>,
  values: StateValues,
  listUsdPerHour: number,
): Record<string, Quantity> => {
  const quantities = Object.create(null) as Record<string, Quantity>;
  const add = (id: string, name: string, unit: Quantity['unit'], usual: Range) => {
    const range = rangeOf(values, id, usual);
    const direction = lessIsDearer.has(id) ? -1 : 1;
    quantities[id] = { id, name, unit, range, direction, changed: !sameRange(range, usual) };
  };
  for (const row of data.rows) add(`row-${row.id}`, row.name, 'usd-month', middle(row.lowUsd, row.highUsd));
  for (const { id, name, unit, low, likely, high } of data.assumptions) add(id, name, unit, { low, likely, high });
  const unset = exactly(0);
  for (const [id, { label, unit }] of Object.entries(sizedFigures)) {
    const range = rangeOf(values, id, unset);
    if (range !== unset) quantities[id] = { id, name: label, unit, range, direction: 1, changed: true };
  }
  const price = number(values, 'price') ?? listUsdPerHour;
  quantities['price'] = {
    id: 'price',
    name: labels.price,
    unit: 'usd-hour',
    range: exactly(price),
    direction: 1,
    changed: price !== listUsdPerHour,
  };
  return quantities;
};

/**
 * Reads the figures of a scenario for the cheap, the likely or the dear end of the estimate. A quantity that costs less
 * when there is more of it gives its high figure to the cheap end. What describes the work, in the table also how the
 * team grows, and the `held` quantities stay at their likely figure.
 * @throws {Error} when asked for a quantity that is not there, which is a missing entry of content/assumptions
 */
export const figuresAt =
  (
    { quantities, mode }: { readonly quantities: Readonly<Record<string, Quantity>>; readonly mode: CostMode },
    end: End,
    held: ReadonlySet<string> = new Set(),
  ): Figures =>
  (id) => {
    const quantity = quantities[id];
    if (quantity === undefined) throw new Error(`The cost estimator needs content/assumptions/${id}.yaml.`);
    if (end === 'likely' || held.has(id) || exactIn[mode].has(id)) return quantity.range.likely;
    const cheap = end === 'low';
    return cheap === (quantity.direction === 1) ? quantity.range.low : quantity.range.high;
  };
