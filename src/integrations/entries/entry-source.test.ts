import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'astro/zod';
import { choice, day, entryId, fields, list, prose } from '../../schemas/fields.ts';
import { readSource } from './entry-source.ts';

const schema = fields({
  name: prose.describe('What it is called.'),
  order: z.int(),
  note: prose.describe('What to mind.').optional(),
  months: z.int().positive().optional(),
  reviewed: day.optional(),
  oncall: choice(['yes', 'no']).optional(),
  aliases: list(prose).default([]),
  parts: list(fields({ id: entryId, label: prose })).default([]),
});

const problems = (text: string, inFrontMatter = false) =>
  readSource(text, schema, inFrontMatter).problems.map(({ line, message }) => `${line}: ${message}`);

const refused: [what: string, text: string, ...messages: RegExp[]][] = [
  ['a field that is missing, with what to write', 'order: 1', /^1: name: Required\. What it is called\./],
  [
    'an optional field without a value, which may go',
    'name: a\norder: 1\nnote:',
    /^3: note: Empty\. What to mind\. Write it, or take the line out\.$/,
  ],
  [
    'a text that YAML takes for a comment',
    'name: #platform\norder: 1\nnote: # of nothing',
    /^1: name: Empty, since # begins a comment\. Put it in quotes: '#platform'\.$/,
    /^3: note: Empty\. What to mind/,
  ],
  ['a field that is unknown', 'name: a\norder: 1\nnmae: b', /^3: Unknown field "nmae"\. Did you mean "name"\?/],
  ['a text for a number', 'name: a\norder: third', /^2: order: Expected a (whole )?number, found "third"/],
  [
    'a number in quotes',
    'name: a\norder: "1"',
    /^2: order: Expected a (?:whole )?number, found "1"\. Take its quotes away\.$/,
  ],
  ['a sign of YAML at the begin of a text', 'name: @a\norder: 1', /^1: .* belongs in quotes\.$/],
  ['a quote without an end', 'name: "a\norder: 1', /^\d: Missing closing "quote\. A text that begins with a quote/],
  ['a number out of bounds', 'name: a\norder: 1\nmonths: -3', /^3: months: Expected a number above 0, found -3\./],
  [
    'a list that is not closed',
    'name: a\norder: 1\naliases: [b',
    /^\d: A list that begins with \[ is not closed\. Write \]/,
  ],
  ['a field unlike all others', 'name: a\norder: 1\nx-y: 1', /^3: Unknown field "x-y"\. Valid: name/],
  ['a number for a text', 'name: 2024\norder: 1', /^1: name: Expected a text, found 2024\. Put it in quotes/],
  [
    'a text for a list',
    'name: a\norder: 1\naliases: b',
    /^3: aliases: Expected a list, such as \[one, two\], found "b"\./,
  ],
  [
    'a text for fields',
    'name: a\norder: 1\nparts: [b]',
    /^3: parts\[0\]: Expected fields below it: id, label, found "b"\./,
  ],
  ['a day that is written otherwise, once', 'name: a\norder: 1\nreviewed: 31.12.2025', /^3: reviewed: .*YYYY-MM-DD/],
  ['a word that stands for false', 'name: no\norder: 1', /^1: name: no alone .* Put it in quotes: 'no'/],
  ['such a word in a list', 'name: a\norder: 1\naliases:\n  - b\n  - Off', /^5: aliases\[1\]: Off alone/],
  ['such a word deep down', 'name: a\norder: 1\nparts:\n  - id: b\n    label: Y', /^5: parts\[0\]\.label: Y alone/],
  ['a date for a text', 'name: 2026-01-01\norder: 1', /^1: name: 2026-01-01 alone/],
  [
    'a day that is not in the calendar',
    'name: a\norder: 1\nreviewed: 2026-02-30',
    /^3: reviewed: "2026-02-30" is not a day/,
  ],
  [
    'an id that is none',
    'name: a\norder: 1\nparts:\n  - id: A b\n    label: c',
    /^4: parts\[0\]\.id: "A b" is not an id/,
  ],
  ['a tab', 'name: a\n\torder: 1', /^2: Tabs .* replace the tab/],
  ['a field twice', 'name: a\nname: b\norder: 1', /^2: Map keys must be unique\. Keep one/],
  ['a colon in a text', 'name: a: b\norder: 1', /^1: .*belongs in quotes/],
  ['a list', '- a', /^1: no fields/],
  ['several faults at once', 'name: no\norder: x\nfoo: 1', /^1: name/, /^2: order/, /^3: Unknown field "foo"/],
];

describe('readSource', () => {
  for (const [what, text, ...messages] of refused) {
    it(`refuses ${what}`, () => {
      const found = problems(text).sort();
      assert.equal(found.length, messages.length, found.join('\n'));
      messages.forEach((message, index) => assert.match(found[index] ?? '', message));
    });
  }

  it('reads what is right, with words in quotes and words that are answers, and either line ending', () => {
    const text = "name: 'no'\r\norder: 1\r\noncall: no\r\nreviewed: 2026-02-28\r\n";
    assert.deepEqual(problems(text), []);
    assert.deepEqual(readSource(text, schema, false).data, {
      name: 'no',
      order: 1,
      oncall: 'no',
      reviewed: '2026-02-28',
      aliases: [],
      parts: [],
    });
  });

  it('tells of curly quotes around a value, and of those alone', () => {
    const warned = (text: string): string[] =>
      (readSource(text, schema, false).warnings ?? []).map(({ line, message }) => `${line}: ${message}`);
    assert.deepEqual(warned('order: 1\nname: “Rota”\naliases: [‘a’, “b” and “c”, ’tis, "“d”"]'), [
      '2: name: the curly quotes of “Rota” are letters to YAML, and readers see them. Write "Rota", or \'“Rota”\' if they are meant.',
      '3: aliases[0]: the curly quotes of ‘a’ are letters to YAML, and readers see them. Write "a", or \'‘a’\' if they are meant.',
    ]);
    assert.deepEqual(problems('order: 1\nname: “Rota”'), []);
  });

  it('reads front matter, with the lines of the file and with either line ending', () => {
    const windows = readSource(
      '---\r\nname: a\r\norder: 1\r\nparts:\r\n  - label: b\r\n    id: last\r\n---\r\n\r\nText\r\n',
      schema,
      true,
    );
    assert.deepEqual(windows.problems, []);
    assert.deepEqual((windows.data as { parts: unknown }).parts, [{ id: 'last', label: 'b' }]);
    assert.deepEqual(problems('---\nname: a\norder: 1\n---\n\nText\n', true), []);
    assert.match(problems('---\nname: a\norder: x\n---\n', true)[0] ?? '', /^3: order/);
    assert.match(problems('---\nname: a\n\nText\n', true)[0] ?? '', /^1: the front matter that begins here has no end/);
    assert.match(readSource('---\nname: a\n\nText\n', schema, true, true).problems[0]?.message ?? '', /has no end/);
    assert.deepEqual(readSource('---\n\nText: a rule above it\n', fields({}), true, true).problems, []);
    assert.match(problems('# Title\n', true)[0] ?? '', /^1: no front matter/);
  });

  it('tells of front matter that would be shown as text, with its line', () => {
    const found = (text: string): string[] =>
      readSource(text, fields({ title: prose.optional() }), true, true).problems.map(
        ({ line, message }) => `${line}: ${message}`,
      );
    for (const text of ['\n\n---\ntitle: a\n---\n', '\n\n ---\r\ntitle: a\r\n---\r\n'])
      assert.match(found(text).join(), /^3: front matter begins on the first line/);
    assert.match(found('+++\ntitle = "a"\n+++\n\nText\n').join(), /^1: front matter in TOML is not read/);
    assert.match(
      found('---\ntitle: a\n---\n\n---\ntitle: b\n---\n\nText\n').join(),
      /^5: a second front matter begins here/,
    );
    for (const text of ['\n---\n\nNote: a rule above\n', '---\ntitle: a\n---\n\n---\n\nText: b\n\n---\n', '+++ a\n'])
      assert.deepEqual(found(text), [], JSON.stringify(text));
  });
});
