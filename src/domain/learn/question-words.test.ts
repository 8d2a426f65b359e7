import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rightAnswer, withUnit } from './question-words.ts';

test('an order is said as sentences, each with one sign at its end', () => {
  const steps = ['Where must it run?', 'Ask who runs it', 'Write it down.'];
  assert.equal(
    rightAnswer({ kind: 'order', ask: 'In which order?', steps, mistake: 'The last first.' }),
    '1. Where must it run? 2. Ask who runs it. 3. Write it down.',
  );
});

test('a number is said with its unit, as it may be typed', () => {
  assert.equal(withUnit(59.2, 'percent'), '59.2%');
  assert.equal(withUnit(11_212.8, 'US dollars a month'), '$11,212.8 a month');
  assert.equal(
    rightAnswer({ kind: 'number', ask: 'How many?', answer: 5000, tolerance: 0, unit: 'series', mistakes: [] }),
    '5,000 series.',
  );
});
