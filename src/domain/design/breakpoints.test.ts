import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'postcss';
import { breakpoints } from './breakpoints.ts';

const widthsIn = (path: string): string[] => {
  const widths: string[] = [];
  parse(readFileSync(path, 'utf8')).walkAtRules('media', ({ params }) => {
    for (const [query] of params.matchAll(/\([^()]*\bwidth\b[^()]*\)/g))
      widths.push(...(query.match(/[\d.]+[a-z]+/g) ?? []));
  });
  return widths;
};

test('sheets change their layout at the breakpoints of the handbook and nowhere else', () => {
  const known = new Set(Object.values(breakpoints).map((rem) => `${rem}rem`));
  const found = globSync('src/**/*.css').flatMap((path) => widthsIn(path).map((width) => ({ path, width })));
  assert.deepEqual(
    found.filter(({ width }) => !known.has(width)),
    [],
    'use one of src/domain/design/breakpoints.ts',
  );
  assert.deepEqual(new Set(found.map(({ width }) => width)), known, 'a breakpoint that no sheet uses may go');
});
