import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packCatalogue, unpackCatalogue, vocabulary, type CatalogueRow } from './catalogue.ts';

const rows: CatalogueRow[] = [
  { id: 'a', url: '/glossary/#pod', kind: 'glossary', title: 'Pod', names: ['pods'], topics: [], standing: undefined },
  {
    id: 'b',
    url: '/evidence/x/',
    kind: 'claims',
    title: 'A claim',
    names: [],
    topics: ['cost'],
    standing: 'contested',
  },
  {
    id: 'c',
    url: '/evidence/sources/#s',
    kind: 'sources',
    title: 'A source',
    names: [],
    topics: ['cost'],
    standing: undefined,
  },
];
const help = { purpose: 'For tests.', owner: 'Editors', channel: '#tests' };
const topics = [{ id: 'cost', title: 'What it costs' }];

test('what is packed comes back, but for the titles of sources', () => {
  const unpacked = unpackCatalogue(packCatalogue(rows, topics, help, ['Observability and logging']));
  assert.deepEqual(unpacked.rows, [...rows.slice(0, 2), { ...rows[2], title: '' }]);
  assert.deepEqual(unpacked.topics, topics);
  assert.deepEqual(unpacked.help, help);
  assert.deepEqual([...unpacked.words].sort(), ['claim', 'logging', 'observability', 'pods']);
});

test('the vocabulary holds words of four letters and more, once', () => {
  assert.deepEqual(vocabulary(['Pods and pods', 'apps/v1', '15,000 cafés']), ['apps', 'cafes', 'pods']);
});
