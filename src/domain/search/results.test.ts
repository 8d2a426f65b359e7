import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CatalogueRow } from './index/catalogue.ts';
import { joinNames } from './index/names.ts';
import { readQuery } from './asking/query.ts';
import { resultOf, shownExcerpt, titledBy } from './results.ts';

const row: CatalogueRow = { id: 'a', kind: 'faqs', topics: [], standing: undefined };
const url = '/faq/evicted/';
const meta = {
  title: 'Why was my pod evicted?',
  aliases: joinNames(['Evicted', 'disk pressure', 'pods are evicted', 'kicked out, then gone']),
  uses: 'find out why a pod was evicted',
  answer: 'Its node ran short of memory. Restart nothing by hand.',
};

/** @param met whether the index found each word in a name or the short answer */
const isAnswer = (typed: string, { met = true, hasLoaded = true, title = meta.title } = {}): boolean =>
  resultOf(
    { row, score: 1, coverage: 1, isWhole: true, isAnswer: met },
    hasLoaded ? { raw_url: url, excerpt: '', meta: { ...meta, title }, anchors: [], sub_results: [] } : undefined,
    { url, title },
    '/',
    { query: readQuery(typed), marks: [], longNames: new Map() },
  ).isAnswer;

suite('an answer stands above the results only when it answers what was asked', () => {
  test('one of its names has most of the words of the query', () => {
    for (const typed of ['why are my pods evicted', 'Evicted', 'disk pressure', 'pod evicted'])
      assert.ok(isAnswer(typed), typed);
  });

  test('a word of the short answer, or one word of many, is no name', () => {
    for (const typed of ['how do I restart a pod', 'node memory', 'pod', 'disk full on a node'])
      assert.ok(!isAnswer(typed), typed);
  });

  test('the half of a title before its comma is no name', () => {
    const title = 'Spot nodes, or a commitment for a year?';
    assert.ok(!isAnswer('spot nodes', { title }));
    assert.ok(isAnswer('spot nodes or commitment', { title }));
  });

  test('nor is the half of another name before its comma', () => {
    assert.ok(!isAnswer('kicked out'));
    assert.ok(isAnswer('kicked out then gone'));
  });

  test('not when a word is met nowhere, nor before its text has loaded', () => {
    assert.ok(!isAnswer('pods evicted', { met: false }));
    assert.ok(!isAnswer('pods evicted', { hasLoaded: false }));
  });
});

test('what an entry is called comes with its text', () => {
  const told = { raw_url: url, excerpt: '', anchors: [], sub_results: [] };
  assert.deepEqual(
    titledBy({ ...told, meta: { title: 'Pod', names: joinNames(['pods', 'a pod, too']), aliases: 'workload' } }),
    {
      url,
      title: 'Pod',
      names: ['pods', 'a pod, too'],
      aliases: ['workload'],
    },
  );
  assert.deepEqual(titledBy({ ...told, meta: {} }), { url, title: url, names: [], aliases: [] });
});

suite('the text under a result', () => {
  test('the title and the heading in front are left out, marked or not', () => {
    assert.equal(shownExcerpt('Kueue. A queue for <mark>jobs.</mark>', 'Kueue', []), 'A queue for <mark>jobs.</mark>');
    assert.equal(shownExcerpt('<mark>Kueue.</mark> A queue.', 'Kueue', []), 'A queue.');
    assert.equal(shownExcerpt('<mark>Why</mark>. It is common.', 'A claim', ['Why', 'Sources']), 'It is common.');
    assert.equal(shownExcerpt('Why <mark>hate</mark>? Because.', 'Why hate?', []), 'Because.');
    assert.equal(shownExcerpt('A claim. Why. It is common.', 'A claim', ['Why']), 'It is common.');
  });

  test('a title that stands in front twice is left out twice', () => {
    assert.equal(
      shownExcerpt('Moves to Kueue. Moves to Kueue Published in June.', 'Moves to Kueue', []),
      'Published in June.',
    );
  });

  test('words of a sentence stay, though they are a heading too', () => {
    assert.equal(shownExcerpt('Why complaints are common.', 'A claim', ['Why']), 'Why complaints are common.');
    assert.equal(shownExcerpt('Kueue decides when a job starts.', 'Kueue', []), 'Kueue decides when a job starts.');
  });

  test('a text that was cut says so at the end at which it was cut', () => {
    assert.equal(shownExcerpt('jobs that wait and', 'A', []), '… jobs that wait and\u00a0…');
    assert.equal(shownExcerpt('Jobs <mark>wait.</mark>', 'A', []), 'Jobs <mark>wait.</mark>');
    assert.equal(shownExcerpt('A', 'A', []), '');
  });
});
