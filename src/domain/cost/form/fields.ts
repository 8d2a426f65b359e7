/** The form of the estimator as plain data. It is made at build, so that its words need not travel as script. */
import { alternativeNames, basisWords, providerNames, reservationNames } from '../names.ts';
import { unitWords } from '../figures/units.ts';
import { price } from '../figures/figure-words.ts';
import {
  alternativeIds,
  bases,
  freePlane,
  growthLabel,
  labels,
  reservationRules,
  type EstimatorData,
} from '../parameters.ts';
import { instancesOf, planesOf } from '../providers.ts';
import type { SourceName } from '../report/used.ts';
import type { CostField, CostGroup, Option } from './field.ts';
import { figureFields } from './figure-fields.ts';

const titles = {
  table: 'How the table is scaled',
  nodes: 'Discounts, Spot, storage, monitoring',
  network: 'Load balancers, traffic, logs',
  people: 'People',
  capacity: 'What the nodes carry',
  extras: 'What not every cluster has',
  serverless: 'Serverless containers',
  hosted: 'A hosted platform',
  machines: 'Plain virtual machines',
} as const;

/** Figures of content in the order of the form. */
export const inFormOrder = <Figure extends { readonly group: string; readonly order: number }>(
  figures: readonly Figure[],
): Figure[] => {
  const groups = Object.keys(titles);
  return [...figures].sort(
    (one, other) => groups.indexOf(one.group) - groups.indexOf(other.group) || one.order - other.order,
  );
};

type FigureFields = ReturnType<typeof figureFields>;

/**
 * All groups of the form, in order. Tables scale with the first ones, nodes are built from the later ones. `today`,
 * YYYY-MM-DD, is the day from which the age of a price counts.
 */
export const costFields = (
  data: EstimatorData,
  notes: Readonly<Record<string, string>>,
  sources: Readonly<Record<string, SourceName>>,
  today: string,
): CostGroup[] => {
  const figures = figureFields(data, sources, today);
  const group = (id: keyof typeof titles, ...more: readonly CostField[]): CostGroup => ({
    id,
    title: titles[id],
    fields: [...figures.assumed(id), ...more],
  });
  return [
    sizeGroup(data, figures),
    againstGroup,
    rowsGroup(data, notes['scaling'] ?? ''),
    group('table'),
    nodeGroup(data, figures),
    group('nodes'),
    group('network'),
    group('people'),
    group('capacity', reserveField),
    group('extras'),
    group('serverless'),
    group('hosted'),
    group('machines'),
  ];
};

/** A choice whose options have a price. */
const priced = (one: EstimatorData['prices'][number]): Option => [
  one.id,
  `${one.name}, ${price(one.usdPerHour)} an hour`,
  one.provider,
];

const listedInstances = (data: EstimatorData, { listed }: FigureFields) =>
  listed((provider) => instancesOf(data, provider));

/** Where the cluster runs, how large it is, and on what. */
const sizeGroup = (data: EstimatorData, figures: FigureFields): CostGroup => ({
  id: 'size',
  title: 'Size',
  plain: true,
  fields: [
    {
      id: 'cloud',
      label: labels.cloud,
      options: data.providers.map((one): Option => [one.id, providerNames(one)]),
      about: data.providers[0]?.about ?? '',
      clouds: Object.fromEntries(data.providers.slice(1).map(({ id, about }) => [id, { about }])),
    },
    { id: 'nodes', label: labels.nodes, about: 'Where their number changes, the average over a month.' },
    { id: 'clusters', label: labels.clusters },
    {
      id: 'instance',
      label: labels.instance,
      options: instancesOf(data).map(priced),
      ...listedInstances(data, figures),
    },
  ],
});

const againstGroup: CostGroup = {
  id: 'against',
  title: labels.against,
  plain: true,
  fields: [
    {
      id: 'against',
      label: 'Compare the break-even with',
      options: alternativeIds.map((id) => [id, alternativeNames[id]] as const),
    },
  ],
};

/** Each row of the table with what it grows by. */
const rowsGroup = (data: EstimatorData, note: string): CostGroup => ({
  id: 'rows',
  title: 'Rows of the table',
  note,
  fields: data.rows.flatMap((row): CostField[] => [
    {
      id: `row-${row.id}`,
      label: row.name,
      unit: `US dollars a month at ${data.tableNodes} nodes`,
      about: row.drivers,
      standing: 'article',
    },
    {
      id: `grows-${row.id}`,
      label: growthLabel(row),
      options: bases.map((basis) => [basis, basisWords[basis]] as const),
    },
  ]),
});

/** What one node is, where it is not one of the list. */
const nodeGroup = (data: EstimatorData, figures: FigureFields): CostGroup => ({
  id: 'node',
  title: 'My nodes',
  open: 'nodes',
  note: 'Empty fields take the list price and the size of the type. They also serve the check, the capacity and the comparison.',
  fields: [
    priceField(listedInstances(data, figures)),
    { id: 'vcpu', label: labels.vcpu, listed: true },
    { id: 'memory', label: labels.memory, unit: 'GiB', listed: true },
    { id: 'pods', label: labels.pods, listed: true },
    {
      id: 'plane',
      label: labels.plane,
      options: [...planesOf(data).map(priced), [freePlane, 'without a fee']],
      ...figures.listed((provider) => planesOf(data, provider)),
    },
  ],
});

const priceField = ({ source, clouds = {} }: ReturnType<FigureFields['listed']>): CostField => ({
  id: 'price',
  label: labels.price,
  unit: unitWords['usd-hour'],
  listed: true,
  about: 'Empty: the list price of the type, where one is chosen.',
  ...(source === undefined ? {} : { source }),
  clouds: Object.fromEntries(
    Object.entries(clouds).map(([cloud, { source: its }]) => [
      cloud,
      its
        ? { source: its }
        : { about: 'What one of your machines costs, an hour. Without it there is no estimate.', source: null },
    ]),
  ),
});

const reserveField: CostField = {
  id: 'reserve',
  label: labels.reserve,
  options: reservationRules.map((rule) => [rule, reservationNames[rule]] as const),
};
