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
  const { assumed, listed } = figureFields(data, sources, today);
  const group = (id: keyof typeof titles): CostGroup => ({ id, title: titles[id], fields: assumed(id) });
  const priced = (one: EstimatorData['prices'][number]): Option => [
    one.id,
    `${one.name}, ${price(one.usdPerHour)} an hour`,
    one.provider,
  ];
  const instances = listed((provider) => instancesOf(data, provider));

  return [
    {
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
        { id: 'instance', label: labels.instance, options: instancesOf(data).map(priced), ...instances },
      ],
    },
    {
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
    },
    {
      id: 'rows',
      title: 'Rows of the table',
      note: notes['scaling'] ?? '',
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
    },
    group('table'),
    {
      id: 'node',
      title: 'My nodes',
      open: 'nodes',
      note: 'Empty fields take the list price and the size of the type. They also serve the check, the capacity and the comparison.',
      fields: [
        {
          id: 'price',
          label: labels.price,
          unit: unitWords['usd-hour'],
          listed: true,
          about: 'Empty: the list price of the type, where one is chosen.',
          ...(instances.source === undefined ? {} : { source: instances.source }),
          clouds: Object.fromEntries(
            Object.entries(instances.clouds ?? {}).map(([cloud, { source }]) => [
              cloud,
              !source
                ? { about: 'What one of your machines costs, an hour. Without it there is no estimate.', source: null }
                : { source },
            ]),
          ),
        },
        { id: 'vcpu', label: labels.vcpu, listed: true },
        { id: 'memory', label: labels.memory, unit: 'GiB', listed: true },
        { id: 'pods', label: labels.pods, listed: true },
        {
          id: 'plane',
          label: labels.plane,
          options: [...planesOf(data).map(priced), [freePlane, 'without a fee']],
          ...listed((provider) => planesOf(data, provider)),
        },
      ],
    },
    group('nodes'),
    group('network'),
    group('people'),
    {
      ...group('capacity'),
      fields: [
        ...assumed('capacity'),
        {
          id: 'reserve',
          label: labels.reserve,
          options: reservationRules.map((rule) => [rule, reservationNames[rule]] as const),
        },
      ],
    },
    group('extras'),
    group('serverless'),
    group('hosted'),
    group('machines'),
  ];
};
