/** For tests only: the estimator's data as the content holds them, and any legal input. */
import { formatRange } from './figures/range-text.ts';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readState, type StateValues } from '../tool/url-state.ts';
import { inFormOrder } from './form/fields.ts';
import { alternativeIds, costModes, costParameters, type EstimatorData } from './parameters.ts';
import { type Range } from './figures/range.ts';
import type { CostNotes } from './report/words.ts';

type Entry = Record<string, unknown> & { id: string };

const entries = (collection: string): Entry[] => {
  const folder = new URL(`../../../content/${collection}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      id: name.replace(/\.yaml$/, ''),
      ...(parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>),
    }));
};

const value = (id: string): number => Number(entries('figures').find((figure) => figure.id === id)?.['value']);
const inOrder = (one: Entry, other: Entry): number => Number(one['order']) - Number(other['order']);

export const exampleData: EstimatorData = {
  article: 'the article',
  rows: entries('cost-rows').sort(inOrder) as unknown as EstimatorData['rows'],
  prices: entries('prices') as unknown as EstimatorData['prices'],
  assumptions: inFormOrder(entries('assumptions') as unknown as EstimatorData['assumptions']),
  providers: entries('providers').sort(inOrder) as unknown as EstimatorData['providers'],
  hoursPerMonth: value('hours-per-month'),
  tableNodes: value('article-nodes'),
  claimedBreakEvenCores: value('break-even-cores'),
  mostNodes: value('upstream-nodes'),
};

export const exampleNotes: CostNotes = Object.fromEntries(
  entries('cost-notes').map((note) => [note.id, String(note['text'])]),
);

export const exampleSources = Object.fromEntries(
  entries('sources').map((source) => [
    source.id,
    { title: String(source['title']), publisher: String(source['publisher']), url: source['url'] as string | null },
  ]),
);

/** Low, likely and high in their order, but for rounding errors. */
export const ordered = ({ low, likely, high }: Range) => low <= likely + 1e-6 && likely <= high + 1e-6;
/** The same amount, but for rounding errors. */
export const near = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one), Math.abs(other));

/** A figure or a range, in its shortest text. */
export const anyFigure = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
  .map((three) => [...three].sort((a, b) => a - b).map((n) => n / 10))
  .map(([low = 0, likely = 0, high = 0]) => formatRange({ low, likely, high }));

/** Any legal set of values, as an address may hold them. */
export const anyValues: fc.Arbitrary<StateValues> = fc
  .record(
    {
      from: fc.constantFrom(...costModes),
      nodes: fc.integer({ min: 0, max: 2000 }).map(String),
      clusters: fc.integer({ min: 0, max: 20 }).map(String),
      cloud: fc.constantFrom(...exampleData.providers.map(({ id }) => id)),
      instance: fc.constantFrom('r5-4xlarge', 'm5-xlarge', 'm7g-4xlarge', 'd8s-v5'),
      price: fc.double({ min: 0, max: 10, noNaN: true }).map((value) => value.toFixed(3)),
      vcpu: fc.integer({ min: 1, max: 96 }).map(String),
      memory: fc.integer({ min: 1, max: 768 }).map(String),
      pods: fc.integer({ min: 1, max: 500 }).map(String),
      plane: fc.constantFrom('eks-standard', 'eks-extended', 'free'),
      reserve: fc.constantFrom('eks', 'gke', 'aks'),
      against: fc.constantFrom(...alternativeIds),
      'grows-storage': fc.constantFrom('per-node', 'per-cluster', 'per-step', 'people'),
      'row-engineering': anyFigure,
      'row-instances': anyFigure,
      taken: anyFigure,
      discount: anyFigure,
      engineers: anyFigure,
      balancers: anyFigure,
      'spot-share': anyFigure,
      'serverless-discount': anyFigure,
      'team-share': anyFigure,
      'service-vcpu': anyFigure,
      'machine-taken': anyFigure,
      'nodes-per-step': anyFigure,
      'agents-vcpu': anyFigure,
      'gpu-nodes': anyFigure,
      'windows-nodes': anyFigure,
      'other-clusters': anyFigure,
      'support-share': anyFigure,
      'migration-months': anyFigure,
      'plane-nodes': anyFigure,
    },
    { requiredKeys: [] },
  )
  .map((given) => {
    // What nobody but the reader knows is put, as there is no estimate without it.
    const isListed = exampleData.providers.find(({ id }) => id === given.cloud)?.ownNode === undefined;
    const all = isListed ? given : { price: '0.5', vcpu: '8', memory: '32', ...given };
    return readState(new URLSearchParams(all as Record<string, string>), costParameters(exampleData)).values;
  });

/** The price of a machine as its entry gives it, in US dollars an hour; a test that asks for none that there is fails. */
export const perHour = (id: string): number => {
  const one = exampleData.prices.find((price) => price.id === id);
  if (!one) throw new Error(`There is no content/prices/${id}.yaml.`);
  return one.usdPerHour;
};
