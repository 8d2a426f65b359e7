/** Turns the values of the address into one complete set of figures, and remembers which of them were changed. */
import type { Assumption, CostRow } from '../../schemas/cost.ts';
import { reserve, type Reservation, type ReservationRule } from './capacity.ts';
import {
  alternativeIds,
  bases,
  costModes,
  freePlane,
  instancesOf,
  labels,
  reservationRules,
  sizedFigures,
  usualInstance,
  usualPlane,
  type AlternativeId,
  type Basis,
  type CostMode,
  type EstimatorData,
  type Instance,
} from './parameters.ts';
import { exactly, middle, readRange, sameRange, type End, type Range } from './range.ts';
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

export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  readonly group: CostRow['group'];
  readonly basis: Basis;
  readonly basisChanged: boolean;
}

export interface CostScenario {
  readonly data: EstimatorData;
  readonly mode: CostMode;
  readonly nodes: number;
  readonly clusters: number;
  readonly instance: Instance;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly maxPods: number;
  /** The chosen control plane; null when it costs nothing. */
  readonly plane: EstimatorData['prices'][number] | null;
  readonly rule: ReservationRule;
  /** What one node keeps back by that rule, and what it leaves. */
  readonly perNode: Reservation;
  readonly against: AlternativeId;
  readonly rows: readonly ScenarioRow[];
  /** By id; for a row of the table under `row-<id>`. Without prototype. */
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** Ids of the parameters that differ from their default. */
  readonly changed: readonly string[];
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
]);

/** Assumptions that shape the scaling and are taken at their likely value only. */
export const settingIds: ReadonlySet<string> = new Set(['nodes-per-step']);

// How much work there is, and in how many services, is the same on both sides: a fact has no cheap and no dear end.
const workIds = ['taken', 'service-vcpu'];

// In the table, how a team grows is one fact for all three ends; the range of the row is its price.
const growthIds = ['engineers', 'engineers-first', 'engineers-cluster', 'engineers-hours', 'engineer-hours'];

const exactIn: Readonly<Record<CostMode, ReadonlySet<string>>> = {
  table: new Set([...settingIds, ...workIds, ...growthIds]),
  nodes: new Set([...settingIds, ...workIds]),
};

const text = (values: StateValues, id: string): string | undefined => {
  const value = values[id];
  return typeof value === 'string' ? value : undefined;
};

const number = (values: StateValues, id: string): number | undefined => {
  const value = values[id];
  return typeof value === 'number' ? value : undefined;
};

const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined, otherwise: Word): Word =>
  words.find((word) => word === given) ?? otherwise;

// The limits of each field were kept when the values were read.
const rangeOf = (values: StateValues, id: string, otherwise: Range): Range => {
  const range = readRange(text(values, id) ?? '', { min: 0, max: Number.MAX_SAFE_INTEGER });
  return 'value' in range ? range.value : otherwise;
};

const usualOf = <Entry extends { readonly id: string }>(entries: readonly Entry[], id: string, what: string): Entry => {
  const entry = entries.find((one) => one.id === id) ?? entries[0];
  if (entry === undefined) throw new Error(`The cost estimator needs at least one ${what}.`);
  return entry;
};

const quantitiesOf = (data: EstimatorData, values: StateValues, listUsdPerHour: number): Record<string, Quantity> => {
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
 * One complete scenario: what the values leave open takes its default, which is the article's own cluster.
 * @throws {Error} when the data hold no instance
 */
export const costScenario = (data: EstimatorData, values: StateValues): CostScenario => {
  const instances = instancesOf(data);
  const planes = data.prices.filter((price) => price.kind === 'control-plane');
  const usual = usualOf(instances, usualInstance, 'instance in content/prices');
  const instance = instances.find(({ id }) => id === text(values, 'instance')) ?? usual;
  const defaultPlane = planes.some(({ id }) => id === usualPlane) ? usualPlane : freePlane;
  const planeId = text(values, 'plane') ?? defaultPlane;
  const quantities = quantitiesOf(data, values, instance.usdPerHour);
  const vcpu = number(values, 'vcpu') ?? instance.vcpu;
  const memoryGib = number(values, 'memory') ?? instance.memoryGib;
  const nodes = number(values, 'nodes') ?? data.tableNodes;
  const clusters = number(values, 'clusters') ?? 1;
  const mode = oneOf(costModes, text(values, 'from'), 'table');
  const rule = oneOf(reservationRules, text(values, 'reserve'), 'eks');
  const against = oneOf(alternativeIds, text(values, 'against'), 'serverless');
  const maxPods = number(values, 'pods') ?? instance.maxPods;
  const rows = data.rows.map(({ id, name, group, basis }) => {
    const chosen = oneOf(bases, text(values, `grows-${id}`), basis);
    return { id, name, group, basis: chosen, basisChanged: chosen !== basis };
  });
  const changed = [
    ...(mode === 'table' ? [] : ['from']),
    ...(nodes === data.tableNodes ? [] : ['nodes']),
    ...(clusters === 1 ? [] : ['clusters']),
    ...(instance === usual ? [] : ['instance']),
    ...(vcpu === instance.vcpu ? [] : ['vcpu']),
    ...(memoryGib === instance.memoryGib ? [] : ['memory']),
    ...(maxPods === instance.maxPods ? [] : ['pods']),
    ...(planeId === defaultPlane ? [] : ['plane']),
    ...(rule === 'eks' ? [] : ['reserve']),
    ...(against === 'serverless' ? [] : ['against']),
    ...rows.filter((row) => row.basisChanged).map(({ id }) => `grows-${id}`),
    ...Object.values(quantities)
      .filter((one) => one.changed)
      .map(({ id }) => id),
  ];
  return {
    data,
    mode,
    nodes,
    clusters,
    instance,
    vcpu,
    memoryGib,
    maxPods,
    plane: planes.find(({ id }) => id === planeId) ?? null,
    rule,
    perNode: reserve(rule, { vcpu, memoryGib, maxPods }),
    against,
    rows,
    quantities,
    changed,
  };
};

/**
 * Reads the figures of a scenario for the cheap, the likely or the dear end of the estimate. A quantity that costs less
 * when there is more of it gives its high figure to the cheap end. What describes the work, in the table also how the
 * team grows, and the `held` quantities stay at their likely figure.
 * @throws {Error} when asked for a quantity that is not there, which is a missing entry of content/assumptions
 */
export const figuresAt =
  (
    { quantities, mode }: Pick<CostScenario, 'quantities' | 'mode'>,
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
