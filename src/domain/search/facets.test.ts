import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KindId } from '../../kinds.ts';
import type { CatalogueRow } from './index/catalogue.ts';
import { checkedFacets, facetValues, markedAddress, narrowed, readSearch, writeSearch } from './facets.ts';

const row = (kind: KindId, topics: string[], standing?: CatalogueRow['standing']) => ({
  row: { id: kind, kind, topics, standing },
});
const results = [
  row('faqs', ['cost'], 'contested'),
  row('faqs', ['cost', 'deciding']),
  row('claims', ['cost'], 'contested'),
  row('claims', ['deciding'], 'supported'),
];

test('facets narrow together', () => {
  assert.equal(narrowed(results, {}).length, 4);
  assert.equal(narrowed(results, { kind: 'Question' }).length, 2);
  assert.equal(narrowed(results, { kind: 'Question', topic: 'cost', standing: 'contested' }).length, 1);
  assert.equal(narrowed(results, { kind: 'nonsense' }).length, 0);
});

test('a facet counts what its own choice would bring', () => {
  assert.deepEqual(
    facetValues(results, { kind: 'Question', topic: 'deciding' }, 'kind', (value) => value),
    [
      { value: 'Claim', count: 1 },
      { value: 'Question', count: 1 },
    ],
  );
  assert.deepEqual(
    facetValues(results, { kind: 'Claim' }, 'topic', (value) => value),
    [
      { value: 'cost', count: 1 },
      { value: 'deciding', count: 1 },
    ],
  );
});

test('equally common values stand by what they are called, as names do everywhere', () => {
  const called: Readonly<Record<string, string>> = { a: 'Service 10', b: 'Service 2', c: 'ärger' };
  const values = facetValues([row('faqs', ['a', 'b', 'c'])], {}, 'topic', (value) => called[value] ?? value);
  assert.deepEqual(
    values.map(({ value }) => value),
    ['c', 'b', 'a'],
  );
});

test('a choice that brings nothing can still be taken back', () => {
  assert.deepEqual(facetValues(results, { standing: 'outdated' }, 'standing', (value) => value).at(-1), {
    value: 'outdated',
    count: 0,
  });
});

test('a search stands in the address and comes back from it', () => {
  const search = { query: 'noisy "neighbour"', facets: { kind: 'Question', standing: 'contested' } };
  const written = writeSearch(search, new URLSearchParams('topic=cost&other=1'));
  assert.equal(written.get('other'), '1');
  assert.equal(written.has('topic'), false);
  assert.deepEqual(readSearch(written), search);
  assert.deepEqual(readSearch(new URLSearchParams('q=&kind=')), { query: '', facets: {} });
  const twice = readSearch(new URLSearchParams('standing=contested&standing=outdated'));
  assert.deepEqual(checkedFacets(twice.facets, []), { facets: {}, refused: ['contested, outdated'] });
});

for (const { url, words, expected } of [
  { url: '/faq/spot/', words: ['spot'], expected: '/faq/spot/?mark=spot' },
  { url: '/glossary/#pod', words: ['a b', '1%'], expected: '/glossary/?mark=a+b&mark=1%25#pod' },
  { url: '/glossary/#pod', words: [], expected: '/glossary/#pod' },
]) {
  test(`${url} with ${words.join(', ') || 'nothing'} to mark`, () => assert.equal(markedAddress(url, words), expected));
}
