import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PlacedFinding } from './pages/destination.ts';
import { gathered } from './gathered.ts';

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

it('what another site shows is counted by the site, and what has a mark in the page by what it is', () => {
  const on = (kind: PlacedFinding['kind'], done: string, what: (name: string) => string): PlacedFinding[] =>
    each(names.map(what)).map((one) => ({ ...one, kind, done }));
  const line = (list: PlacedFinding[]): string =>
    gathered(list)
      .map(({ what, done }) => `${what}, ${done}`)
      .join('\n');
  assert.equal(
    line(on('image', 'now its words', (name) => `picture https://knot.example/${name}.png is on another site`)),
    'picture https://knot.example/… is on another site in 12 places of 3 pages, here first, now its words',
  );
  assert.equal(
    line(on('markup', 'became a link to it', (name) => `<iframe> shows https://knot.example/${name}`)),
    '<iframe> shows something else in 12 places of 3 pages, here first, became a link to it',
  );
  assert.equal(
    line(on('dead link', 'now words with a mark. Nearest: x.md', () => 'link #tie: there is no such page')),
    'link #tie: there is no such page in 12 places of 3 pages, here first, now words with a mark',
  );
  assert.equal(
    line(on('dead link', 'now words with a mark', (name) => `link /rig?of=${name}: there is no such page`)),
    'link /rig…: there is no such page in 12 places of 3 pages, here first, now words with a mark',
  );
  assert.equal(
    line(
      on('dead image', 'now words', (name) => `picture ${name}.png: the file is kept elsewhere by Git LFS; fetch it`),
    ),
    'picture …: the file is kept elsewhere by Git LFS; fetch it in 12 places of 3 pages, here first, now words',
  );
  for (const [kind, done] of [
    ['anchor', 'leads to the page now'],
    ['markup', 'shown as it is written'],
    ['left out', 'not brought in'],
  ] as const)
    assert.equal(gathered(on(kind, done, () => 'the same')).length, 12);
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

it('components are counted together where each page has some of its own', () => {
  const whats = Array.from({ length: 41 }, (_, number) => `<Call${number} /> is known to the old generator only`);
  assert.deepEqual(
    gathered(each(whats)).map(({ what }) => what),
    ['<…> is known to the old generator only in 41 places of 3 pages, here first'],
  );
  assert.equal(gathered(each(whats.slice(1))).length, 40);
});

it('looks, and what programs of the old site read, are one line for all of a kind', () => {
  const two = (kind: PlacedFinding['kind'], whats: readonly string[]): string[] =>
    gathered(each(whats).map((one) => ({ ...one, kind }))).map(({ what }) => what);
  assert.deepEqual(two('looks', ['attributes { .big }', 'attributes { .small }', '<font> may not stand in content']), [
    'attributes in 2 places of 2 pages, here first',
    '<font> may not stand in content',
  ]);
  assert.deepEqual(
    two('markup', ['data-label on <td> may not stand in content', 'data-x-y on <tr> may not stand in content']),
    ['data-… on elements may not stand in content in 2 places of 2 pages, here first'],
  );
});
