/** The rows of an estimate that is built up from nodes. */
import { count, percent } from '../text/format.ts';
import { besideRows, moveRow, nodeMonth, planeHour, supportRow } from './extras.ts';
import { hoursWords, price, things } from './figures/figure-words.ts';
import { type CostScenario, type Figures, type ItemAt, type RowAt, sumUsd } from './scenario.ts';
import { balancersAt, peopleAt, servicesOf, shareOfList, type Size } from './sized.ts';

/** The rows at one end, for a given size: machines, what runs beside them, traffic, people. */
export const nodeItems = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] => {
  const { nodes } = size;
  const rows = [
    ...machineRows(scenario, at, nodes),
    planeRow(scenario, at),
    onEachNode(nodes, at, 'storage', 'Storage', 'storage-node'),
    balancerRow(scenario, at, size),
    onEachNode(nodes, at, 'monitoring', 'Monitoring', 'monitoring-node'),
    byVolume(nodes, at, 'logs', 'Logs', 'log-volume', 'log-gb'),
    gatewayRow(scenario, at),
    addressRow(scenario, at, size),
    byVolume(nodes, at, 'nat-data', 'Data through NAT', 'nat-volume', 'nat-gb'),
    byVolume(nodes, at, 'cross-zone', 'Traffic between zones', 'cross-zone-volume', 'cross-zone-gb'),
    byVolume(nodes, at, 'egress', 'Traffic to the internet', 'egress-volume', 'egress-gb'),
    ...besideRows(scenario, at, size),
  ];
  const billed = sumUsd(rows);
  const support = supportRow(at, billed);
  const move = moveRow(scenario, at, billed + support.usd);
  return [
    ...[...rows, support, move].map(({ id, name, ...row }): ItemAt => ({ id, name, group: 'infrastructure', ...row })),
    engineeringItem(scenario, at, size),
  ];
};

/** The nodes, split into what they carry, what stands idle, agents, and what they keep for themselves. */
const machineRows = (scenario: CostScenario, at: Figures, nodes: number): RowAt[] => {
  const { systemShare, agentsShare } = scenario.perNode;
  const usable = 1 - systemShare - agentsShare;
  // What the nodes carry is a fact about the workloads, not a price: all three ends are split alike.
  const taken = (scenario.quantities['taken']?.range.likely ?? 0) / 100;
  const nodesUsd = nodes * nodeMonth(scenario, at);
  const row = (id: string, name: string, share: number): RowAt => ({
    id,
    name,
    basis: 'per-node',
    usd: nodesUsd * share,
    working: () => {
      const hours = hoursWords(scenario.data.hoursPerMonth, shareOfList(at, 'node'));
      const fee = at('node-fee') > 0 ? `, with a fee of ${percent(at('node-fee'))}` : '';
      return `${percent(share * 100)} of ${things(nodes, 'node')} × ${price(at('price'))} × ${hours}${fee}`;
    },
    paidAnyway: 'nowhere',
  });
  return [
    row('nodes-work', 'Nodes: carrying work', usable * taken),
    row('nodes-idle', 'Nodes: standing idle', usable * (1 - taken)),
    row('nodes-agents', 'Nodes: agents on each', agentsShare),
    row('nodes-system', 'Nodes: kept for the system', systemShare),
  ];
};

const planeRow = (scenario: CostScenario, at: Figures): RowAt => {
  const { clusters, data } = scenario;
  const planeUsd = planeHour(scenario, at);
  return {
    id: 'control-plane',
    name: 'Control plane',
    basis: 'per-cluster',
    usd: clusters * planeUsd * data.hoursPerMonth,
    working: () => `${things(clusters, 'cluster')} × ${price(planeUsd)} × ${data.hoursPerMonth} h`,
    paidAnyway: 'nowhere',
  };
};

/** What every node has, at so much a month. */
const onEachNode = (nodes: number, at: Figures, id: string, name: string, month: string): RowAt => ({
  id,
  name,
  basis: 'per-node',
  usd: nodes * at(month),
  working: () => `${things(nodes, 'node')} × ${price(at(month))}`,
  paidAnyway: 'each-machine',
});

/** What every node writes or sends, at so much a gigabyte. */
const byVolume = (nodes: number, at: Figures, id: string, name: string, gb: string, gbPrice: string): RowAt => ({
  id,
  name,
  basis: 'per-node',
  usd: nodes * at(gb) * at(gbPrice),
  working: () => `${things(nodes, 'node')} × ${count(at(gb))} GB × ${price(at(gbPrice))}`,
  paidAnyway: 'everywhere',
});

const balancerRow = (scenario: CostScenario, at: Figures, size: Size): RowAt => {
  const hours = scenario.data.hoursPerMonth;
  const balancers = balancersAt(scenario, at, size);
  const isGiven = scenario.quantities['balancers'] !== undefined;
  const forServices = isGiven ? '' : ` for ${things(Math.ceil(servicesOf(scenario, at, size.nodes)), 'service')}`;
  return {
    id: 'load-balancers',
    name: 'Load balancers',
    basis: isGiven ? 'fixed' : 'services',
    usd: balancers * at('balancer-hour') * hours,
    working: () => `${things(balancers, 'balancer')}${forServices} × ${price(at('balancer-hour'))} × ${hours} h`,
    paidAnyway: 'everywhere',
  };
};

const gatewayRow = ({ clusters, data }: CostScenario, at: Figures): RowAt => ({
  id: 'nat-gateways',
  name: 'NAT gateways',
  basis: 'per-cluster',
  usd: clusters * at('nat-gateways') * at('nat-hour') * data.hoursPerMonth,
  working: () =>
    `${things(clusters, 'cluster')} × ${things(at('nat-gateways'), 'gateway')} × ${price(at('nat-hour'))} × ${data.hoursPerMonth} h`,
  paidAnyway: 'everywhere',
});

/** The addresses of load balancers and gateways. */
const addressRow = (scenario: CostScenario, at: Figures, size: Size): RowAt => {
  const hours = scenario.data.hoursPerMonth;
  const addresses = balancersAt(scenario, at, size) * at('ipv4-per-balancer') + scenario.clusters * at('nat-gateways');
  return {
    id: 'addresses',
    name: 'Public addresses',
    basis: 'services',
    usd: addresses * at('ipv4-hour') * hours,
    working: () => `${things(addresses, 'address', 'addresses')} × ${price(at('ipv4-hour'))} × ${hours} h`,
    paidAnyway: 'everywhere',
  };
};

const engineeringItem = (scenario: CostScenario, at: Figures, size: Size): ItemAt => {
  const engineers = peopleAt(scenario, at, size, 'cluster');
  return {
    id: 'engineering',
    name: 'Engineering time',
    group: 'people',
    basis: 'people',
    usd: engineers * (at('engineer-year') / 12),
    working: () => `${things(engineers, 'person', 'people')} × ${price(at('engineer-year'))} a year ÷ 12`,
    paidAnyway: 'nowhere',
  };
};
