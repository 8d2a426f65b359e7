import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageInWords, dayInWords, daysBetween, place, seenInWords, spanInWords } from './days.ts';

for (const { asOf, today, words } of [
  { asOf: '2026-07-20', today: '2026-11-23', words: undefined },
  { asOf: '2026-07-20', today: '2027-07-20', words: undefined },
  { asOf: '2026-07-20', today: '2027-07-21', words: 'over a year old' },
  { asOf: '2024-01-01', today: '2026-11-23', words: 'over 2 years old' },
  { asOf: '2026-07-20', today: '2029-07-20', words: 'over 2 years old' },
  { asOf: '2028-02-29', today: '2029-02-28', words: undefined },
  { asOf: '2028-02-29', today: '2029-03-01', words: 'over a year old' },
]) {
  test(`${asOf} on ${today}: ${words ?? 'not old'}`, () => assert.equal(ageInWords(asOf, today), words));
}

test('days are counted across months and years', () => {
  assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1);
  assert.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
});

for (const [asOf, today, words] of [
  ['2026-11-23', '2026-11-23', 'seen on 23 November 2026'],
  ['2026-11-22', '2026-11-23', 'seen on 22 November 2026, 1 day ago'],
  ['2026-09-25', '2026-11-23', 'seen on 25 September 2026, 59 days ago'],
  ['2026-07-20', '2026-11-23', 'seen on 20 July 2026, 4 months ago'],
  ['2024-12-01', '2026-11-23', 'seen on 1 December 2024, 23 months ago'],
  ['2024-11-01', '2026-11-23', 'seen on 1 November 2024, 2 years ago'],
  ['2027-01-31', '2028-02-29', 'seen on 31 January 2027, 12 months ago'],
  ['2027-07-20', '2031-07-19', 'seen on 20 July 2027, 3 years ago'],
  ['2027-12-01', '2028-02-01', 'seen on 1 December 2027, 2 months ago'],
] as const) {
  test(`${asOf} on ${today}: ${words}`, () => assert.equal(seenInWords(asOf, today), words));
}

test('a day is told in British order, whatever the zone of the machine', () => {
  assert.equal(dayInWords('2026-07-20'), '20 July 2026');
  assert.equal(dayInWords('2026-01-01'), '1 January 2026');
});

test('a closed span ends with its last month, an open one with the axis', () => {
  assert.deepEqual(place({ from: '2015', to: '2015-12' }, 2015, 2018), { start: 0, size: 0.25 });
  assert.deepEqual(place({ from: '2017', to: null }, 2015, 2018), { start: 0.5, size: 0.5 });
  assert.deepEqual(place({ from: '2015', to: '2016' }, 2015, 2018), { start: 0, size: 0.5 });
});

for (const { span, words } of [
  { span: { from: '2015', to: '2021-10' }, words: '2015 to October 2021' },
  { span: { from: '2019-06', to: null }, words: 'since June 2019' },
]) {
  test(words, () => assert.equal(spanInWords(span), words));
}
