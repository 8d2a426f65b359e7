/** The estimator's data as the content holds them, for tests only. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { EstimatorData } from './data.ts';
import type { CostNotes } from './words.ts';

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
  rows: entries('cost-rows').sort(inOrder) as unknown as EstimatorData['rows'],
  prices: entries('prices') as unknown as EstimatorData['prices'],
  assumptions: entries('assumptions') as unknown as EstimatorData['assumptions'],
  hoursPerMonth: value('hours-per-month'),
  tableNodes: value('article-nodes'),
  claimedBreakEvenCores: value('break-even-cores'),
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
