/** What goes into an estimate: the content it reads, its fields with their words, and what each holds when nothing is said. */
import type { Assumption, CostRow, Price } from '../../schemas/cost.ts';
import type { Figure } from '../text/number.ts';
import type { Parameter, Parameters, ParameterValue, StateValues } from '../tool/url-state.ts';
import type { ReservationRule } from './capacity.ts';
import { unitWords } from './figure-words.ts';
import { formatRange, middle, readRange } from './range.ts';

type With<Entry> = Entry & { readonly id: string };

/** Everything the estimator reads, as plain data. */
export interface EstimatorData {
  readonly rows: readonly With<Pick<CostRow, 'name' | 'group' | 'lowUsd' | 'highUsd' | 'basis' | 'drivers'>>[];
  readonly prices: readonly With<
    Pick<Price, 'name' | 'kind' | 'usdPerHour' | 'terms' | 'asOf' | 'source'> & {
      readonly vcpu?: number | undefined;
      readonly memoryGib?: number | undefined;
      readonly maxPods?: number | undefined;
      readonly region?: string | undefined;
    }
  >[];
  readonly assumptions: readonly With<Omit<Assumption, 'owner' | 'changes' | 'reviewMonths'>>[];
  /** When entries were looked at and are due, by collection and id; without it only the days of prices are known. */
  readonly kept?: Readonly<Record<string, { readonly day: string | null; readonly due: string | null }>>;
  readonly hoursPerMonth: number;
  /** What the work that holds the table is called within a sentence: "the article". */
  readonly article: string;
  /** Number of nodes the article's table is for. */
  readonly tableNodes: number;
  /** The article's break-even, vCPU. */
  readonly claimedBreakEvenCores: number;
}

export type Instance = EstimatorData['prices'][number] & {
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly maxPods: number;
};

/** The instances, each with its size: content without one does not build. */
export const instancesOf = ({ prices }: Pick<EstimatorData, 'prices'>): Instance[] =>
  prices.filter(
    (price): price is Instance =>
      price.kind === 'instance' &&
      price.vcpu !== undefined &&
      price.memoryGib !== undefined &&
      price.maxPods !== undefined,
  );

export type CostMode = 'table' | 'nodes';
export type AlternativeId = 'serverless' | 'hosted' | 'machines';
export type Basis = CostRow['basis'];

/** The fixed choices, each with its name. */
export const modeNames = ({ article }: Pick<EstimatorData, 'article'>): Readonly<Record<CostMode, string>> => ({
  table: `Scale the table of ${article}`,
  nodes: 'From my nodes',
});
export const alternativeNames: Readonly<Record<AlternativeId, string>> = {
  serverless: 'serverless containers',
  hosted: 'a hosted platform',
  machines: 'plain virtual machines',
};
export const reservationNames: Readonly<Record<ReservationRule, string>> = {
  eks: 'Amazon EKS',
  gke: 'Google GKE',
  aks: 'Azure AKS',
};
/** What a row grows with. */
export const basisWords: Readonly<Record<Basis | 'services' | 'fixed', string>> = {
  'per-node': 'with nodes',
  'per-cluster': 'with clusters',
  'per-step': 'in steps',
  people: 'with clusters and services',
  services: 'with services',
  fixed: 'not by itself',
};

export const costModes: readonly CostMode[] = ['table', 'nodes'];
export const alternativeIds: readonly AlternativeId[] = ['serverless', 'hosted', 'machines'];
export const bases: readonly Basis[] = ['per-node', 'per-cluster', 'per-step', 'people'];
export const reservationRules: readonly ReservationRule[] = ['eks', 'gke', 'aks'];

/** The control plane that costs nothing, for providers that do not charge for it. */
export const freePlane = 'free';

/** What the sample of the article asks for, and the support it would be in if it were kept up to date. */
export const usualInstance = 'r5-4xlarge';
export const usualPlane = 'eks-standard';

/** What the fields are called that every estimate has, wherever they are named. */
export const labels = {
  from: 'Way in',
  nodes: 'Nodes',
  clusters: 'Clusters',
  instance: 'Instance type',
  price: 'Price of a node',
  vcpu: 'vCPU of a node',
  memory: 'Memory of a node',
  pods: 'Pods allowed on a node',
  plane: 'Control plane',
  reserve: 'Rule for what a node keeps back',
  against: 'Compared with',
} as const;

/** Figures that follow from the size as long as they are not set; an address may set each, as one figure or a range. */
export const sizedFigures = {
  balancers: { label: 'Load balancers', unit: 'count', group: 'network' },
  engineers: { label: 'Engineers, the cluster', unit: 'people', group: 'people' },
  'memory-per-vcpu': { label: 'Memory for each vCPU of work', unit: 'gib', group: 'serverless' },
  'serverless-engineers': { label: 'Engineers, serverless containers', unit: 'people', group: 'serverless' },
  'hosted-engineers': { label: 'Engineers, hosted platform', unit: 'people', group: 'hosted' },
  'machine-engineers': { label: 'Engineers, plain machines', unit: 'people', group: 'machines' },
} as const satisfies Record<string, Pick<Assumption, 'unit' | 'group'> & { readonly label: string }>;

/** What the field is called that says with what a row of the table grows. */
export const growthLabel = (row: Pick<CostRow, 'name'>): string => `${row.name}, growth`;

const checkRange = (figure: Figure) => (given: string) => {
  const range = readRange(given, figure);
  return 'problem' in range ? range : { value: formatRange(range.value) };
};

/** Figures that something is divided by. */
const leastOf: Readonly<Record<string, number>> = {
  'service-vcpu': 0.01,
  'machine-taken': 1,
  'nodes-per-step': 1,
  'engineer-hours': 1,
};

/** Every parameter that the address of the estimator may hold, in the order of the form. */
export const costParameters = (data: EstimatorData): Parameters => {
  const choice = (id: keyof typeof labels, options: readonly string[]): [string, Parameter] => [
    id,
    { kind: 'choice', label: labels[id], options },
  ];
  const number = (id: keyof typeof labels, figure: Figure): [string, Parameter] => [
    id,
    { kind: 'number', label: labels[id], ...figure },
  ];
  const range = (id: string, label: string, unit: Assumption['unit']): [string, Parameter] => {
    const most = unit === 'percent' ? 100 : 1e9;
    const small = unit === 'usd-hour' || unit === 'usd-gb';
    return [
      id,
      { kind: 'checked', label, check: checkRange({ min: leastOf[id] ?? 0, max: most, unit: unitWords[unit], small }) },
    ];
  };
  return Object.fromEntries([
    choice('from', costModes),
    number('nodes', { min: 0, max: 100_000, whole: true, unit: 'nodes' }),
    number('clusters', { min: 0, max: 1000, whole: true, unit: 'clusters' }),
    choice(
      'instance',
      instancesOf(data).map(({ id }) => id),
    ),
    number('price', { min: 0, max: 1000, unit: unitWords['usd-hour'], small: true }),
    number('vcpu', { min: 0.25, max: 1024, unit: 'vCPU' }),
    number('memory', { min: 0.5, max: 32_768, unit: 'GiB' }),
    number('pods', { min: 1, max: 2000, whole: true, unit: 'pods' }),
    choice('plane', [...data.prices.filter(({ kind }) => kind === 'control-plane').map(({ id }) => id), freePlane]),
    choice('reserve', reservationRules),
    choice('against', alternativeIds),
    ...data.rows.flatMap((row): [string, Parameter][] => [
      range(`row-${row.id}`, row.name, 'usd-month'),
      [`grows-${row.id}`, { kind: 'choice', label: growthLabel(row), options: bases }],
    ]),
    ...data.assumptions.map(({ id, name, unit }) => range(id, name, unit)),
    ...Object.entries(sizedFigures).map(([id, { label, unit }]) => range(id, label, unit)),
  ]);
};

/**
 * What each parameter counts as when it is left out, in the text of a form; listed ones as the instance has them. Those
 * of {@link sizedFigures} have none: they follow from the rest.
 */
export const costDefaults = (data: EstimatorData, values: StateValues): Readonly<Record<string, string>> => {
  const instances = instancesOf(data);
  const instance = instances.find(({ id }) => id === (values['instance'] ?? usualInstance)) ?? instances[0];
  return Object.fromEntries<string>([
    ['from', 'table'],
    ['nodes', String(data.tableNodes)],
    ['clusters', '1'],
    ['instance', usualInstance],
    ['price', String(instance?.usdPerHour ?? '')],
    ['vcpu', String(instance?.vcpu ?? '')],
    ['memory', String(instance?.memoryGib ?? '')],
    ['pods', String(instance?.maxPods ?? '')],
    ['plane', usualPlane],
    ['reserve', 'eks'],
    ['against', 'serverless'],
    ...data.rows.flatMap(({ id, lowUsd, highUsd, basis }): [string, string][] => [
      [`row-${id}`, formatRange(middle(lowUsd, highUsd))],
      [`grows-${id}`, basis],
    ]),
    ...data.assumptions.map((one): [string, string] => [one.id, formatRange(one)]),
  ]);
};

/** The values without those that say what would be taken anyway; short links, and the same estimate. */
export const withoutDefaults = (data: EstimatorData, values: StateValues): StateValues => {
  const defaults = costDefaults(data, values);
  return Object.fromEntries(
    Object.entries(values).filter(([id, value]: [string, ParameterValue]) => String(value) !== defaults[id]),
  );
};
