/** One service as an inventory tells it, whatever the format: facts with their paths, nothing judged yet. */
import type { At } from './tree.ts';
import type { Criticality, ProductKind, Shape } from './types.ts';

export type Format = 'kubernetes' | 'compose' | 'ecs' | 'sheet' | 'backstage';

export interface Mount {
  /** `volume`: named and kept; `claim`: of the cluster; `host`: a path of the machine; `scratch`: ends with the service. */
  readonly kind: 'volume' | 'claim' | 'host' | 'scratch' | 'config';
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
  /** Where it is mounted. */
  readonly path: string;
  /** Made outside of the file, so somebody wants it kept. */
  readonly external?: boolean;
  /** Each replica has one of its own. */
  readonly own?: boolean;
}

/** Values that a person wrote into a sheet or gave as an answer. */
export type GivenTrait = 'state' | 'demand' | 'latency' | 'hardware' | 'isolation';

export interface Service {
  readonly name: string;
  readonly scope?: string;
  readonly format: Format;
  /** Where it stands in its file. */
  readonly path: string;
  /** True when the file holds how it runs: mounts that are not there are then known not to be. */
  readonly described: boolean;
  readonly images: readonly At<string>[];
  readonly built?: At<string>;
  readonly mounts: readonly Mount[];
  /** Where mounts would stand. */
  readonly mountsPath: string;
  /** Words of commands. They may hold secrets: facts quote only what a rule looks for. */
  readonly words: readonly At<string>[];
  /** Names of environment variables; values are never taken in. */
  readonly keys: readonly At<string>[];
  readonly health: readonly At<string>[];
  readonly published: readonly At<string>[];
  /** Ports inside the container, `53/udp`, `4567/http`; `/http` where only a router tells it; none where the file tells none. */
  readonly ports: readonly string[];
  readonly balanced?: At<string>;
  readonly devices: readonly At<string>[];
  readonly accelerators: readonly At<string>[];
  readonly capabilities: readonly At<string>[];
  readonly prepared: readonly At<string>[];
  readonly fastNetwork: readonly At<string>[];
  readonly hostTies: readonly At<string>[];
  readonly boundTo: readonly At<string>[];
  readonly profiles: readonly At<string>[];
  readonly runsOnce?: At<string>;
  readonly perMachine?: At<string>;
  /** What it is on the cluster where it runs now; its kind where that is a shape of another name, such as Pod. */
  readonly onCluster?: At<Shape> & { readonly kind?: string };
  readonly schedule?: At<string>;
  readonly scales?: { readonly least: number; readonly most: number; readonly path: string };
  /** Machines that nobody sees, without devices or a disk that stays. */
  readonly fargate?: At<string>;
  readonly lifecycle?: At<string>;
  readonly type?: At<string>;
  readonly isResource?: boolean;
  /** What the words of a table tell that it is, with those words. */
  readonly said?: At<string> & { readonly kind: ProductKind; readonly name: string };
  readonly hints: readonly At<string>[];
  readonly needs: readonly At<string>[];
  readonly owner?: At<string>;
  /** Labels that may name an owner or a tier, to choose from. */
  readonly labels: readonly (At<string> & { readonly key: string })[];
  readonly criticality?: At<Criticality>;
  readonly replicas?: At<number>;
  readonly cpuCores?: At<number>;
  readonly memoryMib?: At<number>;
  readonly created?: At<string>;
  /** A date that could be two days. */
  readonly unclearDate?: At<string>;
  readonly given: Partial<Readonly<Record<GivenTrait, At<string>>>>;
}

/** The name that stands in the file: without the scope and the number by which the inventory tells it from others. */
export const bareName = ({ name, scope }: Service): string =>
  (scope !== undefined && name.startsWith(`${scope}/`) ? name.slice(scope.length + 1) : name).replace(/ \(\d+\)$/, '');

/** A service of which nothing is known but its name. */
export const unknownService = (name: string, format: Format, path: string): Service => ({
  name,
  format,
  path,
  described: false,
  images: [],
  mounts: [],
  mountsPath: path,
  words: [],
  keys: [],
  health: [],
  published: [],
  ports: [],
  devices: [],
  accelerators: [],
  capabilities: [],
  prepared: [],
  fastNetwork: [],
  hostTies: [],
  boundTo: [],
  profiles: [],
  hints: [],
  needs: [],
  labels: [],
  given: {},
});

export interface Inventory {
  readonly services: readonly Service[];
  /** What the reader should know of what was read, in sentences. */
  readonly notes: readonly string[];
}
