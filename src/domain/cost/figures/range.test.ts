import { formatRange, readRange } from './range-text.ts';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyFigure } from '../estimator.fixture.ts';
import { roundingStep, sameRange } from './range.ts';

describe('ranges as text', () => {
  const parse = (text: string) => {
    const range = readRange(text, { min: 0, max: 1e9, unit: 'US dollars a month' });
    return 'value' in range ? range.value : null;
  };

  test('one figure, two, three', () => {
    assert.deepEqual(parse('50'), { low: 50, likely: 50, high: 50 });
    assert.deepEqual(parse('20-80'), { low: 20, likely: 50, high: 80 });
    assert.deepEqual(parse('20 to 40 to 80'), { low: 20, likely: 40, high: 80 });
    assert.deepEqual(parse('$15,000-$30,000'), { low: 15_000, likely: 22_500, high: 30_000 });
  });

  test('round trip', () => {
    fc.assert(
      fc.property(anyFigure, (text) => {
        const range = parse(text);
        assert.ok(range !== null && sameRange(parse(formatRange(range)) ?? range, range));
        assert.equal(formatRange(range), text);
      }),
    );
  });

  test('thousandths do not come back as thousands', () => {
    assert.equal(formatRange({ low: 12.345, likely: 12.345, high: 12.345 }), '12.3450');
    assert.deepEqual(parse('12.3450'), { low: 12.345, likely: 12.345, high: 12.345 });
    assert.equal(parse('12.345'), null);
  });

  test('the step of rounding is at most a two-thousandth', () => {
    assert.deepEqual([0, 1999, 10_000, 122_000, 199_999, 200_000, 1e6].map(roundingStep), [1, 1, 5, 50, 50, 100, 500]);
  });
});
