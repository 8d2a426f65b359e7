import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PlacedFinding } from './pages/destination.ts';
import { gathered } from './report.ts';

const each = (whats: readonly string[]): PlacedFinding[] =>
  whats.map((what, index) => ({ kind: 'syntax', path: `${index % 3}.md`, line: index + 1, what, done: 'left a mark' }));
const names = Array.from({ length: 12 }, (_, number) => `knot-${number}`);

it('tags of one kind are one finding where there are many, whatever they are given', () => {
  const many = each(names.map((name) => `{{#draw ${name}}} is known to a preprocessor only`));
  const others = each(['{{#tie a}} is known to a preprocessor only', 'macro {% if b %}']);
  assert.deepEqual(
    gathered([...many, ...others]).map(({ what }) => what),
    [
      '{{#draw …}} is known to a preprocessor only in 12 places of 3 pages, here first',
      '{{#tie a}} is known to a preprocessor only',
      'macro {% if b %}',
    ],
  );
});

it('templates and formulas are counted together as well', () => {
  assert.match(
    gathered(each(names.map((name) => `macro {% tie ${name} %}`)))[0]?.what ?? '',
    /^macro \{% tie …%\} in 12 places/,
  );
  assert.match(gathered(each(names.map((name) => `formula ${name}`)))[0]?.what ?? '', /^formula in 12 places/);
});

it('components are counted by their names, on however many lines of a page they stand', () => {
  const all = each(names.map((name) => `<Draw knot="${name}" /> is known to the old generator only`));
  const more = all.map((one, index) =>
    index > 6 ? { ...one, done: 'left a mark; so on the lines 3, 4 of the source' } : one,
  );
  const found = gathered([...more, ...each(['<Drawing /> is known to the old generator only'])]);
  assert.deepEqual(
    found.map(({ what, done }) => [what, done]),
    [
      ['<Draw … is known to the old generator only in 12 places of 3 pages, here first', 'left a mark'],
      ['<Drawing /> is known to the old generator only', 'left a mark'],
    ],
  );
});
