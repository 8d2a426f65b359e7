/** What is said of one service of an inventory: where it belongs, why, and what is not known. */

export type Placement = 'on-kubernetes' | 'depends' | 'keep-off' | 'left-out';

/** Konveyor's six, or `undecided` while facts are missing. What is left out has none. */
export type Strategy = 'rehost' | 'replatform' | 'refactor' | 'repurchase' | 'retain' | 'retire' | 'undecided';

/** What it would be on a cluster. */
export type Shape = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'CronJob' | 'Job' | 'HTTPRoute';

/** How it changes sides: `consumers` by shares of a queue, `schedule` one owner at a time. */
export type Move =
  'http-weights' | 'consumers' | 'schedule' | 'cutover' | 'with-nodes' | 'with-parent' | 'none' | 'already-there';

/** `read` stands in the file at `path`; `inferred` follows from what stands there by `rule`; `answered` a person said. */
export type How = 'read' | 'inferred' | 'answered' | 'unknown';

export interface Fact {
  /** In words: "volume sentry-data at /data". Never the value of an environment variable that is not named in the brief. */
  readonly fact: string;
  /** Where it stands: `services.web.volumes[0]`, `items[3].spec.replicas`, `row 2: owned_by`. */
  readonly path?: string;
  readonly how: How;
  /** Name of the rule that inferred it. */
  readonly rule?: string;
}

/** A value and where it stands. */
export interface Known<Value> {
  readonly value: Value;
  readonly path?: string;
  readonly how: How;
  readonly rule?: string;
}

export type Trait =
  'state' | 'demand' | 'latency' | 'hardware' | 'isolation' | 'owner' | 'criticality' | 'replicas' | 'created';

export type Criticality = 'highest' | 'high' | 'medium' | 'low' | 'lowest';

/** One rule that matches, with why it does. */
export interface Match {
  /** Id of an entry of content/inventory-rules. */
  readonly rule: string;
  readonly placement: Placement;
  readonly facts: readonly Fact[];
}

/** Why a fact is asked for: the answer would move `services` services. */
export interface Question {
  /** Id of an entry of content/inventory-rules' questions: `state`, `image`, `profile:debug` … */
  readonly id: string;
  readonly services: readonly string[];
}

export interface PlacedService {
  /** Unique in the result. ECS services are told by task family. */
  readonly name: string;
  /** Kubernetes namespace, ECS cluster, Compose project; absent where the file has none. */
  readonly scope?: string;
  readonly placement: Placement;
  /** null where the service is left out. */
  readonly strategy: Strategy | null;
  /** null where nothing is known of how it runs. */
  readonly shape: Shape | null;
  /** null where it is not known how it takes its work. */
  readonly move: Move | null;
  /** What the file (or an answer) proves, and nothing else. */
  readonly known: Partial<Readonly<Record<Trait, Known<string | number>>>>;
  /** Facts that decided, first the one that weighs most. */
  readonly decides: readonly Fact[];
  /** Traits that nobody has said. */
  readonly unknown: readonly Trait[];
  /** Every rule that matches; the first decides. */
  readonly matches: readonly Match[];
  /** Ids of the questions that would settle its side, the best first, and then how it moves. */
  readonly asks: readonly string[];
  /** Names of services of this result that it needs, sorted. */
  readonly dependsOn: readonly string[];
  /** Names that it needs and that the inventory does not hold. */
  readonly dependsOutside: readonly string[];
  /** Services that need each other in a circle share a group; a service outside of every circle is a group of its own. */
  readonly group: string;
  readonly replicas?: Known<number>;
  /** Least and most replicas of an autoscaler. */
  readonly scales?: { readonly least: number; readonly most: number; readonly path: string };
  /** Requests of one replica: cores, and MiB of memory. */
  readonly cpuCores?: Known<number>;
  readonly memoryMib?: Known<number>;
  readonly owner?: Known<string>;
  readonly criticality?: Known<Criticality>;
  /** Day it was made, `YYYY-MM-DD`. */
  readonly created?: Known<string>;
  /** Five fields of cron, where it runs on a schedule. */
  readonly schedule?: Known<string>;
}

/** The file that `npm run place -- … --json` prints and that the planner opens. */
export interface Placed {
  readonly version: 1;
  readonly services: readonly PlacedService[];
  /** What was read, in words, and what the reader should know of it. */
  readonly notes: readonly string[];
}

/** The same service as automation reads it: `known` holds values, paths stand in `decides`. */
export interface PlacedRecord extends Omit<PlacedService, 'known'> {
  readonly known: Partial<Readonly<Record<Trait, string | number>>>;
}

/** The whole exported file: `schema` lets a later version be told apart. */
export interface PlacementFile {
  readonly version: 1;
  readonly services: readonly PlacedRecord[];
  readonly notes: readonly string[];
  /** Rules that were switched off or whose limits were changed: id and what was set. */
  readonly changedRules: Readonly<Record<string, string>>;
}

/**
 * What kind of product keeps what. `store` must not be lost; `keeper` writes a directory of its own; `view` needs nothing.
 * Only the words of a table tell the last four: `beneath` is what a cluster rests on, `bought` what its maker supports on
 * machines, `sessions` what holds them in memory, `runner` what fetches builds.
 */
export const productKinds = [
  'store',
  'cache-or-queue',
  'keeper',
  'memory',
  'pooler',
  'view',
  'agent',
  'node-metrics',
  'proxy',
  'stream-engine',
  'beneath',
  'bought',
  'sessions',
  'runner',
] as const;
export type ProductKind = (typeof productKinds)[number];
