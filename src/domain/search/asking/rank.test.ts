import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindId } from '../../../kinds.ts';
import { questionBits } from './asks-for.ts';
import { nameBit } from '../index/catalogue.ts';
import { rankByName } from '../results.ts';
import { readQuery, type Scores } from './query.ts';
import { shortName } from '../word-forms.ts';
import { rank, rarity, type Ranked } from './rank.ts';

const row = (id: string, kind: KindId, title: string, names: string[] = []) => ({ id, kind, title, names });
const entries = [
  row('mesh', 'glossary', 'Service mesh', ['meshes']),
  row('need', 'faqs', 'Do we need a service mesh?'),
  row('chapter', 'guide', 'What Kubernetes is for'),
  row('sample', 'samples', 'A batch Job'),
  row('source', 'sources', ''),
];
const catalogue = {
  facts: entries.map(({ kind, title, names }) => ({
    kind,
    topics: [],
    standing: undefined,
    nameWords: [title, ...names].reduce((bits, name) => bits | nameBit(name), 0),
  })),
  placeOf: (wanted: string) => entries.findIndex(({ id }) => id === wanted),
};
const scores = (given: Record<string, number>): Scores =>
  new Map(Object.entries(given).map(([id, score]) => [id, { score, fields: [] }]));
const found = (typed: string, words: Scores[], phrases: Scores[] = []): Ranked[] =>
  rank(readQuery(typed), { words, mild: [], phrases, together: new Map() }, catalogue);
const asked = (typed: string) => ({ query: readQuery(typed), longNames: new Map([[shortName('mTLS'), 'mutual TLS']]) });
const idsOf = (ranked: readonly Ranked[]): string[] => ranked.map(({ row: { id } }) => id);
const order = (typed: string, words: Scores[], phrases: Scores[] = []): string[] =>
  idsOf(rankByName(asked(typed), found(typed, words, phrases), (wanted) => entries.find(({ id }) => id === wanted)));

test('a title that equals the query comes first, whatever its score', () => {
  assert.equal(order('service mesh', [scores({ need: 50, mesh: 1 }), scores({ need: 50, mesh: 1 })])[0], 'mesh');
  assert.equal(order('Meshes', [scores({ need: 50, mesh: 1 })])[0], 'mesh');
});

test('what was typed as an alias, with or without its small words or by a short name, comes before what only holds the words', () => {
  const first = (typed: string) =>
    idsOf(
      rankByName(asked(typed), found(typed, [scores({ chapter: 60, need: 20 })]), (id) =>
        id === 'need' ? { title: 'Do we need a service mesh?', names: [], aliases: ['mutual TLS'] } : undefined,
      ),
    )[0];
  assert.equal(first('Mutual-TLS'), 'need');
  assert.equal(first('how do we get mutual TLS'), 'need');
  assert.equal(first('mTLS'), 'need');
  assert.equal(first('mutual TLS certificates'), 'chapter');
});

test('before names are known, an entry whose names hold every word is among the first', () => {
  const inTitle: Scores = new Map([
    ['mesh', { score: 6, fields: ['title'] }],
    ['chapter', { score: 8, fields: [] }],
    ['need', { score: 8, fields: ['uses'] }],
  ]);
  assert.equal(idsOf(found('mesh', [inTitle]))[0], 'mesh');
});

test('before names are known, one that may be called just what was typed comes before others that are only named so', () => {
  const inTitles: Scores = new Map([
    ['mesh', { score: 1, fields: ['title'] }],
    ['need', { score: 40, fields: ['title'] }],
  ]);
  assert.equal(idsOf(found('service mesh', [inTitles, inTitles]))[0], 'mesh');
});

test('an entry that no name is known of keeps its place among those that are called otherwise', () => {
  const held = found('batch', [scores({ chapter: 10, need: 5 })]);
  assert.deepEqual(idsOf(rankByName(asked('batch'), held, () => undefined)), idsOf(held));
});

test('questions come before chapters and terms when the query reads as a question', () => {
  const held = scores({ chapter: 10, need: 9, mesh: 9 });
  assert.equal(order('do I need a service mesh', [held, held])[0], 'need');
  assert.equal(order('mesh or what', [scores({ chapter: 10, need: 9 })])[0], 'chapter');
});

test('code comes after prose with the same score, unless an identifier is searched', () => {
  const held = scores({ sample: 10, chapter: 10 });
  assert.deepEqual(order('batch', [held]), ['chapter', 'sample']);
  assert.deepEqual(order('batch/v1', [held]), ['sample', 'chapter']);
});

test('an entry with all words comes before one with a single word', () => {
  assert.deepEqual(order('mesh batch', [scores({ need: 20, chapter: 5 }), scores({ chapter: 5 })]), [
    'chapter',
    'need',
  ]);
});

test('a question of what is not brings those whose names speak of what is not, however little their texts weigh', () => {
  const against = ['need', 'chapter'].map((id) => entries.findIndex((entry) => entry.id === id));
  const asks = questionBits(['when not to use a mesh', 'mesh-free']);
  const facts = catalogue.facts.map((fact, place) =>
    against.includes(place) ? { ...fact, nameWords: fact.nameWords | asks } : fact,
  );
  const called: Scores = new Map([
    ['mesh', { score: 60, fields: ['uses'] }],
    ['need', { score: 2, fields: ['aliases'] }],
    // Its names do not hold the word at all.
    ['chapter', { score: 9, fields: [] }],
  ]);
  const first = (typed: string) =>
    idsOf(
      rank(readQuery(typed), { words: [called], mild: [], phrases: [], together: new Map() }, { ...catalogue, facts }),
    )[0];
  assert.equal(first('when should we not use a mesh'), 'need');
  assert.equal(first('why dont we use a mesh'), 'need');
  assert.equal(first('when should we use a mesh'), 'mesh');
});

test('every phrase has to be there', () => {
  assert.deepEqual(order('"a b" mesh', [scores({ mesh: 5, need: 5 })], [scores({ need: 1 })]), ['need']);
});

test('rare words say more', () => assert.ok(rarity(1, 100) > rarity(50, 100)));
