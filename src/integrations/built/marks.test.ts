import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'postcss';
import { markClasses, withoutUnusedMarks } from './marks.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const imported = (sheet: string): string =>
  [...read(sheet).matchAll(/@import '\.\.\/([^']+)'/g)].map(([, path = '']) => read(path)).join('\n');
const page = (body: string): string =>
  `<html><head><link rel="stylesheet" href="/_astro/marks.BX_1-x.css"></head><body>${body}</body></html>`;
const hasSheet = (body: string): boolean => withoutUnusedMarks(page(body)).includes('marks.');

suite('withoutUnusedMarks', () => {
  test('a page with a mark keeps the sheet, and so does one with a tool', () => {
    assert.ok(hasSheet('<p>See <a class="term" href="/glossary/#pod">pod</a></p>'));
    assert.ok(hasSheet('<span class="big sign wide" data-x>On</span>'));
    assert.ok(hasSheet('<b data-sign="opinion"></b>'));
    assert.ok(hasSheet('<astro-island uid="1"></astro-island>'));
  });

  test('other pages do without', () => {
    assert.ok(!hasSheet('<p class="design terms">a sign and a note</p>'));
    assert.ok(!hasSheet('<pre>&lt;b class=&quot;note&quot;></pre>'));
  });

  test('every rule of the sheet asks for one of its classes, or for a sign', () => {
    const others: string[] = [];
    parse(imported('layouts/marks.css')).walkRules(({ selectors }) => {
      const isOf = (selector: string): boolean =>
        selector.includes('[data-sign') ||
        markClasses.some((name) => new RegExp(`\\.${name}(?![\\w-])`).test(selector));
      others.push(...selectors.filter((selector) => !isOf(selector)));
    });
    // Counters that only marks count.
    assert.deepEqual(others, ['body']);
  });
});
