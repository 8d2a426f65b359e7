/** The form of the estimator as plain data. It is made at build, so that its words need not travel as script. */
import { alternativeNames, basisWords, providerNames, reservationNames } from '../names.ts';
import { unitWords } from '../figures/units.ts';
import { seenInWords } from '../../text/days.ts';
import { price, unitBeside } from '../figures/figure-words.ts';
import {
  alternativeIds,
  bases,
  freePlane,
  growthLabel,
  labels,
  reservationRules,
  sizedFigures,
  type EstimatorData,
} from '../parameters.ts';
import { assumptionsAt } from '../assumptions.ts';
import { instancesOf, planesOf } from '../providers.ts';
import type { SourceName } from '../report/used.ts';

export interface CostField {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Empty as long as it is not set; the default shows as a hint. */
  readonly listed?: boolean;
  /** A choice instead of a figure. */
  readonly options?: readonly Option[];
  readonly about?: string;
  /** How well the default is known; "article" for rows of the table. */
  readonly standing?: string;
  /** Where the default was read, and how old it is: "seen on 20 July 2026, 4 months ago". */
  readonly source?: { readonly id: string; readonly name: string; readonly seen: string };
  /** What is said instead at other providers than the first, by their ids. */
  readonly clouds?: Readonly<Record<string, Pick<CostField, 'about' | 'standing' | 'source'>>>;
}

/** A choice; one that only one provider has names it. */
export type Option = readonly [value: string, name: string, cloud?: string];

export interface CostGroup {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly CostField[];
  /** The way in for which it stands open; without one it is always folded. Plain groups are never folded. */
  readonly open?: 'table' | 'nodes';
  readonly plain?: boolean;
  readonly note?: string;
}

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

/** How each figure that follows from the size is worked out while its field is empty. */
const sizedAbout: Readonly<Record<keyof typeof sizedFigures, string>> = {
  balancers: 'Empty: a share of the services, at least one for each cluster. The result shows how many.',
  engineers: 'Empty: from clusters, services and hours, as the fields below have them. The result shows how many.',
  'old-month': 'Empty: as much as this cluster costs without people.',
  'memory-per-vcpu': 'Empty: as much as your nodes have for each vCPU, so that both sides run the same work.',
  'serverless-engineers': 'Empty: from services and hours, as the fields below have them.',
  'hosted-engineers': 'Empty: from services and hours, as the fields below have them.',
  'machine-engineers': 'Empty: from services and hours, as the fields below have them.',
};

type Assumption = EstimatorData['assumptions'][number];
type Price = EstimatorData['prices'][number];

const once = (words: readonly string[]): string => [...new Set(words)].join(' ');

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
  const sourceOf = (id: string | undefined, asOf: string | null | undefined): Pick<CostField, 'source'> => {
    const source = id === undefined ? undefined : sources[id];
    return id === undefined || source === undefined
      ? {}
      : { source: { id, name: source.publisher, seen: asOf ? seenInWords(asOf, today) : 'no date seen' } };
  };
  const said = (one: Assumption): Pick<CostField, 'about' | 'standing' | 'source'> => ({
    about: one.why,
    standing: one.standing,
    ...sourceOf(one.source, one.asOf),
  });
  const [, ...others] = data.providers.map(
    (provider) => [provider.id, new Map(assumptionsAt(data, provider).map((one) => [one.id, one]))] as const,
  );
  const field = (one: Assumption & { readonly id: string }): CostField => {
    const differing = others.flatMap(([cloud, at]) => {
      const its = at.get(one.id);
      return its === undefined || its.why === one.why ? [] : [[cloud, said(its)] as const];
    });
    return {
      id: one.id,
      label: one.name,
      unit: unitBeside(one.name, unitWords[one.unit]),
      ...said(one),
      ...(differing.length === 0 ? {} : { clouds: Object.fromEntries(differing) }),
    };
  };
  const sized = (Object.keys(sizedFigures) as (keyof typeof sizedFigures)[]).map((id) => ({ id, ...sizedFigures[id] }));
  const assumed = (id: keyof typeof titles): readonly CostField[] => [
    ...sized
      .filter(({ group }) => group === id)
      .map(({ id, label, unit }) => ({
        id,
        label,
        unit: unitBeside(label, unitWords[unit]),
        listed: true,
        about: sizedAbout[id],
        standing: 'worked out',
      })),
    ...data.assumptions.filter(({ group }) => group === id).map(field),
  ];
  const group = (id: keyof typeof titles, open?: CostGroup['open']): CostGroup => ({
    id,
    title: titles[id],
    fields: assumed(id),
    ...(open === undefined ? {} : { open }),
  });
  const priced = (one: Price): Option => [one.id, `${one.name}, ${price(one.usdPerHour)} an hour`, one.provider];
  const terms = (prices: readonly Price[]) =>
    once(
      prices.map((one) => (one.region === undefined ? one.terms : `${one.terms.replace(/\.$/, '')}, ${one.region}.`)),
    );
  /** Where the prices of one kind were read, at each provider that has any. */
  const listed = (of: (provider: string) => readonly Price[]): Pick<CostField, 'about' | 'source' | 'clouds'> => {
    const [first, ...rest] = data.providers.map((provider) => {
      const prices = of(provider.id);
      const [one] = prices;
      return [
        provider.id,
        one === undefined
          ? { about: 'None is listed here: nobody but you knows yours.' }
          : { about: terms(prices), ...sourceOf(one.source, one.asOf) },
      ] as const;
    });
    return { ...first?.[1], clouds: Object.fromEntries(rest) };
  };
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
        { id: 'nodes', label: labels.nodes },
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
              source === undefined
                ? { about: 'What one of your machines costs, an hour. Without it there is no estimate.' }
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
