/** The rows of the estimate: what is paid for, in which group, how it was worked out. */
import type { Basis } from './parameters.ts';
import { ends } from './figures/range.ts';
import type { CostItem, ItemAt, PaidAnyway } from './item.ts';
import { figuresAt, type CostScenario, type Figures } from './scenario.ts';
import { besideRows, moveRow, nodeMonth, planeHour, supportRow } from './extras.ts';
import { balancersAt, peopleAt, servicesOf, shareOfList, type Size } from './sized.ts';
import { price, things } from './figures/figure-words.ts';
import { count, percent, usd } from '../text/format.ts';

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

const nodeItems = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] => {
  const { clusters, data } = scenario;
  const { nodes } = size;
  const hours = data.hoursPerMonth;
  const infrastructure = (
    id: string,
    name: string,
    basis: ItemAt['basis'],
    amount: number,
    working: () => string,
    paidAnyway: PaidAnyway = 'everywhere',
  ): ItemAt => ({ id, name, group: 'infrastructure', basis, usd: amount, working, paidAnyway });

  const ofList = shareOfList(at, 'node');
  const nodesUsd = nodes * nodeMonth(scenario, at);
  const { systemShare, agentsShare } = scenario.perNode;
  const usable = 1 - systemShare - agentsShare;
  // What the nodes carry is a fact about the workloads, not a price: all three ends are split alike.
  const taken = (scenario.quantities['taken']?.range.likely ?? 0) / 100;
  const shares = [
    ['nodes-work', 'Nodes: carrying work', usable * taken],
    ['nodes-idle', 'Nodes: standing idle', usable * (1 - taken)],
    ['nodes-agents', 'Nodes: agents on each', agentsShare],
    ['nodes-system', 'Nodes: kept for the system', systemShare],
  ] as const;
  const nodeWorking = (share: number) => () =>
    `${percent(share * 100)} of ${things(nodes, 'node')} × ${price(at('price'))} × ${hours} h${ofList < 1 ? `, less ${percent((1 - ofList) * 100)}` : ''}${at('node-fee') > 0 ? `, with a fee of ${percent(at('node-fee'))}` : ''}`;
  const perNode = (id: string, name: string, gb: string, gbPrice: string) =>
    infrastructure(
      id,
      name,
      'per-node',
      nodes * at(gb) * at(gbPrice),
      () => `${things(nodes, 'node')} × ${count(at(gb))} GB × ${price(at(gbPrice))}`,
    );
  const planeUsd = planeHour(scenario, at);
  const engineerMonth = at('engineer-year') / 12;
  const balancers = balancersAt(scenario, at, size);
  const forServices =
    scenario.quantities['balancers'] === undefined
      ? ` for ${count(Math.round(servicesOf(scenario, at, nodes)))} services`
      : '';
  const addresses = balancers * at('ipv4-per-balancer') + clusters * at('nat-gateways');
  const engineers = peopleAt(scenario, at, size, 'cluster');
  const rows: ItemAt[] = [
    ...shares.map(([id, name, share]) =>
      infrastructure(id, name, 'per-node', nodesUsd * share, nodeWorking(share), 'nowhere'),
    ),
    infrastructure(
      'control-plane',
      'Control plane',
      'per-cluster',
      clusters * planeUsd * hours,
      () => `${things(clusters, 'cluster')} × ${price(planeUsd)} × ${hours} h`,
      'nowhere',
    ),
    infrastructure(
      'storage',
      'Storage',
      'per-node',
      nodes * at('storage-node'),
      () => `${things(nodes, 'node')} × ${price(at('storage-node'))}`,
      'each-machine',
    ),
    infrastructure(
      'load-balancers',
      'Load balancers',
      scenario.quantities['balancers'] === undefined ? 'services' : 'fixed',
      balancers * at('balancer-hour') * hours,
      () => `${things(balancers, 'balancer')}${forServices} × ${price(at('balancer-hour'))} × ${hours} h`,
    ),
    infrastructure(
      'monitoring',
      'Monitoring',
      'per-node',
      nodes * at('monitoring-node'),
      () => `${things(nodes, 'node')} × ${price(at('monitoring-node'))}`,
      'each-machine',
    ),
    perNode('logs', 'Logs', 'log-volume', 'log-gb'),
    infrastructure(
      'nat-gateways',
      'NAT gateways',
      'per-cluster',
      clusters * at('nat-gateways') * at('nat-hour') * hours,
      () =>
        `${things(clusters, 'cluster')} × ${things(at('nat-gateways'), 'gateway')} × ${price(at('nat-hour'))} × ${hours} h`,
    ),
    infrastructure(
      'addresses',
      'Public addresses',
      'services',
      addresses * at('ipv4-hour') * hours,
      () => `${things(addresses, 'address', 'addresses')} × ${price(at('ipv4-hour'))} × ${hours} h`,
    ),
    perNode('nat-data', 'Data through NAT', 'nat-volume', 'nat-gb'),
    perNode('cross-zone', 'Traffic between zones', 'cross-zone-volume', 'cross-zone-gb'),
    perNode('egress', 'Traffic to the internet', 'egress-volume', 'egress-gb'),
    ...besideRows(scenario, at, size).map((row): ItemAt => ({ ...row, group: 'infrastructure' })),
  ];
  const billed = sumUsd(rows);
  const support = supportRow(at, billed);
  const after = [support, moveRow(scenario, at, billed + support.usd)];
  return [
    ...rows,
    ...after.map((row): ItemAt => ({ ...row, group: 'infrastructure' })),
    {
      id: 'engineering',
      name: 'Engineering time',
      group: 'people',
      basis: 'people',
      usd: engineers * engineerMonth,
      working: () => `${things(engineers, 'person', 'people')} × ${price(at('engineer-year'))} a year ÷ 12`,
      paidAnyway: 'nowhere',
    },
  ];
};

const sumUsd = (items: readonly { readonly usd: number }[]): number =>
  items.reduce((sum, { usd: one }) => sum + one, 0);

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
      working: working(),
    }))
    .filter(({ id, high: most }) => most > 0 || !onlyIfAny.has(id));
};
