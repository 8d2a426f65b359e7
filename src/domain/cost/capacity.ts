/**
 * What nodes hold, and whether their price is that of the table. Processor in vCPU, memory in GiB, money in US dollars a
 * month unless a name says otherwise.
 */
import { times, type Range } from './figures/range.ts';
import type { NodeShape, Reservation } from './reserved.ts';

/** What agents that run on every node take of one. */
export type Agents = Readonly<{ vcpu: number; memoryGib: number }>;

/** What a node leaves to workloads beside the agents that run on each; never below zero. */
export const beside = (agents: Agents, { vcpu }: Pick<NodeShape, 'vcpu'>, kept: Reservation): PerNode => {
  const agentsVcpu = Math.min(agents.vcpu, kept.usableVcpu);
  return {
    ...kept,
    agentsVcpu,
    agentsMemoryGib: Math.min(agents.memoryGib, kept.usableMemoryGib),
    usableVcpu: kept.usableVcpu - agentsVcpu,
    usableMemoryGib: Math.max(0, kept.usableMemoryGib - agents.memoryGib),
    agentsShare: vcpu > 0 ? Math.min(agentsVcpu / vcpu, 1 - kept.systemShare) : 0,
  };
};

export type PerNode = Reservation &
  Readonly<{
    agentsVcpu: number;
    agentsMemoryGib: number;
    /** Share of the money of a node, 0 to 1, that its agents take. */
    agentsShare: number;
  }>;

export interface Capacity {
  readonly perNode: PerNode;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly usableVcpu: number;
  readonly usableMemoryGib: number;
  /** Share of the usable capacity that workloads take up, percent. */
  readonly takenPercent: Range;
  /** vCPU that workloads take up, at the likely share. */
  readonly workVcpu: number;
  readonly idleVcpu: number;
  /** What the machines cost, split by what they do; the four parts add up to the machines. */
  readonly machines: Range;
  readonly workUsd: Range;
  readonly idleUsd: Range;
  readonly systemUsd: Range;
  readonly agentsUsd: Range;
}

/**
 * What the nodes can carry, what they carry, and what stands idle.
 * @param taken share of the usable capacity that workloads take up, percent
 * @param machines what the nodes cost
 */
export const capacityOf = (
  {
    nodes,
    vcpu,
    memoryGib,
    perNode,
  }: Omit<NodeShape, 'maxPods'> & { readonly nodes: number; readonly perNode: PerNode },
  taken: Range,
  machines: Range,
): Capacity => {
  const share = taken.likely / 100;
  const usableVcpu = nodes * perNode.usableVcpu;
  const usableShare = 1 - perNode.systemShare - perNode.agentsShare;
  return {
    perNode,
    vcpu: nodes * vcpu,
    memoryGib: nodes * memoryGib,
    usableVcpu,
    usableMemoryGib: nodes * perNode.usableMemoryGib,
    takenPercent: taken,
    workVcpu: usableVcpu * share,
    idleVcpu: usableVcpu * (1 - share),
    machines,
    workUsd: times(machines, usableShare * share),
    idleUsd: times(machines, usableShare * (1 - share)),
    systemUsd: times(machines, perNode.systemShare),
    agentsUsd: times(machines, perNode.agentsShare),
  };
};

export interface NodeCheck {
  readonly verdict: 'agrees' | 'above' | 'below';
  /** The nodes on demand, US dollars a month. */
  readonly listUsd: number;
  /** The instances row, scaled to as many nodes, US dollars a month. */
  readonly rowLowUsd: number;
  readonly rowHighUsd: number;
  /** Discount that would bring the nodes to the high and to the low end of the row, percent. Zero when none is needed. */
  readonly discountToHighPercent: number;
  readonly discountToLowPercent: number;
  /** What the row pays for one node, US dollars an hour. Null without nodes. */
  readonly impliedHour: { readonly low: number; readonly high: number } | null;
}

/**
 * The check of a careful reader: do the nodes, at their list price, fit the instances row of the table? A discount is left
 * out, because the row may already hold one.
 * @param nodeHours hours that all nodes run in a month
 * @param row the instances row, scaled to as many nodes
 */
export const nodeCheck = (nodeHours: number, usdPerHour: number, row: Range): NodeCheck => {
  const listUsd = nodeHours * usdPerHour;
  const discount = (targetUsd: number) => (listUsd > targetUsd ? (1 - targetUsd / listUsd) * 100 : 0);
  const inside = listUsd >= row.low - 0.005 && listUsd <= row.high + 0.005;
  return {
    verdict: inside ? 'agrees' : listUsd > row.high ? 'above' : 'below',
    listUsd,
    rowLowUsd: row.low,
    rowHighUsd: row.high,
    discountToHighPercent: discount(row.high),
    discountToLowPercent: discount(row.low),
    impliedHour: nodeHours > 0 ? { low: row.low / nodeHours, high: row.high / nodeHours } : null,
  };
};
