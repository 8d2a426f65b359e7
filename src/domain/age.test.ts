import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageInWords, daysBetween } from './age.ts';

for (const { asOf, today, words } of [
  { asOf: '2026-07-20', today: '2026-11-23', words: undefined },
  { asOf: '2026-07-20', today: '2027-07-20', words: undefined },
  { asOf: '2026-07-20', today: '2027-07-21', words: 'over a year old' },
  { asOf: '2024-01-01', today: '2026-11-23', words: 'over 2 years old' },
]) {
  test(`${asOf} on ${today}: ${words ?? 'not old'}`, () => assert.equal(ageInWords(asOf, today), words));
}

test('days are counted across months and years', () => {
  assert.equal(daysBetween('2026-12-31', '2027-01-01'), 1);
  assert.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
});
