import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  nameBit,
  packCatalogue,
  packTitles,
  unpackCatalogue,
  unpackTitles,
  vocabulary,
  type CatalogueRow,
  type Facts,
  type Titled,
} from './catalogue.ts';

const rows: (CatalogueRow & Titled)[] = [
  {
    id: 'en_0',
    url: '/glossary/#pod',
    kind: 'glossary',
    title: 'Pod',
    names: ['pods', 'a group, small'],
    topics: [],
    standing: undefined,
  },
  {
    id: 'en_1',
    url: '/evidence/x/',
    kind: 'claims',
    title: 'A claim',
    names: [],
    topics: ['cost', 'unknown', 'doubt'],
    standing: 'contested',
  },
  {
    id: 'en_2',
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

const placeOf = (wanted: string): number | undefined => {
  const place = rows.findIndex(({ id }) => id === wanted);
  return place < 0 ? undefined : place;
};

test('each result is found again by its id, with what is known of it, and no other id is taken for one', () => {
  const catalogue = unpackCatalogue(sent(packCatalogue(rows, { topics, help, files })), placeOf);
  const titles = unpackTitles(sent(packTitles(rows)), catalogue);
  for (const { id, url, kind, title, names, topics: own, standing } of rows) {
    const place = catalogue.placeOf(id) ?? -1;
    const { nameWords = 0, ...facts } = catalogue.facts[place] ?? {};
    assert.deepEqual(facts, { kind, topics: own.filter((topic) => topic !== 'unknown'), standing });
    for (const name of [title, ...names]) assert.ok(nameWords & nameBit(name), name);
    assert.equal(nameWords & nameBit('a name of five words'), 0);
    assert.deepEqual(titles[place], { url, kind, title, names });
  }
  assert.equal(catalogue.facts.length, rows.length);
  assert.equal(catalogue.placeOf('en_9'), undefined);
  assert.deepEqual([catalogue.topics, catalogue.help, catalogue.files], [topics, help, files]);
});

test('short names come with what they stand for; those that the title holds as it is are not sent', () => {
  const named = (title: string, ...names: readonly string[]) => ({ ...rows[0], title, names }) as CatalogueRow & Titled;
  const { longNames } = packCatalogue(
    [
      named('Pod Disruption Budget', 'PDB', 'PDBs', 'PodDisruptionBudget', 'disruption budgets'),
      named('Service mesh', 'mesh', 'service-mesh'),
    ],
    { topics, help, files },
  );
  assert.deepEqual(longNames, [['pdb', 'Pod Disruption Budget']]);
});

test('the vocabulary holds words of four letters and more, once', () => {
  assert.deepEqual(vocabulary(['Pods and pods', 'apps/v1', '15,000 cafés']), ['apps', 'cafes', 'pods']);
});

test('ten thousand pages of one kind cost a query next to nothing', () => {
  const facts = Array.from({ length: 10_000 }, (_, at): Facts & Titled => ({
    ...{ kind: 'wiki', topics: [], standing: undefined },
    ...{ url: '', title: 'word '.repeat(1 + (at % 7)), names: [] },
  }));
  const sent = gzipSync(JSON.stringify(packCatalogue(facts, { topics, help, files })), { level: 9 });
  assert.ok(sent.length < 1_000, `${sent.length} bytes`);
});
