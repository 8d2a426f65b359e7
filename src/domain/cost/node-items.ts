/** The rows of an estimate that is built up from nodes. */
import { count, percent } from '../text/format.ts';
import { besideRows, moveRow, nodeMonth, planeHour, supportRow } from './extras.ts';
import { hoursWords, price, things } from './figures/figure-words.ts';
import { type CostScenario, type Figures, type ItemAt, type PaidAnyway, sumUsd } from './scenario.ts';
import { balancersAt, peopleAt, servicesOf, shareOfList, type Size } from './sized.ts';

/** The rows at one end, for a given size: machines, what runs beside them, traffic, people. */
export const nodeItems = (scenario: CostScenario, at: Figures, size: Size): ItemAt[] => {
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
    `${percent(share * 100)} of ${things(nodes, 'node')} × ${price(at('price'))} × ${hoursWords(hours, ofList)}${at('node-fee') > 0 ? `, with a fee of ${percent(at('node-fee'))}` : ''}`;
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
      ? ` for ${things(Math.ceil(servicesOf(scenario, at, nodes)), 'service')}`
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
