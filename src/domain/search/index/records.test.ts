import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchRecords, type Document } from './records.ts';

const documents: Document[] = [
  {
    collection: 'claims',
    id: 'good',
    data: { claim: 'Good.', topic: 'cost', verdict: 'supported', contradicted: false },
  },
  {
    collection: 'claims',
    id: 'bad',
    data: {
      claim: 'Bad.',
      topic: 'deciding',
      verdict: 'contested',
      contradicted: true,
      sources: [{ source: 'paper' }],
    },
  },
  {
    collection: 'faqs',
    id: 'why',
    data: { question: 'Why?', short: 'Because.', topic: 'cost', claims: ['good', 'bad'] },
  },
  { collection: 'guide', id: 'start', data: { title: 'Start', claims: ['good', 'bad'] } },
  {
    collection: 'glossary',
    id: 'pod',
    data: { term: 'Pod', forms: ['pods'], aliases: ['a'], related: ['claims/good'] },
  },
  { collection: 'sources', id: 'paper', data: { title: 'Paper' } },
  { collection: 'topics', id: 'cost', data: { title: 'Cost' } },
];
const record = (url: string) => searchRecords(documents, { article: 'the seed' }).find((one) => one.url === url);

test('entries without an address have no record', () =>
  assert.equal(searchRecords(documents, { article: 'the seed' }).length, 6));

test('a claim has its own standing, a question that of its weakest claim, a chapter none', () => {
  assert.equal(record('/evidence/bad/')?.standing, 'contradicted');
  assert.equal(record('/faq/why/')?.standing, 'contradicted');
  assert.equal(record('/guide/start/')?.standing, undefined);
  assert.equal(record('/faq/why/')?.evidence, 'Corrects the seed on 1 point and agrees with it on 1.');
  for (const path of ['/evidence/bad/', '/guide/start/']) assert.equal(record(path)?.evidence, '');
});

test('a claim is never asserted: its title quotes it behind its standing', () => {
  assert.equal(record('/evidence/bad/')?.title, 'Contradicted: “Bad.”');
});

test('an entry without a topic has those of the claims it weighs, names or supports', () => {
  assert.deepEqual(record('/guide/start/')?.topics, ['cost', 'deciding']);
  assert.deepEqual(record('/glossary/#pod')?.topics, ['cost']);
  assert.deepEqual(record('/evidence/sources/#paper')?.topics, ['deciding']);
});

test('forms are names, aliases are not; only questions have an answer', () => {
  assert.deepEqual(record('/glossary/#pod')?.names, ['pods']);
  assert.deepEqual(record('/glossary/#pod')?.aliases, ['a']);
  assert.equal(record('/faq/why/')?.answer, 'Because.');
  assert.equal(record('/glossary/#pod')?.answer, undefined);
});
