import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { entries } from '../support/entries.ts';

const claims = entries('claims');
const count = (verdict: string): number => claims.filter(({ data }) => data['verdict'] === verdict).length;

test('the ledger holds every claim with its verdict', () => {
  assert.equal(claims.length, 101);
  const counts = ['supported', 'partly-supported', 'contested', 'unverifiable', 'opinion', 'outdated'].map(
    (verdict) => [verdict, count(verdict)],
  );
  assert.deepEqual(Object.fromEntries(counts), {
    supported: 14,
    'partly-supported': 30,
    contested: 24,
    unverifiable: 12,
    opinion: 18,
    outdated: 3,
  });
  assert.equal(claims.filter(({ data }) => data['contradicted'] === true).length, 13);
});

test('the glossary holds 61 terms, and no form belongs to two', () => {
  const terms = entries('glossary');
  assert.equal(terms.length, 61);
  const forms = terms.flatMap(({ data }) =>
    [data['term'], ...((data['forms'] ?? []) as string[])].map((form) => String(form)),
  );
  assert.deepEqual(
    forms.filter((form, index) => forms.indexOf(form) !== index),
    [],
  );
});

test('there are 31 questions, seven of them the article’s, and no topic holds more than a dozen', () => {
  const faqs = entries('faqs');
  assert.equal(faqs.length, 31);
  assert.equal(faqs.filter(({ data }) => data['origin'] === 'article').length, 7);
  for (const topic of new Set(faqs.map(({ data }) => data['topic']))) {
    const size = faqs.filter(({ data }) => data['topic'] === topic).length;
    assert.ok(size <= 12, `${String(topic)} holds ${size}`);
  }
});

test('every question rests on a claim or a source', () => {
  const bare = entries('faqs').filter(
    ({ data }) => ((data['claims'] ?? []) as unknown[]).length + ((data['sources'] ?? []) as unknown[]).length === 0,
  );
  assert.deepEqual(
    bare.map(({ path }) => path),
    [],
  );
});

test('each contradiction of the article is told on some page', () => {
  const texts = [...entries('guide'), ...entries('faqs')].map(({ body }) => body).join('\n');
  const contradictions = entries('contradictions');
  assert.equal(contradictions.length, 19);
  assert.deepEqual(
    contradictions.filter(({ id }) => !texts.includes(`<Contradiction id="${id}" />`)).map(({ id }) => id),
    [],
  );
});

test('every source is used by some entry', () => {
  const files = globSync('content/**/*.{yaml,mdx}').filter((path) => !path.startsWith('content/sources/'));
  const all = files.map((path) => readFileSync(path, 'utf8')).join('\n');
  const unused = entries('sources').filter(({ id }) => !new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(all));
  assert.deepEqual(
    unused.map(({ id }) => id),
    [],
  );
});

test('a copy is not linked to a proxy, a scraper or a re-post', () => {
  const copies =
    /workers\.dev|vuink|docslib|vdocuments|m448|pastenow|getoto|roboticcontent|netflixhindi|fliphtml5|haqm\.com|cncfstack|cioinfluence/;
  assert.deepEqual(
    entries('sources')
      .filter(({ data }) => copies.test(String(data['url'])))
      .map(({ id }) => id),
    [],
  );
});

test('every section of the article is covered by a chapter', () => {
  const covered = new Set(entries('guide').flatMap(({ data }) => data['covers'] as string[]));
  assert.deepEqual(
    entries('sections')
      .map(({ id }) => id)
      .filter((id) => !covered.has(id)),
    [],
  );
});

test('every chapter, question, workload, rule, cost row and alternative names a claim or a source', () => {
  for (const collection of ['guide', 'faqs', 'workloads', 'fit-rules', 'cost-rows', 'alternatives']) {
    for (const { path, data } of entries(collection)) {
      const rests = [...((data['claims'] ?? []) as string[]), ...((data['sources'] ?? []) as string[])];
      assert.ok(rests.length > 0, `${path} rests on nothing`);
    }
  }
});
