import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectionShapes } from '../../schemas/collections.ts';
import { isKept, keptBy } from '../../kinds.ts';
import { dueCalendar } from './calendar.ts';
import { gapsOf } from './gaps.ts';
import { dueReport, isDueFor } from './report.ts';
import { countStates, reviewRows, stateOf, type KeptEntry } from './rows.ts';

const today = '2026-11-26';
const settings = {
  defaults: { owner: 'all', reviewMonths: 12 },
  review: { notice: 'shown' as const, kinds: [{ id: 'prices' as const, months: 3, owner: 'money' }] },
};
const entry = (path: string, data: object): KeptEntry => {
  const [collection = '', ...id] = path.split('/');
  return { collection, id: id.join('/'), data, file: `content/${path}.yaml` };
};
const entries = [
  entry('faqs/fresh', { question: 'Fresh?', reviewed: '2026-11-01', owner: 'mine', topic: 'cost' }),
  entry('faqs/often', { question: 'Often?', reviewed: '2026-09-01', owner: 'mine', reviewMonths: 2, topic: 'cost' }),
  entry('wiki/on-call/new', { title: 'New' }),
  entry('prices/node', { name: 'Node', asOf: '2026-09-20' }),
  entry('facts/version', { name: 'Version', checked: '2026-11-20', until: '2026-11-27', owner: 'mine', topic: 'ops' }),
  entry('assumptions/guess', { name: 'Guess', standing: 'placeholder' }),
  entry('assumptions/undated', { name: 'Undated', standing: 'sourced', asOf: null }),
  entry('sources/book', { title: 'Book' }),
];
const rows = reviewRows(entries, settings);

describe('rows of what is kept', () => {
  it('are those of collections that name a day, and of figures that have a source', () =>
    assert.deepEqual(rows.map(({ collection, id }) => `${collection}/${id}`).toSorted(), [
      'assumptions/undated',
      'facts/version',
      'faqs/fresh',
      'faqs/often',
      'prices/node',
      'wiki/on-call/new',
    ]));

  it('stand in the order in which they are due, what nobody has looked at first', () => {
    assert.deepEqual(
      rows.map(({ id, due }) => [id, due?.day]),
      [
        ['on-call/new', undefined],
        ['undated', undefined],
        ['often', '2026-11-01'],
        ['version', '2026-11-27'],
        ['node', '2026-12-20'],
        ['fresh', '2027-11-01'],
      ],
    );
    assert.deepEqual(
      rows.map((row) => stateOf(row, today)),
      ['overdue', 'overdue', 'overdue', 'soon', 'soon', 'kept'],
    );
    assert.deepEqual(countStates(rows, today), { overdue: 3, soon: 2, kept: 1 });
    assert.deepEqual(countStates(rows, '2027-11-26'), { overdue: 6, soon: 0, kept: 0 });
  });

  it('have the owner and the interval of the entry, or of its kind, or of the site', () =>
    assert.deepEqual(
      rows.map(({ id, owner, section }) => [id, owner, section]),
      [
        ['on-call/new', 'all', 'on-call'],
        ['undated', 'all', undefined],
        ['often', 'mine', 'cost'],
        ['version', 'mine', 'ops'],
        ['node', 'money', undefined],
        ['fresh', 'mine', 'cost'],
      ],
    ));

  it('are made of thousands of entries in a moment', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      entry(`wiki/section-${index % 50}/page-${index}`, {
        title: `Page ${index}`,
        reviewed: `20${10 + (index % 16)}-0${1 + (index % 9)}-01`,
      }),
    );
    const began = performance.now();
    const made = reviewRows(many, settings);
    assert.equal(made.length, 5000);
    assert.ok(performance.now() - began < 2000);
    const days = made.map(({ due }) => due?.day ?? '');
    assert.deepEqual(days, days.toSorted());
  });
});

it('every collection whose schema names a day of a look is kept, by that field', () => {
  for (const [name, { schema }] of Object.entries(collectionShapes)) {
    const { shape } = schema as unknown as { shape: Readonly<Record<string, unknown>> };
    const field = ['reviewed', 'checked'].find((one) => one in shape);
    if (field === undefined) continue;
    assert.ok(isKept(name), `name ${name} in keptBy of src/kinds.ts`);
    assert.equal(keptBy[name], field);
  }
});

describe('the report', () => {
  const teams = [
    { id: 'mine', name: 'Mine', channel: 'the channel #mine' },
    { id: 'money', name: 'Money', channel: 'the channel #money' },
  ];
  const report = dueReport(rows, teams, today);

  it('names by team what is due, its file and why, and leaves out what is kept', () => {
    assert.match(report, /^Mine, the channel #mine: 2$/m);
    assert.match(
      report,
      /2026-11-27 \(tomorrow\) {2}Version \[Dated fact\] content\/facts\/version\.yaml: looked at on 2026-11-20; the day is its own/,
    );
    assert.match(report, /Undated \[Assumption\].*: its source shows no day/);
    assert.match(report, /New \[Wiki page\].*: never looked at/);
    assert.doesNotMatch(report, /Fresh\?/);
    assert.match(report, /6 entries on 2026-11-26: 3 overdue, 2 due within a month, 1 not due\.$/);
  });

  it('fails a pipeline only for what has been due for longer than it bears', () => {
    const late = (days: number) => rows.filter((row) => isDueFor(row, days, today)).map(({ id }) => id);
    assert.deepEqual(late(0), ['on-call/new', 'undated', 'often']);
    assert.deepEqual(late(25), ['on-call/new', 'undated']);
    assert.deepEqual(late(24), ['on-call/new', 'undated', 'often']);
  });
});

describe('the calendar', () => {
  const lines = dueCalendar(rows, 'Hand, book', today, (path) => `https://wiki.example/deep${path}`).split('\r\n');

  it('has lines of 75 bytes at most that a reader joins again', () => {
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    const joined = lines.join('\r\n').replaceAll('\r\n ', '');
    assert.ok(joined.includes('URL:https://wiki.example/deep/faq/often/'));
    assert.ok(joined.includes('PRODID:-//Hand\\, book//Reviews//EN'));
  });

  it('has an event for each entry with a day, and for each that was never looked at; what is over stands on today', () => {
    assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, rows.length);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('DTSTART')).map((line) => line.slice(-8)),
      ['20261126', '20261126', '20261126', '20261127', '20261220', '20271101'],
    );
    assert.ok(lines.includes('DTEND;VALUE=DATE:20271102'));
  });
});

it('gaps are entries without a source, another word, or a page that leads there', () => {
  const term = (id: string, more: object) => entry(`glossary/${id}`, { term: id, aliases: [], forms: [], ...more });
  const gaps = gapsOf(
    [term('bare', {}), term('sourced', { source: 'book', aliases: ['alias'] }), entry('wiki/page', { title: 'Page' })],
    new Map([['glossary/sourced', [{ collection: 'wiki', id: 'page' }]]]),
  );
  const named = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  assert.deepEqual(named(gaps.source), ['bare']);
  assert.deepEqual(named(gaps.alias), ['bare']);
  assert.deepEqual(named(gaps.backlink), ['bare', 'page']);
});
