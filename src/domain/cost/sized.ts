/**
 * What follows from the size of the work as long as nobody says otherwise: load balancers from services, people from
 * clusters, services and hours. Each can be set, and what was set counts as it is, at every size.
 */
import type { AlternativeId } from './parameters.ts';
import type { CostScenario, Figures } from './scenario.ts';

/** How many nodes to count, and whether steps are taken as steps or as a line; a line is what break-even needs. */
export interface Size {
  readonly nodes: number;
  readonly smooth: boolean;
}

/** vCPU of work that so many nodes of this scenario carry. */
export const workVcpu = (scenario: CostScenario, at: Figures, nodes: number): number =>
  nodes * scenario.perNode.usableVcpu * (at('taken') / 100);

/** Clusters that are not for production; the table is for one that is. */
export const otherClusters = ({ mode }: Pick<CostScenario, 'mode'>, at: Figures): number =>
  mode === 'nodes' ? at('other-clusters') : 0;

/** vCPU of work that the clusters carry which are not for production, as full as the others. */
export const otherVcpu = (scenario: CostScenario, at: Figures): number =>
  workVcpu(scenario, at, otherClusters(scenario, at) * at('other-nodes'));

/** How many services the work of so many nodes makes; not rounded. */
export const servicesOf = (scenario: CostScenario, at: Figures, nodes: number): number => {
  const each = at('service-vcpu');
  return each > 0 ? workVcpu(scenario, at, nodes) / each : 0;
};

/** Load balancers: as set, or a share of the services, at least one for each cluster that carries anything. */
export const balancersAt = (scenario: CostScenario, at: Figures, { nodes, smooth }: Size): number => {
  if (scenario.quantities['balancers'] !== undefined) return at('balancers');
  const needed = servicesOf(scenario, at, nodes) * at('balancers-service');
  if (smooth) return needed;
  return nodes > 0 ? Math.max(scenario.clusters, Math.ceil(needed)) : 0;
};

const people = { cluster: 'engineers', serverless: 'serverless', hosted: 'hosted', machines: 'machine' } as const;

/**
 * People who run one way of running the work: as set, or those it takes at all, those for each further cluster, and
 * the hours of each service.
 */
export const peopleAt = (
  scenario: CostScenario,
  at: Figures,
  { nodes }: Pick<Size, 'nodes'>,
  way: AlternativeId | 'cluster',
): number => {
  const name = people[way];
  const setId = way === 'cluster' ? name : `${name}-engineers`;
  if (scenario.quantities[setId] !== undefined) return at(setId);
  const others = otherClusters(scenario, at);
  const further = way === 'cluster' ? Math.max(0, scenario.clusters - 1 + others) * at('engineers-cluster') : 0;
  return at(`${name}-first`) + further + (servicesOf(scenario, at, nodes) * at(`${name}-hours`)) / at('engineer-hours');
};

/** Memory for each vCPU of work, GiB: as set, or as the nodes have it, so that both sides are priced for the same work. */
export const memoryPerVcpu = (scenario: CostScenario, at: Figures): number => {
  if (scenario.quantities['memory-per-vcpu'] !== undefined) return at('memory-per-vcpu');
  return scenario.vcpu > 0 ? scenario.memoryGib / scenario.vcpu : 0;
};

/**
 * What is left of a list price: part of the work runs on Spot, the rest under a contract or savings plan. The same rule
 * for nodes and for serverless containers, each with its own figures.
 */
export const shareOfList = (at: Figures, product: 'node' | 'serverless'): number => {
  const [discount, spot] =
    product === 'node' ? ['discount', 'spot-share'] : ['serverless-discount', 'serverless-spot-share'];
  const onSpot = at(spot) / 100;
  return onSpot * (1 - at('spot-discount') / 100) + (1 - onSpot) * (1 - at(discount) / 100);
};
