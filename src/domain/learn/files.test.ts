import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recallCalendar } from './recall/recall-calendar.ts';
import { recordOf } from './record.ts';

suite('recallCalendar', () => {
  const settings = {
    today: '2026-11-26',
    stamp: '20261126T081500Z',
    page: 'https://wiki.example/learn/recall/',
    name: 'Right Parts, the handbook',
  };
  const text = recallCalendar(
    [
      { id: 'a', title: 'Late', due: '2026-11-01' },
      { id: 'b', title: 'Requests; use, and é '.repeat(6).trim(), due: '2026-11-26' },
      { id: 'c', title: 'Next year', due: '2026-12-31' },
    ],
    settings,
  );
  const lines = text.split('\r\n');

  test('has lines of at most 75 octets, ended as the standard asks', () => {
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    assert.ok(!/[^\r]\n/.test(text));
  });
  test('unfolds to what was meant, with commas and semicolons escaped', () => {
    const unfolded = text.replaceAll('\r\n ', '');
    assert.ok(unfolded.includes('Requests\\; use\\, and é'));
    assert.ok(unfolded.includes('PRODID:-//Right Parts\\, the handbook//recall//EN'));
  });
  test('has one event a day, the late on today, over the end of the year, and no alarm', () => {
    assert.deepEqual(
      lines.filter((line) => line.startsWith('DT')),
      [
        'DTSTAMP:20261126T081500Z',
        'DTSTART;VALUE=DATE:20261126',
        'DTEND;VALUE=DATE:20261127',
        'DTSTAMP:20261126T081500Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
      ],
    );
    assert.ok(text.includes('2 questions to recall') && text.includes('1 question to recall'));
    assert.ok(!text.includes('VALARM'));
  });
});

test('the record lists every step with its box, days and notes, and no score', () => {
  const step = (id: string, title: string) => ({
    path: `items/${id}`,
    was: [],
    title,
    url: `https://wiki.example/learn/items/${id}/`,
  });
  const record = recordOf(
    { title: 'New *engineer*', stages: [{ title: 'Week 1', steps: [step('a', 'One | two'), step('b', 'Three')] }] },
    { 'items/a': { done: '2026-11-20', answers: [{ on: '2026-11-21', right: false }], note: 'line\n# not a heading' } },
    '2026-11-26',
    ' Ada ',
  );
  assert.equal(
    record,
    [
      '# New \\*engineer\\*',
      '',
      'Ada. 1 of 2 steps done on 26 November 2026.',
      '',
      '## Week 1',
      '',
      '- [x] [One \\| two](https://wiki.example/learn/items/a/): done on 20 November 2026; question answered, last on 21 November 2026',
      '  > line',
      '  > \\# not a heading',
      '- [ ] [Three](https://wiki.example/learn/items/b/)',
      '',
    ].join('\n'),
  );
  assert.ok(!/right|wrong|%/.test(record));
});
