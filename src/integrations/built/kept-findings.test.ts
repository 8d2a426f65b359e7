import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { keptFindings } from './kept-findings.ts';

const folder = mkdtempSync(join(tmpdir(), 'findings-'));
after(() => rmSync(folder, { recursive: true }));

/** One build over pages by their names; gives what was found, and the pages that were looked at. */
const build = (name: string, pages: Readonly<Record<string, string>>, madeBy = 'code') => {
  const looked: string[] = [];
  const kept = keptFindings<{ words: string }>(join(folder, name), madeBy);
  const found = Object.keys(pages)
    .sort()
    .map((name) => {
      const text = pages[name] ?? '';
      return kept.of(name, [text, ''], () => {
        looked.push(name);
        return { words: text };
      }).words;
    });
  return { looked, found, unchanged: kept.end() };
};

// Signs that end a line for Node, and a page that is longer than what is read at once.
const pages = { '/a/': 'one\u2028two\nthree\r\tfour', '/b/': 'x'.repeat(2_500_000), '/c/': 'last' };
const all = Object.values(pages);

suite('findings of the build before', () => {
  test('are those of every page that is the same, and of no other', () => {
    assert.deepEqual(build('one', pages), { looked: ['/a/', '/b/', '/c/'], found: all, unchanged: 0 });
    assert.deepEqual(build('one', pages), { looked: [], found: all, unchanged: 3 });
    const changed = build('one', { ...pages, '/b/': 'other' });
    assert.deepEqual(changed.looked, ['/b/']);
    assert.deepEqual(changed.found, [pages['/a/'], 'other', 'last']);
  });

  test('follow pages that come and go', () => {
    build('two', pages);
    const { '/a/': _, ...rest } = pages;
    assert.deepEqual(build('two', { ...rest, '/bb/': 'new', '/d/': 'last' }).looked, ['/bb/', '/d/']);
    assert.deepEqual(build('two', rest).looked, []);
    assert.deepEqual(build('two', pages).looked, ['/a/']);
  });

  test('are dropped when other code looks at the pages, or another text stands behind them', () => {
    build('three', pages);
    assert.equal(build('three', pages, 'other code').unchanged, 0);
    const kept = keptFindings<{ words: string }>(join(folder, 'three'), 'other code');
    assert.deepEqual(
      kept.of('/c/', ['last', 'a record'], () => ({ words: 'new' })),
      { words: 'new' },
    );
    // The same words, divided in another way, are other texts.
    assert.deepEqual(
      kept.of('/c/', ['las', 't'], () => ({ words: 'newer' })),
      { words: 'newer' },
    );
    kept.end();
  });

  test('are looked for again where the file is broken', () => {
    build('four', pages);
    const file = join(folder, 'four');
    truncateSync(file, readFileSync(file).byteLength - 4);
    assert.deepEqual(build('four', pages), { looked: ['/c/'], found: all, unchanged: 2 });
    writeFileSync(file, '\n\t\t\n{}');
    assert.deepEqual(build('four', pages).looked, ['/a/', '/b/', '/c/']);
  });
});
