/**
 * What not every cluster has, each counted only where the reader says so: graphics processors, Windows, clusters that are
 * not for production, a support plan, the months of a move in which old and new run. US dollars a month.
 */
import { hoursWords, price, things } from './figures/figure-words.ts';
import type { CostScenario, Figures, RowAt } from './scenario.ts';
import { otherClusters, shareOfList, type Size } from './sized.ts';
import { percent, usd } from '../text/format.ts';

/** What one node costs as it is paid for, without its disk and its agents, US dollars a month. */
export const nodeMonth = (scenario: CostScenario, at: Figures): number =>
  at('price') * scenario.data.hoursPerMonth * (shareOfList(at, 'node') + at('node-fee') / 100);

/** What one control plane costs an hour: the list price, what is paid on top, and machines of its own. */
export const planeHour = (scenario: CostScenario, at: Figures): number =>
  (scenario.plane?.usdPerHour ?? 0) + at('plane-fee') + at('plane-nodes') * at('price') * shareOfList(at, 'node');

/** Rows that stand beside the cluster before support: each only where there is something to count. */
export const besideRows = (scenario: CostScenario, at: Figures, size: Size): RowAt[] => {
  const hours = scenario.data.hoursPerMonth;
  const gpu = at('gpu-nodes');
  const asked = at('windows-nodes');
  const windows = size.smooth ? asked : Math.min(asked, size.nodes);
  const others = otherClusters(scenario, at);
  const each = at('other-nodes');
  const perNode = nodeMonth(scenario, at) + at('storage-node') + at('monitoring-node');
  const perPlane = planeHour(scenario, at) * hours;
  const ofList = shareOfList(at, 'node');
  return [
    {
      id: 'gpu',
      name: 'Nodes with graphics processors',
      basis: 'fixed',
      usd: gpu * at('gpu-hour') * hours * ofList,
      working: () => `${things(gpu, 'node')} × ${price(at('gpu-hour'))} × ${hoursWords(hours, ofList)}`,
      paidAnyway: 'always',
    },
    {
      id: 'windows',
      name: 'Windows licences',
      basis: 'fixed',
      usd: windows * scenario.vcpu * at('windows-vcpu-hour') * hours,
      working: () =>
        `${things(windows, 'node')} × ${things(scenario.vcpu, 'vCPU', 'vCPU')} × ${price(at('windows-vcpu-hour'))} × ${hours} h`,
      paidAnyway: 'always',
    },
    {
      id: 'other-clusters',
      name: 'Clusters not for production',
      basis: 'fixed',
      usd: others * (perPlane + each * perNode),
      working: () => `${things(others, 'cluster')} × (${usd(perPlane)} + ${things(each, 'node')} × ${usd(perNode)})`,
      paidAnyway: 'nowhere',
    },
  ];
};

/** The support plan, on what is paid to the provider. */
export const supportRow = (at: Figures, billedUsd: number): RowAt => ({
  id: 'support',
  name: 'Support plan',
  basis: 'fixed',
  usd: (at('support-share') / 100) * billedUsd,
  working: () => `${percent(at('support-share'))} of ${usd(billedUsd)}`,
  paidAnyway: 'nowhere',
});

/** The months in which both sides run, spread over the months in which they are to be earned back. */
export const moveRow = (scenario: CostScenario, at: Figures, infrastructureUsd: number): RowAt => {
  const old = scenario.quantities['old-month'] === undefined ? infrastructureUsd : at('old-month');
  return {
    id: 'move',
    name: 'Old platform beside it',
    basis: 'fixed',
    usd: (at('migration-months') * old) / at('migration-spread'),
    working: () =>
      `${things(at('migration-months'), 'month')} × ${usd(old)}, spread over ${things(at('migration-spread'), 'month')}`,
    paidAnyway: 'always',
  };
};
