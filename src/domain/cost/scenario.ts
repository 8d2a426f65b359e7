/** Turns the values of the address into one complete set of figures, and remembers which of them were changed. */
import type { CostRow } from '../../schemas/cost.ts';
import { beside, reserve, type PerNode, type ReservationRule } from './capacity.ts';
import {
  againstOf,
  alternativeIds,
  bases,
  freePlane,
  modeOf,
  reservationRules,
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
import { number, quantitiesOf, text, type Quantity } from './quantities.ts';
import type { StateValues } from '../tool/url-state.ts';

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
  const instance = instances.find(({ id }) => id === text(values, 'instance')) ?? usual;
  const defaultPlane = usualOf(planes)?.id ?? freePlane;
  const askedPlane = text(values, 'plane') ?? defaultPlane;
  const planeId = askedPlane === freePlane || planes.some(({ id }) => id === askedPlane) ? askedPlane : defaultPlane;
  const quantities = quantitiesOf({ rows: data.rows, assumptions }, values, instance?.usdPerHour ?? 0);
  const vcpu = number(values, 'vcpu') ?? instance?.vcpu ?? 0;
  const memoryGib = number(values, 'memory') ?? instance?.memoryGib ?? 0;
  const nodes = number(values, 'nodes') ?? data.tableNodes;
  const clusters = number(values, 'clusters') ?? 1;
  const mode = modeOf(data, values);
  const rule = oneOf(reservationRules, text(values, 'reserve'), provider.reserve);
  const usualAgainst = againstOf(provider.serverless);
  const asked = oneOf(alternativeIds, text(values, 'against'), usualAgainst);
  const against = asked === 'serverless' ? usualAgainst : asked;
  const usualPods = instance?.maxPods ?? provider.ownNode?.maxPods ?? 0;
  const maxPods = number(values, 'pods') ?? usualPods;
  const likely = (id: string) => quantities[id]?.range.likely ?? 0;
  const lacks = [
    ...(instance === null ? ['price', 'vcpu', 'memory'].filter((id) => number(values, id) === undefined) : []),
    ...Object.entries(pricedBy)
      .filter(([price, counted]) => likely(counted) > 0 && (quantities[price]?.range.high ?? 0) === 0)
      .map(([price]) => price),
  ];
  const rows = data.rows.map(({ id, name, group, basis }) => {
    const chosen = oneOf(bases, text(values, `grows-${id}`), basis);
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
