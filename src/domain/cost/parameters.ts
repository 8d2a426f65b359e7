/** What goes into an estimate: the content it reads, its fields with their words, and what each holds when nothing is said. */
import { formatRange, middle, readRange } from './figures/range-text.ts';
import { unitWords } from './figures/units.ts';
import type { Assumption, CostRow } from '../../schemas/cost.ts';
import type { Figure } from '../text/number.ts';
import type { Parameter, Parameters, ParameterValue, StateValues } from '../tool/url-state.ts';
import type { ReservationRule } from './reserved.ts';
import { figuresOf, firstProvider, instancesOf, planesOf, providerOf, usualOf, type Priced } from './providers.ts';

type With<Entry> = Entry & { readonly id: string };

/** Everything the estimator reads, as plain data. */
export interface EstimatorData extends Priced {
  readonly rows: readonly With<Pick<CostRow, 'name' | 'group' | 'lowUsd' | 'highUsd' | 'basis' | 'drivers'>>[];
  /** When entries were looked at and are due, by collection and id; without it only the days of prices are known. */
  readonly kept?: Readonly<Record<string, { readonly day: string | null; readonly due: string | null }>>;
  readonly hoursPerMonth: number;
  /** What the work that holds the table is called within a sentence: "the article". */
  readonly article: string;
  /** Number of nodes the article's table is for. */
  readonly tableNodes: number;
  /** The article's break-even, vCPU. */
  readonly claimedBreakEvenCores: number;
  /** Nodes of one cluster that Kubernetes is designed for, at most. */
  readonly mostNodes: number;
}

export type CostMode = 'table' | 'nodes';
export type AlternativeId = 'serverless' | 'hosted' | 'machines';
export type Basis = CostRow['basis'];

/** The ways in, each with its name. */
export const modeNames = ({ article }: Pick<EstimatorData, 'article'>): Readonly<Record<CostMode, string>> => ({
  table: `Scale the table of ${article}`,
  nodes: 'From my nodes',
});
export const costModes: readonly CostMode[] = ['table', 'nodes'];
export const alternativeIds: readonly AlternativeId[] = ['serverless', 'hosted', 'machines'];
export const bases: readonly Basis[] = ['per-node', 'per-cluster', 'per-step', 'people'];
export const reservationRules: readonly ReservationRule[] = ['eks', 'gke', 'aks'];

/** The control plane that costs nothing, for providers that do not charge for it. */
export const freePlane = 'free';

/** What the fields are called that every estimate has, wherever they are named. */
export const labels = {
  from: 'Basis',
  cloud: 'Provider',
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
  'old-month': { label: 'What the old platform costs a month', unit: 'usd-month', group: 'extras' },
  engineers: { label: 'Engineers, the cluster', unit: 'people', group: 'people' },
  'memory-per-vcpu': { label: 'Memory for each vCPU of work', unit: 'gib', group: 'serverless' },
  'serverless-engineers': { label: 'Engineers, serverless containers', unit: 'people', group: 'serverless' },
  'hosted-engineers': { label: 'Engineers, hosted platform', unit: 'people', group: 'hosted' },
  'machine-engineers': { label: 'Engineers, plain machines', unit: 'people', group: 'machines' },
} as const satisfies Record<string, Pick<Assumption, 'unit' | 'group'> & { readonly label: string }>;

/** What the field is called that says with what a row of the table grows. */
export const growthLabel = (row: Pick<CostRow, 'name'>): string => `${row.name}, growth`;

/** No price an hour or a gigabyte reaches a thousand, so a sign before three digits in it never parts thousands. */
const mostForOne = 999;
const mostOf: Readonly<Partial<Record<Assumption['unit'], number>>> = {
  percent: 100,
  'usd-hour': mostForOne,
  'usd-gb': mostForOne,
};

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
  'migration-spread': 1,
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
  const range = (id: string, label: string, unit: Assumption['unit']): [string, Parameter] => [
    id,
    {
      kind: 'checked',
      label,
      check: checkRange({ min: leastOf[id] ?? 0, max: mostOf[unit] ?? 1e9, unit: unitWords[unit] }),
    },
  ];
  return Object.fromEntries([
    choice('from', costModes),
    choice(
      'cloud',
      data.providers.map(({ id }) => id),
    ),
    number('nodes', { min: 0, max: 100_000, whole: true, unit: 'nodes' }),
    number('clusters', { min: 0, max: 1000, whole: true, unit: 'clusters' }),
    choice(
      'instance',
      instancesOf(data).map(({ id }) => id),
    ),
    number('price', { min: 0, max: mostForOne, unit: unitWords['usd-hour'] }),
    number('vcpu', { min: 0.25, max: 1024, unit: 'vCPU' }),
    number('memory', { min: 0.5, max: 32_768, unit: 'GiB' }),
    number('pods', { min: 1, max: 2000, whole: true, unit: 'pods' }),
    choice('plane', [...planesOf(data).map(({ id }) => id), freePlane]),
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

/** The way in: a table of one provider's prices is scaled for that provider only. */
export const modeOf = (data: Pick<EstimatorData, 'prices' | 'providers'>, values: StateValues): CostMode =>
  providerOf(data, values) === firstProvider(data) && values['from'] !== 'nodes' ? 'table' : 'nodes';

/**
 * What each parameter counts as when it is left out, in the text of a form; listed ones as the instance has them. Those
 * of {@link sizedFigures} have none: they follow from the rest. What nobody can know is left empty.
 */
export const costDefaults = (data: EstimatorData, values: StateValues): Readonly<Record<string, string>> => {
  const provider = providerOf(data, values);
  const instances = instancesOf(data, provider.id);
  const usual = usualOf(instances);
  const instance = instances.find(({ id }) => id === values['instance']) ?? usual;
  return Object.fromEntries<string>([
    ['from', provider === firstProvider(data) ? 'table' : 'nodes'],
    ['cloud', firstProvider(data).id],
    ['nodes', String(data.tableNodes)],
    ['clusters', '1'],
    ['instance', usual?.id ?? ''],
    ['price', String(instance?.usdPerHour ?? '')],
    ['vcpu', String(instance?.vcpu ?? '')],
    ['memory', String(instance?.memoryGib ?? '')],
    ['pods', String(instance?.maxPods ?? provider.ownNode?.maxPods ?? '')],
    ['plane', usualOf(planesOf(data, provider.id))?.id ?? freePlane],
    ['reserve', provider.reserve],
    ['against', againstOf(provider.serverless)],
    ...data.rows.flatMap(({ id, lowUsd, highUsd, basis }): [string, string][] => [
      [`row-${id}`, formatRange(middle(lowUsd, highUsd))],
      [`grows-${id}`, basis],
    ]),
    ...data.assumptions.map((one): [string, string] => [one.id, formatRange(figuresOf(provider, one))]),
  ]);
};

/** What a cluster is held against as long as nobody says otherwise. */
export const againstOf = (serverless: string | undefined): AlternativeId =>
  serverless === undefined ? 'machines' : 'serverless';

/**
 * The values without those that say what would be taken anyway, and without what the provider does not sell; short links,
 * and the same estimate.
 */
export const withoutDefaults = (data: EstimatorData, values: StateValues): StateValues => {
  const provider = providerOf(data, values);
  const named: StateValues = { ...values, cloud: provider.id };
  const defaults = costDefaults(data, named);
  const isSold = (id: string, value: ParameterValue) =>
    id === 'instance' || id === 'plane'
      ? value === freePlane || data.prices.some((price) => price.id === value && price.provider === provider.id)
      : id !== 'from' || provider === firstProvider(data);
  return Object.fromEntries(
    Object.entries(named).filter(([id, value]) => String(value) !== defaults[id] && isSold(id, value)),
  );
};
