import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'postcss';
import { optionalSheets, withoutUnusedSheets } from './unused-sheets.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const imported = (sheet: string): string =>
  [...read(sheet).matchAll(/@import '\.\.\/([^']+)'/g)].map(([, path = '']) => read(path)).join('\n');
const texts: Readonly<Record<string, string>> = {
  marks: imported('layouts/marks.css'),
  'stacked-tables': read('components/page/stacked-tables.css'),
};
const page = (body: string): string => {
  const links = optionalSheets.map(({ name }) => `<link rel="stylesheet" href="/_astro/${name}.BX_1-x.css">`);
  return `<html><head>${links.join('')}</head><body>${body}</body></html>`;
};
const kept = (body: string): string[] =>
  optionalSheets.map(({ name }) => name).filter((name) => withoutUnusedSheets(page(body)).includes(`/${name}.`));

suite('withoutUnusedSheets', () => {
  test('a page with a mark keeps the sheet of marks', () => {
    assert.deepEqual(kept('<p>See <a class="term" href="/glossary/#pod">pod</a></p>'), ['marks']);
    assert.deepEqual(kept('<span class="big sign wide" data-x>On</span>'), ['marks']);
    assert.deepEqual(kept('<b data-sign="opinion"></b>'), ['marks']);
  });

  test('a page with a table that stacks keeps the sheet of those', () => {
    assert.deepEqual(kept('<table class="wide stacks"></table>'), ['stacked-tables']);
  });

  test('a page with a tool keeps all of them', () => {
    assert.deepEqual(
      kept('<astro-island uid="1"></astro-island>'),
      optionalSheets.map(({ name }) => name),
    );
  });

  test('other pages do without', () => {
    assert.deepEqual(kept('<p class="design terms">a sign, a note, stacks</p>'), []);
    assert.deepEqual(kept('<pre>&lt;b class=&quot;note&quot;></pre>'), []);
  });

  for (const { name, classes, attribute } of optionalSheets)
    test(`every rule of ${name} asks for what keeps the sheet`, () => {
      const others: string[] = [];
      parse(texts[name] ?? '').walkRules(({ selectors }) => {
        const isOf = (selector: string): boolean =>
          (attribute !== undefined && selector.includes(`[${attribute}`)) ||
          classes.some((one) => new RegExp(`\\.${one}(?![\\w-])`).test(selector));
        others.push(...selectors.filter((selector) => !isOf(selector)));
      });
      assert.notEqual(texts[name], undefined);
      // Counters that only marks count.
      assert.deepEqual(
        others.filter((selector) => selector !== 'body'),
        [],
      );
    });
});
