/**
 * What a node keeps for itself. GKE publishes it in "Plan GKE Standard node sizes"; the EKS node image takes the same steps
 * for the processor and counts memory by pods; AKS has steps and a rule of its own in "Node resource reservations in AKS".
 * Processor in vCPU, memory in GiB unless a name says otherwise.
 */
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
