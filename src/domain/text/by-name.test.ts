import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byName } from './by-name.ts';

test('numbers in names count as numbers, and case parts nothing', () => {
  assert.deepEqual(['service-10', 'Zoo', 'service-2', 'apple', 'service-1', 'Berry'].toSorted(byName), [
    'apple',
    'Berry',
    'service-1',
    'service-2',
    'service-10',
    'Zoo',
  ]);
});

test('the order is one of all names: no two of them stand alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      assert.equal(Math.sign(byName(a, b)) + Math.sign(byName(b, a)), 0);
      assert.equal(byName(a, b) === 0, a === b);
    }),
  );
  assert.notEqual(byName('\u00e9', 'e\u0301'), 0);
});
