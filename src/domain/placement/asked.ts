/** What the services on Kubernetes ask of nodes, and the address at which the estimator prices it. */
import { figure as written } from '../text/format.ts';
import type { PlacedService } from './types.ts';

/** A node of the estimator: what workloads can have of it, and how full nodes are. */
export interface PricedNode {
  readonly name: string;
  readonly usableVcpu: number;
  readonly usableMemoryGib: number;
  /** Share of the usable capacity that workloads take up, percent. */
  readonly takenPercent: number;
}

export interface Asked {
  /** Services on Kubernetes in all. */
  readonly services: number;
  /** Those that tell replicas, processor and memory; only they are in the sums. */
  readonly sized: number;
  readonly vcpu: number;
  readonly memoryGib: number;
}

/** Sums of the services on Kubernetes. A service that does not tell its replicas and size is counted, and in no sum. */
export const askedOf = (services: readonly PlacedService[]): Asked => {
  const here = services.filter(({ placement }) => placement === 'on-kubernetes');
  const sized = here.flatMap(({ replicas, scales, cpuCores, memoryMib }) => {
    const count = replicas?.value ?? scales?.least;
    return count === undefined || !cpuCores || !memoryMib
      ? []
      : [{ vcpu: count * cpuCores.value, memoryGib: (count * memoryMib.value) / 1024 }];
  });
  const sum = (of: (one: (typeof sized)[number]) => number) => sized.reduce((total, one) => total + of(one), 0);
  return {
    services: here.length,
    sized: sized.length,
    vcpu: sum(({ vcpu }) => vcpu),
    memoryGib: sum(({ memoryGib }) => memoryGib),
  };
};

/** Nodes that hold this: the scarcer of processor and memory, over how full nodes are; at least one. */
export const nodesFor = ({ vcpu, memoryGib }: Asked, node: PricedNode): number =>
  Math.max(
    1,
    Math.ceil(Math.max(vcpu / node.usableVcpu, memoryGib / node.usableMemoryGib) / (node.takenPercent / 100)),
  );

/** What is asked of nodes, and how many that takes, in words. */
export const askedWords = (asked: Asked, node: PricedNode): string => {
  const { services, sized, vcpu, memoryGib } = asked;
  if (sized === 0 || vcpu === 0)
    return 'No service on Kubernetes tells its replicas and its size, so there is nothing to price yet.';
  const nodes = nodesFor(asked, node);
  return `${sized} of ${services} services on Kubernetes ${sized === 1 ? 'tells' : 'tell'} replicas and size: ${written(vcpu)} vCPU and ${written(memoryGib)} GiB, so ${nodes === 1 ? `1 node of ${node.name} that is` : `${nodes} nodes of ${node.name} that are`} ${node.takenPercent}% full.`;
};

const figure = (value: number): string => String(Number(Math.max(0.01, value).toFixed(2)));

/** The query of the estimator for this; null where no service tells its size. */
export const estimateQuery = (asked: Asked, node: PricedNode): string | null =>
  asked.sized === 0 || asked.vcpu === 0
    ? null
    : new URLSearchParams({
        v: '1',
        from: 'nodes',
        nodes: String(nodesFor(asked, node)),
        'service-vcpu': figure(asked.vcpu / asked.sized),
        'memory-per-vcpu': figure(asked.memoryGib / asked.vcpu),
      }).toString();
