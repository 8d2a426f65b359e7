import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindId } from '../../kinds.ts';
import type { CatalogueRow } from './catalogue.ts';
import { readQuery } from './query.ts';
import { rank, rarity, type Scores } from './rank.ts';

const row = (id: string, kind: KindId, title: string, names: string[] = []): CatalogueRow => ({
  id,
  url: `/${id}/`,
  kind,
  title,
  names,
  topics: [],
  standing: undefined,
});
const rows = new Map(
  [
    row('mesh', 'glossary', 'Service mesh', ['meshes']),
    row('need', 'faqs', 'Do we need a service mesh?'),
    row('chapter', 'guide', 'What Kubernetes is for'),
    row('sample', 'samples', 'A batch Job'),
    row('source', 'sources', ''),
  ].map((entry) => [entry.id, entry]),
);
const scores = (given: Record<string, number>): Scores =>
  new Map(Object.entries(given).map(([id, score]) => [id, { score, fields: [] }]));
const order = (typed: string, words: Scores[], phrases: Scores[] = []): string[] =>
  rank(readQuery(typed), { words, mild: [], phrases, together: new Map() }, rows).map((result) => result.row.id);

test('a title that equals the query comes first, whatever its score', () => {
  assert.equal(order('service mesh', [scores({ need: 50, mesh: 1 }), scores({ need: 50, mesh: 1 })])[0], 'mesh');
  assert.equal(order('Meshes', [scores({ need: 50, mesh: 1 })])[0], 'mesh');
});

test('questions come before chapters and terms when the query reads as a question', () => {
  const found = scores({ chapter: 10, need: 9, mesh: 9 });
  assert.equal(order('do I need a service mesh', [found, found])[0], 'need');
  assert.equal(order('mesh or what', [scores({ chapter: 10, need: 9 })])[0], 'chapter');
});

test('code comes after prose with the same score, unless an identifier is searched', () => {
  const found = scores({ sample: 10, chapter: 10 });
  assert.deepEqual(order('batch', [found]), ['chapter', 'sample']);
  assert.deepEqual(order('batch/v1', [found]), ['sample', 'chapter']);
});

test('an entry with all words comes before one with a single word', () => {
  assert.deepEqual(order('mesh batch', [scores({ need: 20, chapter: 5 }), scores({ chapter: 5 })]), [
    'chapter',
    'need',
  ]);
});

test('every phrase has to be there', () => {
  assert.deepEqual(order('"a b" mesh', [scores({ mesh: 5, need: 5 })], [scores({ need: 1 })]), ['need']);
});

test('rare words say more', () => assert.ok(rarity(1, 100) > rarity(50, 100)));
