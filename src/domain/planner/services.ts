/** What the planner knows of a service. Null is unknown, and stays unknown: no step here puts a default in its place. */

export const placements = ['on-kubernetes', 'depends', 'keep-off', 'left-out'] as const;
export type Placement = (typeof placements)[number];

/** Ways of moving, in the words of placed services. */
export const moves = ['http-weights', 'consumers', 'schedule', 'cutover', 'with-nodes', 'with-parent'] as const;
export type Move = (typeof moves)[number];
/** Ways of moving of which there is nothing to plan. */
export const unmoved = ['already-there', 'none'] as const;

/** Sizes of work, each twice the one before: days of preparation before the first step. */
export const efforts = [1, 2, 4, 8] as const;
/** How much it hurts when a service fails, from 1 (hardly) upwards. */
export const highestCriticality = 5;

export interface PlanService {
  readonly name: string;
  readonly placement: Placement;
  readonly move: Move | (typeof unmoved)[number] | null;
  readonly owner: string | null;
  /** 1 to 5; higher hurts more. */
  readonly criticality: number | null;
  /** Working days of preparation: 1, 2, 4 or 8. */
  readonly effort: number | null;
  /** Names of the services that it calls; null where nobody said. */
  readonly dependsOn: readonly string[] | null;
  /** The service that it comes with, for a cache or a pooler. */
  readonly parent: string | null;
  /** Replicas, instances or consumers on the old side. */
  readonly replicas: number | null;
  /** Partitions of the topic that it consumes. */
  readonly partitions: number | null;
  readonly requestsPerSecond: number | null;
  /** Share of requests that fail today, 0 to 100. */
  readonly errorPercent: number | null;
  /** Size of one replica. */
  readonly vcpu: number | null;
  readonly memoryGib: number | null;
  readonly port: number | null;
  /** Where the old side listens. */
  readonly addresses: readonly string[];
  /** No step before this day, YYYY-MM-DD. */
  readonly notBefore: string | null;
  /** A proxy that the Gateway replaces: it does the splitting, so it moves last, once, and keeps no data. */
  readonly becomesGateway: boolean;
  /** What a file said is not known of it, in the words of the file. */
  readonly unknown: readonly string[];
}

export const nothingKnown: Omit<PlanService, 'name' | 'placement' | 'move'> = {
  owner: null,
  criticality: null,
  effort: null,
  dependsOn: null,
  parent: null,
  replicas: null,
  partitions: null,
  requestsPerSecond: null,
  errorPercent: null,
  vcpu: null,
  memoryGib: null,
  port: null,
  addresses: [],
  notBefore: null,
  becomesGateway: false,
  unknown: [],
};

/** A service of which no more is known than its name; one that somebody types is one for the cluster. */
export const namedOnly = (name: string, placement: Placement = 'on-kubernetes'): PlanService => ({
  ...nothingKnown,
  name,
  placement,
  move: null,
});

/** A move that has a name of its own here. */
export const isMove = (move: string | null): move is Move => moves.some((one) => one === move);
