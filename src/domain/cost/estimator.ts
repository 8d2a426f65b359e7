/**
 * What a cluster costs a month, from the values of the address to an estimate in ranges: the article's table scaled, or
 * built up from nodes. US dollars a month everywhere unless a name says otherwise. Nothing here rounds; `stepUsd` says how
 * a screen or a file should.
 */
import { numberIn, textIn, type StateValues } from '../tool/url-state.ts';
import { alternativesOf, comparedCluster, type Alternative } from './alternatives.ts';
import { assumptionsAt } from './assumptions.ts';
import { breakEven, sensitivity, type BreakEven, type Sensitivity } from './break-even.ts';
import { beside, capacityOf, nodeCheck, type Capacity, type NodeCheck } from './capacity.ts';
import { middle, readRange } from './figures/range-text.ts';
import { exactly, roundingStep, sameRange, sumOf, times, type Range } from './figures/range.ts';
import { itemsOf } from './items.ts';
import {
  againstOf,
  alternativeIds,
  bases,
  freePlane,
  labels,
  modeOf,
  reservationRules,
  sizedFigures,
  type EstimatorData,
} from './parameters.ts';
import { reserve } from './reserved.ts';
import { firstProvider, instancesOf, planesOf, providerOf, usualOf } from './providers.ts';
import type { CostItem, CostScenario, Quantity } from './scenario.ts';

const lessIsDearer = new Set([
  'discount',
  'spot-share',
  'spot-discount',
  'serverless-discount',
  'serverless-spot-share',
  'hosted-traffic',
  'machine-taken',
  'engineer-hours',
  'migration-spread',
]);

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

const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined, otherwise: Word): Word =>
  words.find((word) => word === given) ?? otherwise;

// What may be zero only because nobody knows it, each with the count that makes it matter.
const pricedBy: Readonly<Record<string, string>> = { 'gpu-hour': 'gpu-nodes', 'windows-vcpu-hour': 'windows-nodes' };

type Quantities = Readonly<Record<string, Quantity>>;

/** What an estimate cannot do without and nobody has put: the machine where none is listed, and prices of what is counted. */
const lacksIn = (values: StateValues, quantities: Quantities, isListed: boolean): string[] => {
  const isCounted = (id: string) => (quantities[id]?.range.likely ?? 0) > 0;
  const isPriced = (id: string) => (quantities[id]?.range.high ?? 0) !== 0;
  return [
    ...(isListed ? [] : ['price', 'vcpu', 'memory'].filter((id) => numberIn(values, id) === undefined)),
    ...Object.keys(pricedBy).filter((price) => isCounted(pricedBy[price] ?? '') && !isPriced(price)),
  ];
};

/** The rows of the table, each with what it grows with. */
const rowsIn = (data: EstimatorData, values: StateValues): CostScenario['rows'] =>
  data.rows.map(({ id, name, group, basis }) => {
    const chosen = oneOf(bases, textIn(values, `grows-${id}`), basis);
    return { id, name, group, basis: chosen, basisChanged: chosen !== basis };
  });

/** The machine and the control plane that are asked for, as the provider lists them, and those that it lists first. */
const listedIn = (data: EstimatorData, values: StateValues, { id }: CostScenario['provider']) => {
  const instances = instancesOf(data, id);
  const planes = planesOf(data, id);
  const usual = usualOf(instances) ?? null;
  const usualPlane = usualOf(planes)?.id ?? freePlane;
  const asked = textIn(values, 'plane') ?? usualPlane;
  const planeId = asked === freePlane || planes.some((one) => one.id === asked) ? asked : usualPlane;
  const instance = instances.find((one) => one.id === textIn(values, 'instance')) ?? usual;
  return {
    instance,
    plane: planes.find((one) => one.id === planeId) ?? null,
    otherInstance: instance !== usual,
    otherPlane: planeId !== usualPlane,
  };
};

/** One complete scenario: what the values leave open takes its default, which is the article's own cluster. */
export const costScenario = (data: EstimatorData, values: StateValues): CostScenario => {
  const provider = providerOf(data, values);
  const isFirst = provider === firstProvider(data);
  const assumptions = assumptionsAt(data, provider);
  const { instance, plane, otherInstance, otherPlane } = listedIn(data, values, provider);
  const quantities = quantitiesOf({ rows: data.rows, assumptions }, values, instance?.usdPerHour ?? 0);
  const likely = (id: string) => quantities[id]?.range.likely ?? 0;
  const rows = rowsIn(data, values);
  const mode = modeOf(data, values);
  const nodes = numberIn(values, 'nodes') ?? data.tableNodes;
  const clusters = numberIn(values, 'clusters') ?? 1;
  const usualPods = instance?.maxPods ?? provider.ownNode?.maxPods ?? 0;
  const vcpu = numberIn(values, 'vcpu') ?? instance?.vcpu ?? 0;
  const memoryGib = numberIn(values, 'memory') ?? instance?.memoryGib ?? 0;
  const maxPods = numberIn(values, 'pods') ?? usualPods;
  const rule = oneOf(reservationRules, textIn(values, 'reserve'), provider.reserve);
  const usualAgainst = againstOf(provider.serverless);
  const asked = oneOf(alternativeIds, textIn(values, 'against'), usualAgainst);
  const against = asked === 'serverless' ? usualAgainst : asked;
  const differs = {
    from: isFirst && mode === 'nodes',
    cloud: !isFirst,
    nodes: nodes !== data.tableNodes,
    clusters: clusters !== 1,
    instance: otherInstance,
    vcpu: vcpu !== (instance?.vcpu ?? 0),
    memory: memoryGib !== (instance?.memoryGib ?? 0),
    pods: maxPods !== usualPods,
    plane: otherPlane,
    reserve: rule !== provider.reserve,
    against: against !== usualAgainst,
  };
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
    plane,
    rule,
    perNode: beside(
      { vcpu: likely('agents-vcpu'), memoryGib: likely('agents-memory') },
      { vcpu },
      reserve(rule, { vcpu, memoryGib, maxPods }),
    ),
    against,
    rows,
    quantities,
    changed: [
      ...Object.entries(differs).flatMap(([id, isSo]) => (isSo ? id : [])),
      ...rows.flatMap(({ id, basisChanged }) => (basisChanged ? `grows-${id}` : [])),
      ...Object.values(quantities).flatMap((one) => (one.changed ? one.id : [])),
    ],
    lacks: lacksIn(values, quantities, instance !== null),
  };
};

export interface Estimate {
  readonly scenario: CostScenario;
  readonly items: readonly CostItem[];
  readonly infrastructure: Range;
  readonly people: Range;
  readonly everything: Range;
  readonly capacity: Capacity;
  /** US dollars a month for one usable vCPU: machines and services only, and with people. Null without nodes. */
  readonly perUsableVcpu: { readonly infrastructure: Range; readonly everything: Range } | null;
  /** The cluster as the alternatives are held against it; the estimate itself, unless the table prices its machines. */
  readonly compared: Range;
  readonly alternatives: readonly Alternative[];
  readonly breakEven: BreakEven;
  readonly sensitivity: Sensitivity;
  readonly check: NodeCheck;
  /** Step to which the money of this estimate is rounded when it is shown, US dollars. */
  readonly stepUsd: number;
}

/** Rows that pay for the machines, in one way in or the other. */
const machineIds = new Set(['instances', 'nodes-work', 'nodes-idle', 'nodes-agents', 'nodes-system']);

/**
 * The whole estimate for the given values of the address; values that are missing take their default. Never throws on
 * values that `readState` let through.
 */
export const estimate = (data: EstimatorData, values: StateValues): Estimate => {
  const scenario = costScenario(data, values);
  const items = itemsOf(scenario);
  const of = (group: CostItem['group']) => sumOf(items.filter((item) => item.group === group));
  const everything = sumOf(items);
  const infrastructure = of('infrastructure');
  const { quantities, nodes } = scenario;
  const machines = sumOf(items.filter(({ id }) => machineIds.has(id)));
  const capacity = capacityOf(scenario, quantities['taken']?.range ?? exactly(0), machines);
  const instancesRow = itemsOf({ ...scenario, mode: 'table' }).find(({ id }) => id === 'instances') ?? exactly(0);
  const usable = capacity.usableVcpu;
  const even = breakEven(scenario);
  return {
    scenario,
    items,
    infrastructure,
    people: of('people'),
    everything,
    capacity,
    perUsableVcpu:
      usable > 0
        ? { infrastructure: times(infrastructure, 1 / usable), everything: times(everything, 1 / usable) }
        : null,
    compared: comparedCluster(scenario),
    alternatives: alternativesOf(scenario),
    breakEven: even,
    sensitivity: sensitivity(scenario, even),
    check: nodeCheck(nodes * data.hoursPerMonth, quantities['price']?.range.likely ?? 0, instancesRow),
    stepUsd: roundingStep(everything.high),
  };
};
