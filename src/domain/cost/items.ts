/** The rows of the estimate: what is paid for, in which group, how it was worked out. */
import type { CostRow } from '../../schemas/cost.ts';
import { ends, type Range } from './range.ts';
import type { Basis } from './parameters.ts';
import { figuresAt, type CostScenario, type Figures } from './scenario.ts';
import { price, things } from './figure-words.ts';
import { count, percent, usd } from '../text/format.ts';

export interface CostItem extends Range {
  readonly id: string;
  readonly name: string;
  readonly group: CostRow['group'];
  readonly basis: Basis | 'fixed';
  /** The likely value, worked out in words and numbers. */
  readonly working: string;
  /** True when the same amount is paid without Kubernetes, on serverless containers or on plain machines. */
  readonly paidAnyway: boolean;
}

/** One row at one end of the estimate. */
export interface ItemAt {
  readonly id: string;
  readonly name: string;
  readonly group: CostRow['group'];
  readonly basis: Basis | 'fixed';
  readonly usd: number;
  readonly working: () => string;
  readonly paidAnyway: boolean;
}

/** How many nodes to count, and whether steps are taken as steps or as a line; a line is what break-even needs. */
export interface Size {
  readonly nodes: number;
  readonly smooth: boolean;
}

/** Rows that only a cluster has: its machines, its control plane and the people who run it. */
const ofTheCluster = new Set(['instances', 'control-plane']);

const stepFactor = (size: Size, step: number, tableNodes: number): number =>
  size.smooth || step <= 0 ? size.nodes / tableNodes : Math.ceil(size.nodes / step) / Math.ceil(tableNodes / step);

const tableItems = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] => {
  const { tableNodes } = scenario.data;
  const step = at('nodes-per-step');
  const factors: Record<Basis, [number, () => string]> = {
    'per-node': [size.nodes / tableNodes, () => `${count(size.nodes)} of ${count(tableNodes)} nodes`],
    'per-cluster': [scenario.clusters, () => things(scenario.clusters, 'cluster')],
    'per-step': [
      stepFactor(size, step, tableNodes),
      () =>
        `${things(Math.ceil(size.nodes / step), 'step')} of ${count(step)} nodes, ÷ ${count(Math.ceil(tableNodes / step))} in the table`,
    ],
    people: [at('team-share') / 100, () => `${percent(at('team-share'))} of the article’s team`],
  };
  return scenario.rows.map(({ id, name, group, basis }) => {
    const [factor, words] = factors[basis];
    const tableUsd = at(`row-${id}`);
    return {
      id,
      name,
      group,
      basis,
      usd: tableUsd * factor,
      working: () => `${usd(tableUsd)} × ${words()}`,
      paidAnyway: group !== 'people' && !ofTheCluster.has(id),
    };
  });
};

const nodeItems = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] => {
  const { clusters, plane, data } = scenario;
  const { nodes } = size;
  const hours = data.hoursPerMonth;
  const infrastructure = (
    id: string,
    name: string,
    basis: ItemAt['basis'],
    amount: number,
    working: () => string,
    paidAnyway = true,
  ): ItemAt => ({ id, name, group: 'infrastructure', basis, usd: amount, working, paidAnyway });

  const nodesUsd = nodes * at('price') * hours * (1 - at('discount') / 100);
  const { systemShare } = scenario.perNode;
  // What the nodes carry is a fact about the workloads, not a price: all three ends are split alike.
  const taken = (scenario.quantities['taken']?.range.likely ?? 0) / 100;
  const shares = [
    ['nodes-work', 'Nodes: carrying work', (1 - systemShare) * taken],
    ['nodes-idle', 'Nodes: standing idle', (1 - systemShare) * (1 - taken)],
    ['nodes-system', 'Nodes: kept for the system', systemShare],
  ] as const;
  const nodeWorking = (share: number) => () =>
    `${percent(share * 100)} of ${things(nodes, 'node')} × ${price(at('price'))} × ${hours} h${at('discount') > 0 ? `, less ${percent(at('discount'))}` : ''}`;
  const perNode = (id: string, name: string, gb: string, gbPrice: string) =>
    infrastructure(
      id,
      name,
      'per-node',
      nodes * at(gb) * at(gbPrice),
      () => `${things(nodes, 'node')} × ${count(at(gb))} GB × ${price(at(gbPrice))}`,
    );
  const planeUsd = plane?.usdPerHour ?? 0;
  const engineerMonth = at('engineer-year') / 12;
  return [
    ...shares.map(([id, name, share]) =>
      infrastructure(id, name, 'per-node', nodesUsd * share, nodeWorking(share), false),
    ),
    infrastructure(
      'control-plane',
      'Control plane',
      'per-cluster',
      clusters * planeUsd * hours,
      () => `${things(clusters, 'cluster')} × ${price(planeUsd)} × ${hours} h`,
      false,
    ),
    infrastructure(
      'storage',
      'Storage',
      'per-node',
      nodes * at('storage-node'),
      () => `${things(nodes, 'node')} × ${price(at('storage-node'))}`,
    ),
    infrastructure(
      'load-balancers',
      'Load balancers',
      'fixed',
      at('balancers') * at('balancer-hour') * hours,
      () => `${things(at('balancers'), 'balancer')} × ${price(at('balancer-hour'))} × ${hours} h`,
    ),
    infrastructure(
      'monitoring',
      'Monitoring',
      'per-node',
      nodes * at('monitoring-node'),
      () => `${things(nodes, 'node')} × ${price(at('monitoring-node'))}`,
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
    perNode('nat-data', 'Data through NAT', 'nat-volume', 'nat-gb'),
    perNode('cross-zone', 'Traffic between zones', 'cross-zone-volume', 'cross-zone-gb'),
    perNode('egress', 'Traffic to the internet', 'egress-volume', 'egress-gb'),
    {
      id: 'engineering',
      name: 'Engineering time',
      group: 'people',
      basis: 'people',
      usd: at('engineers') * engineerMonth,
      working: () => `${things(at('engineers'), 'person', 'people')} × ${price(at('engineer-year'))} a year ÷ 12`,
      paidAnyway: false,
    },
  ];
};

/** The rows of a scenario at one end, for a given size. */
export const itemsAt = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] =>
  scenario.mode === 'table' ? tableItems(scenario, at, size) : nodeItems(scenario, at, size);

/** The rows of a scenario as ranges. */
export const itemsOf = (scenario: CostScenario): CostItem[] => {
  const size: Size = { nodes: scenario.nodes, smooth: false };
  const [low = [], likely = [], high = []] = ends.map((end) => itemsAt(scenario, figuresAt(scenario, end), size));
  return likely.map(({ usd: likelyUsd, working, ...item }, index) => ({
    ...item,
    low: low[index]?.usd ?? 0,
    likely: likelyUsd,
    high: high[index]?.usd ?? 0,
    working: working(),
  }));
};
