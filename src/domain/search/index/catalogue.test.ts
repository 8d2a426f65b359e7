import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  inOrderOfIds,
  packCatalogue,
  packTitles,
  unpackCatalogue,
  unpackTitles,
  vocabulary,
  type CatalogueRow,
  type Titled,
} from './catalogue.ts';

const rows: (CatalogueRow & Titled)[] = [
  {
    id: 'en_c0ffee1',
    url: '/glossary/#pod',
    kind: 'glossary',
    title: 'Pod',
    names: ['pods', 'a group, small'],
    topics: [],
    standing: undefined,
  },
  {
    id: 'en_c0ffee2',
    url: '/evidence/x/',
    kind: 'claims',
    title: 'A claim',
    names: [],
    topics: ['cost', 'unknown', 'doubt'],
    standing: 'contested',
  },
  {
    id: 'en_0a00000',
    url: '/evidence/sources/#s',
    kind: 'sources',
    title: 'A source',
    names: [],
    topics: ['cost'],
    standing: undefined,
  },
];
const help = { purpose: 'For tests.', owner: 'Editors', channel: '#tests' };
const topics = [
  { id: 'cost', title: 'What it costs' },
  { id: 'doubt', title: 'What is in doubt' },
];
const files = { titles: 'titles.1.gzipped', words: 'words.2.gzipped' };

/** As a browser gets it. */
const sent = <Value>(packed: Value): Value => JSON.parse(JSON.stringify(packed)) as Value;

test('each result is found again by its id, with what is known of it, and no other id is taken for one', () => {
  const ordered = inOrderOfIds(rows);
  const catalogue = unpackCatalogue(sent(packCatalogue(ordered, { topics, help, files })));
  const titles = unpackTitles(sent(packTitles(ordered)), catalogue);
  for (const { id, url, kind, title, names, topics: own, standing } of rows) {
    const place = catalogue.placeOf(id) ?? -1;
    assert.deepEqual(catalogue.facts[place], { kind, topics: own.filter((topic) => topic !== 'unknown'), standing });
    assert.deepEqual(titles[place], { url, kind, title, names });
  }
  assert.equal(catalogue.facts.length, rows.length);
  assert.equal(catalogue.placeOf('en_ffffff0'), undefined);
  assert.deepEqual([catalogue.topics, catalogue.help, catalogue.files], [topics, help, files]);
});

test('as few digits of an id are kept as tell it from the others', () => {
  const digits = (...ids: string[]): number =>
    packCatalogue(inOrderOfIds(ids.map((id) => ({ ...rows[0]!, id }))), { topics, help, files }).digits;
  assert.equal(digits('en_1aaaaaa', 'en_2aaaaaa'), 1);
  assert.equal(digits('en_1aaaaaa', 'en_1aaaaab'), 7);
  assert.throws(() => digits('en_1aaaaaa', 'en_1aaaaaa'), /two results ids that begin with the same/);
});

test('the vocabulary holds words of four letters and more, once', () => {
  assert.deepEqual(vocabulary(['Pods and pods', 'apps/v1', '15,000 cafés']), ['apps', 'cafes', 'pods']);
});

test('ten thousand pages cost a query less than three bytes each', () => {
  const row = (at: number): CatalogueRow => ({
    // As the core makes them: the start of a hash.
    id: `en_${createHash('sha256').update(String(at)).digest('hex').slice(0, 10)}`,
    kind: 'wiki',
    topics: [],
    standing: undefined,
  });
  const rows = inOrderOfIds(Array.from({ length: 10_000 }, (_, at) => row(at)));
  const sent = gzipSync(JSON.stringify(packCatalogue(rows, { topics, help, files })), { level: 9 });
  assert.ok(sent.length < 30_000, `${sent.length} bytes`);
});
