import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dayInWords } from './days.ts';

it('finds the day in words of any order, and none where the month is a guess', () => {
  for (const [words, day] of [
    ['June 18, 2025 12:29 PM', '2025-06-18'],
    ['Apr 02, 2021 8:07 AM', '2021-04-02'],
    ['last modified on 24.02.2015', '2015-02-24'],
    ['2 Sept 2024', '2024-09-02'],
    ['2013-08-19T18:11:46.536Z', '2013-08-19'],
    ['04/05/2020', undefined],
    ['31 Feb 2020', undefined],
    ['yesterday', undefined],
  ] as const)
    assert.equal(dayInWords(words), day, words);
});
