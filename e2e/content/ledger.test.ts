import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { entries } from '../support/entries.ts';

test('no form of a term belongs to two', () => {
  const forms = entries('glossary').flatMap(({ data }) =>
    [data['term'], ...((data['forms'] ?? []) as string[])].map((form) => String(form)),
  );
  assert.deepEqual(
    forms.filter((form, index) => forms.indexOf(form) !== index),
    [],
  );
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
  assert.deepEqual(
    entries('contradictions')
      .filter(({ id }) => !texts.includes(`<Contradiction id="${id}" />`))
      .map(({ id }) => id),
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
