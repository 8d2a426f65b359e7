/**
 * What nodes hold, and whether their price is that of the table. GKE publishes what a node keeps for itself in "Plan GKE
 * Standard node sizes"; the EKS node image takes the same steps for the processor and counts memory by pods; AKS has
 * steps and a rule of its own in "Node resource reservations in AKS". Processor in vCPU, memory in GiB, money in US dollars a month unless a name says otherwise.
 */
import { times, type Range } from './figures/range.ts';

export type ReservationRule = 'eks' | 'gke' | 'aks';

export type NodeShape = Readonly<{ vcpu: number; memoryGib: number; maxPods: number }>;

export type Reservation = Readonly<{
  rule: ReservationRule;
  reservedVcpu: number;
  reservedMemoryGib: number;
  usableVcpu: number;
  usableMemoryGib: number;
  /** Share of the node, 0 to 1, that workloads cannot have: the larger of the processor and the memory share. */
  systemShare: number;
}>;

/** What agents that run on every node take of one. */
export type Agents = Readonly<{ vcpu: number; memoryGib: number }>;

type Step = readonly [upTo: number, share: number];

const cpuSteps: readonly Step[] = [
  [1, 0.06],
  [2, 0.01],
  [4, 0.005],
  [Infinity, 0.0025],
];

/** 60, 100, 140, 180, 260, 420 and 740 millicores at 1, 2, 4, 8, 16, 32 and 64 cores. */
const aksCpuSteps: readonly Step[] = [
  [1, 0.06],
  [2, 0.04],
  [4, 0.02],
  [Infinity, 0.01],
];

const gkeMemorySteps: readonly Step[] = [
  [4, 0.25],
  [8, 0.2],
  [16, 0.1],
  [128, 0.06],
  [Infinity, 0.02],
];

const evictionGib = 100 / 1024;

/** Sums a share of each slice of the amount, as tax bands do. */
const inSteps = (amount: number, steps: readonly Step[]): number => {
  let from = 0;
  let sum = 0;
  for (const [upTo, share] of steps) {
    if (amount <= from) break;
    sum += (Math.min(amount, upTo) - from) * share;
    from = upTo;
  }
  return sum;
};

/**
 * Processor reserved on one node, vCPU. GKE and EKS: 6 % of the first, 1 % of the next, 0.5 % of the next two, 0.25 % of
 * the rest. AKS: 6 %, 4 %, 2 % and 1 % of the same.
 */
export const reservedVcpu = (vcpu: number, rule: ReservationRule = 'eks'): number =>
  inSteps(vcpu, rule === 'aks' ? aksCpuSteps : cpuSteps);

/**
 * Memory reserved on one node, GiB, with the 100 MiB kept back for eviction. GKE: 25 % of the first 4 GiB, 20 % of the
 * next 4, 10 % of the next 8, 6 % of the next 112, 2 % above 128. EKS: 255 MiB and 11 MiB for every pod allowed. AKS: 50
 * MB and 20 MB for every pod allowed, at most a quarter.
 */
export const reservedMemoryGib = (rule: ReservationRule, memoryGib: number, maxPods: number): number => {
  const kept: Readonly<Record<ReservationRule, () => number>> = {
    eks: () => (255 + 11 * maxPods) / 1024,
    gke: () => inSteps(memoryGib, gkeMemorySteps),
    aks: () => Math.min((50 + 20 * maxPods) / 1024, memoryGib / 4),
  };
  return Math.min(memoryGib, kept[rule]() + evictionGib);
};

/** What one node keeps back and what it leaves; never below zero, whatever the shape. */
export const reserve = (rule: ReservationRule, { vcpu, memoryGib, maxPods }: NodeShape): Reservation => {
  const cpu = Math.min(vcpu, reservedVcpu(vcpu, rule));
  const memory = reservedMemoryGib(rule, memoryGib, maxPods);
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return {
    rule,
    reservedVcpu: cpu,
    reservedMemoryGib: memory,
    usableVcpu: vcpu - cpu,
    usableMemoryGib: memoryGib - memory,
    systemShare: Math.max(share(cpu, vcpu), share(memory, memoryGib)),
  };
};

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
