/**
 * The rows of the estimate at its cheap, its likely and its dear end: what is paid for, in which group, how it was worked
 * out. Here the table is scaled; what is built up from nodes stands in node-items.ts.
 */
import type { Basis, CostMode } from './parameters.ts';
import { ends, type End } from './figures/range.ts';
import { nodeItems } from './node-items.ts';
import type { CostItem, CostScenario, Figures, ItemAt, PaidAnyway } from './scenario.ts';
import { peopleAt, shareOfList, type Size } from './sized.ts';
import { things } from './figures/figure-words.ts';
import { count, percent, usd } from '../text/format.ts';

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

/** Rows that only a cluster has: its machines, its control plane and the people who run it. */
const ofTheCluster = new Set(['instances', 'control-plane']);

const stepFactor = (size: Size, step: number, tableNodes: number): number =>
  size.smooth || step <= 0 ? size.nodes / tableNodes : Math.ceil(size.nodes / step) / Math.ceil(tableNodes / step);

const tableItems = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] => {
  const { tableNodes } = scenario.data;
  const step = at('nodes-per-step');
  const ofTable = peopleAt({ ...scenario, clusters: 1 }, at, { nodes: tableNodes }, 'cluster');
  // A share that was set is the share; else the team grows as it does when the estimate is built from nodes.
  const team =
    scenario.quantities['team-share']?.changed || ofTable <= 0 ? 1 : peopleAt(scenario, at, size, 'cluster') / ofTable;
  const fee = (scenario.plane?.usdPerHour ?? 0) * scenario.data.hoursPerMonth;
  const factors: Record<Basis, [number, () => string]> = {
    'per-node': [size.nodes / tableNodes, () => `${count(size.nodes)} of ${count(tableNodes)} nodes`],
    'per-cluster': [scenario.clusters, () => things(scenario.clusters, 'cluster')],
    'per-step': [
      stepFactor(size, step, tableNodes),
      () =>
        `${things(Math.ceil(size.nodes / step), 'step')} of ${count(step)} nodes, ÷ ${count(Math.ceil(tableNodes / step))} in the table`,
    ],
    people: [
      (at('team-share') / 100) * team,
      () => `${percent(at('team-share') * team)} of the team of the table, by clusters, services and hours`,
    ],
  };
  return scenario.rows.map(({ id, name, group, basis }) => {
    const [factor, words] = factors[basis];
    const tableUsd = at(`row-${id}`);
    const paidAnyway: PaidAnyway = group !== 'people' && !ofTheCluster.has(id) ? 'everywhere' : 'nowhere';
    // The row is that of one cluster. More of them are charged the fee each, not the row over again.
    if (id === 'control-plane' && basis === 'per-cluster' && scenario.clusters > 1) {
      const fees = scenario.clusters * fee;
      const working = () =>
        fees > tableUsd ? `${things(scenario.clusters, 'cluster')} × ${usd(fee)}` : `${usd(tableUsd)} covers all fees`;
      return { id, name, group, basis, usd: Math.max(tableUsd, fees), working, paidAnyway };
    }
    return {
      id,
      name,
      group,
      basis,
      usd: tableUsd * factor,
      working: () => `${usd(tableUsd)} × ${words()}`,
      paidAnyway,
    };
  });
};

/** The rows of a scenario at one end, for a given size. */
export const itemsAt = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] =>
  scenario.mode === 'table' ? tableItems(scenario, at, size) : nodeItems(scenario, at, size);

/**
 * The rows of a scenario as they are compared with what could be used instead: both sides at list price, less what the
 * reader's own discounts and Spot shares take off. The table's row for machines may hold a discount that no alternative
 * would get, so the machines stand at their own price there; a row that the reader wrote stays as it is.
 */
export const comparedItemsAt = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] => {
  const items = itemsAt(scenario, at, size);
  if (scenario.mode !== 'table' || scenario.quantities['row-instances']?.changed) return items;
  const usd = size.nodes * at('price') * scenario.data.hoursPerMonth * shareOfList(at, 'node');
  return items.map((item) => (item.id === 'instances' ? { ...item, usd } : item));
};

/** Rows that are shown where there is something to count; the rest of them is listed as not counted. */
export const onlyIfAny: ReadonlySet<string> = new Set([
  'nodes-agents',
  'gpu',
  'windows',
  'other-clusters',
  'support',
  'move',
]);

/** The parameters that say what a control plane costs. */
const planeIds = ['plane', 'plane-fee', 'plane-nodes'];

/**
 * True where nothing says what a control plane costs: no list price is known of this provider, and the reader has put
 * neither a fee nor machines of its own.
 */
export const isPlaneUnknown = ({ mode, plane, quantities, changed }: CostScenario): boolean =>
  mode === 'nodes' &&
  plane === null &&
  (quantities['plane-nodes']?.range.high ?? 0) === 0 &&
  !planeIds.some((id) => changed.includes(id));

/** Why a row costs nothing, as “39 balancers × $0” would not say it. Undefined where there is nothing to be charged for. */
const freeWords = (scenario: CostScenario, id: string): string | undefined => {
  if (id === 'control-plane' && isPlaneUnknown(scenario)) return 'not known: put what your provider asks';
  return scenario.nodes > 0 ? 'nothing is charged for it' : undefined;
};

/** The rows of a scenario as ranges. */
export const itemsOf = (scenario: CostScenario): CostItem[] => {
  const size: Size = { nodes: scenario.nodes, smooth: false };
  const [low = [], likely = [], high = []] = ends.map((end) => itemsAt(scenario, figuresAt(scenario, end), size));
  return likely
    .map(({ usd: likelyUsd, working, ...item }, index) => ({
      ...item,
      low: low[index]?.usd ?? 0,
      likely: likelyUsd,
      high: high[index]?.usd ?? 0,
      working: high[index]?.usd === 0 ? (freeWords(scenario, item.id) ?? working()) : working(),
    }))
    .filter(({ id, high: most }) => most > 0 || !onlyIfAny.has(id));
};
