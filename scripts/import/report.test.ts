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
