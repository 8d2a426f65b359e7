import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingMinutes, wordCount } from './reading-time.ts';

for (const [words, minutes] of [
  [0, 1],
  [1, 1],
  [230, 1],
  [344, 1],
  [345, 2],
  [460, 2],
  [2300, 10],
] as const) {
  test(`${words} words take ${minutes} min`, () => assert.equal(readingMinutes(words), minutes));
}

test('fewer than no words are refused', () => {
  assert.throws(() => readingMinutes(-1), { name: 'RangeError', message: '-1 is not a number of words.' });
  assert.throws(() => readingMinutes(Number.NaN), RangeError);
});

test('words are counted, signs between spaces are not', () => {
  assert.equal(wordCount('  Not – yet:\n\t3 services × $1.008 '), 5);
  assert.equal(wordCount(''), 0);
});
