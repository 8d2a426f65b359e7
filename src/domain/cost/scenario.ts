/** Turns the values of the address into one complete set of figures, and remembers which of them were changed. */
import type { Assumption, CostRow } from '../../schemas/cost.ts';
import { beside, reserve, type PerNode, type ReservationRule } from './capacity.ts';
import {
  againstOf,
  alternativeIds,
  bases,
  freePlane,
  labels,
  modeOf,
  reservationRules,
  sizedFigures,
  type AlternativeId,
  type Basis,
  type CostMode,
  type EstimatorData,
} from './parameters.ts';
import { assumptionsAt } from './assumptions.ts';
import {
  firstProvider,
  instancesOf,
  planesOf,
  providerOf,
  usualOf,
  type Instance,
  type ListedPrice,
  type Provider,
} from './providers.ts';
import { middle, readRange } from './figures/range-text.ts';
import { exactly, sameRange, type End, type Range } from './figures/range.ts';
import { numberIn, textIn, type StateValues } from '../tool/url-state.ts';

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

// The limits of each field were kept when the values were read.
const rangeOf = (values: StateValues, id: string, otherwise: Range): Range => {
  const range = readRange(textIn(values, id) ?? '', { min: 0, max: Number.MAX_SAFE_INTEGER });
  return 'value' in range ? range.value : otherwise;
};

/**
 * Every uncertain figure by its id, without prototype: as the reader put it, else as content has it.
 * @param listUsdPerHour the list price of a node, US dollars
 */
const quantitiesOf = (
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
  const price = numberIn(values, 'price') ?? listUsdPerHour;
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
  readonly provider: Provider;
  /** The assumptions as they hold at this provider. */
  readonly assumptions: EstimatorData['assumptions'];
  /** Null where content cannot know a node and the reader puts it. */
  readonly instance: Instance | null;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly maxPods: number;
  /** The chosen control plane; null when it costs nothing. */
  readonly plane: ListedPrice | null;
  readonly rule: ReservationRule;
  /** What one node keeps back by that rule, and what it leaves. */
  readonly perNode: PerNode;
  readonly against: AlternativeId;
  readonly rows: readonly ScenarioRow[];
  /** By id; for a row of the table under `row-<id>`. Without prototype. */
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** Ids of the parameters that differ from their default. */
  readonly changed: readonly string[];
  /** Ids of parameters without which there is no estimate: nobody but the reader can know them. */
  readonly lacks: readonly string[];
}

const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined, otherwise: Word): Word =>
  words.find((word) => word === given) ?? otherwise;

// What may be zero only because nobody knows it, each with the count that makes it matter.
const pricedBy: Readonly<Record<string, string>> = { 'gpu-hour': 'gpu-nodes', 'windows-vcpu-hour': 'windows-nodes' };

/** One complete scenario: what the values leave open takes its default, which is the article's own cluster. */
export const costScenario = (data: EstimatorData, values: StateValues): CostScenario => {
  const provider = providerOf(data, values);
  const isFirst = provider === firstProvider(data);
  const assumptions = assumptionsAt(data, provider);
  const instances = instancesOf(data, provider.id);
  const planes = planesOf(data, provider.id);
  const usual = usualOf(instances) ?? null;
  const instance = instances.find(({ id }) => id === textIn(values, 'instance')) ?? usual;
  const defaultPlane = usualOf(planes)?.id ?? freePlane;
  const askedPlane = textIn(values, 'plane') ?? defaultPlane;
  const planeId = askedPlane === freePlane || planes.some(({ id }) => id === askedPlane) ? askedPlane : defaultPlane;
  const quantities = quantitiesOf({ rows: data.rows, assumptions }, values, instance?.usdPerHour ?? 0);
  const vcpu = numberIn(values, 'vcpu') ?? instance?.vcpu ?? 0;
  const memoryGib = numberIn(values, 'memory') ?? instance?.memoryGib ?? 0;
  const nodes = numberIn(values, 'nodes') ?? data.tableNodes;
  const clusters = numberIn(values, 'clusters') ?? 1;
  const mode = modeOf(data, values);
  const rule = oneOf(reservationRules, textIn(values, 'reserve'), provider.reserve);
  const usualAgainst = againstOf(provider.serverless);
  const asked = oneOf(alternativeIds, textIn(values, 'against'), usualAgainst);
  const against = asked === 'serverless' ? usualAgainst : asked;
  const usualPods = instance?.maxPods ?? provider.ownNode?.maxPods ?? 0;
  const maxPods = numberIn(values, 'pods') ?? usualPods;
  const likely = (id: string) => quantities[id]?.range.likely ?? 0;
  const lacks = [
    ...(instance === null ? ['price', 'vcpu', 'memory'].filter((id) => numberIn(values, id) === undefined) : []),
    ...Object.entries(pricedBy)
      .filter(([price, counted]) => likely(counted) > 0 && (quantities[price]?.range.high ?? 0) === 0)
      .map(([price]) => price),
  ];
  const rows = data.rows.map(({ id, name, group, basis }) => {
    const chosen = oneOf(bases, textIn(values, `grows-${id}`), basis);
    return { id, name, group, basis: chosen, basisChanged: chosen !== basis };
  });
  const changed = [
    ...(isFirst && mode === 'nodes' ? ['from'] : []),
    ...(isFirst ? [] : ['cloud']),
    ...(nodes === data.tableNodes ? [] : ['nodes']),
    ...(clusters === 1 ? [] : ['clusters']),
    ...(instance === usual ? [] : ['instance']),
    ...(vcpu === (instance?.vcpu ?? 0) ? [] : ['vcpu']),
    ...(memoryGib === (instance?.memoryGib ?? 0) ? [] : ['memory']),
    ...(maxPods === usualPods ? [] : ['pods']),
    ...(planeId === defaultPlane ? [] : ['plane']),
    ...(rule === provider.reserve ? [] : ['reserve']),
    ...(against === usualAgainst ? [] : ['against']),
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
    provider,
    assumptions,
    instance,
    vcpu,
    memoryGib,
    maxPods,
    plane: planes.find(({ id }) => id === planeId) ?? null,
    rule,
    perNode: beside(
      { vcpu: likely('agents-vcpu'), memoryGib: likely('agents-memory') },
      { vcpu },
      reserve(rule, { vcpu, memoryGib, maxPods }),
    ),
    against,
    rows,
    quantities,
    changed,
    lacks,
  };
};
