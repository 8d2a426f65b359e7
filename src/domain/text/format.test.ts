import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asChoice, clip, count, duration, figure, inSeries, nameInLine, percent, usd, usdRange } from './format.ts';

const cases: readonly [(value: number) => string, number, string][] = [
  [usd, 73_584, '$73,584'],
  [usd, 73_584.4, '$73,584'],
  [usd, 1_234_567.8, '$1,234,568'],
  [usd, 10, '$10'],
  [usd, 9.99, '$9.99'],
  [usd, 9.999_99, '$10'],
  [usd, 2, '$2.00'],
  [usd, 1.008, '$1.008'],
  [usd, 0.1, '$0.10'],
  [usd, 0.6, '$0.60'],
  [usd, 0.192, '$0.192'],
  [usd, 0.6528, '$0.6528'],
  [usd, 15_000 / 100 / 730, '$0.2055'],
  [usd, 0.1 + 0.2, '$0.30'],
  [usd, 0, '$0'],
  [usd, -0, '$0'],
  [usd, -250, '−$250'],
  [usd, -0.000_01, '$0.00'],
  [percent, 59.23, '59%'],
  [percent, 79.6, '80%'],
  [percent, 1, '1%'],
  [percent, 4.56, '4.6%'],
  [percent, 0, '0%'],
  [percent, -12, '−12%'],
  [count, 1600, '1,600'],
  [count, 27.397, '27.4'],
  [count, 500, '500'],
  [figure, 0.06, '0.06'],
  [figure, 0.2, '0.2'],
  [figure, 1600, '1,600'],
  [duration, 105.3, '105 days'],
  [duration, 2.18, '2.2 days'],
  [duration, 1, '24 hours'],
  [duration, 0.25, '6 hours'],
  [duration, 1 / 24, '60 minutes'],
  [duration, 1 / 1440, '1 minute'],
];

for (const [format, value, expected] of cases) {
  test(`${format.name}(${value}) is ${expected}`, () => assert.equal(format(value), expected));
}

test('a range names both ends', () => {
  assert.equal(usdRange(18_500, 42_000), '$18,500 to $42,000');
  assert.equal(usdRange(0, 2000), '$0 to $2,000');
});

test('a range of one amount is that amount', () => assert.equal(usdRange(500, 500), '$500'));

for (const format of [usd, percent, count]) {
  test(`${format.name} refuses what is no number`, () => {
    assert.throws(() => format(Number.NaN), { name: 'RangeError', message: 'NaN is not a number that can be shown.' });
    assert.throws(() => format(Infinity), RangeError);
  });
}

test('things in a row are a sentence', () => {
  assert.deepEqual(
    [inSeries([]), inSeries(['a']), inSeries(['a', 'b']), inSeries(['a', 'b', 'c'])],
    ['', 'a', 'a and b', 'a, b and c'],
  );
});

test('things to choose from are joined by or', () => {
  assert.deepEqual([asChoice(['a']), asChoice(['a', 'b', 'c'])], ['a', 'a, b or c']);
});

test('a text of a visitor is quoted on one line, and cut between letters', () => {
  assert.equal(clip('a\nb\u0007'), 'a b');
  assert.equal(clip('👩🏽'.repeat(9), 4), `${'👩🏽'.repeat(2)}…`);
  assert.equal(clip('9'.repeat(100_000)).length, 41);
});

test('a title that is a sentence does not end the line that it is listed in', () => {
  assert.deepEqual(['Run it locally.', 'And so on...', 'Logs', 'Team A.'].map(nameInLine), [
    'Run it locally',
    'And so on...',
    'Logs',
    'Team A.',
  ]);
});
