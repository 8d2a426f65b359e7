import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totals } from './cost-table.ts';

test('adds low ends to low ends and keeps people apart', () => {
  assert.deepEqual(
    totals([
      { group: 'infrastructure', lowUsd: 100, highUsd: 300 },
      { group: 'people', lowUsd: 1000, highUsd: 4000 },
      { group: 'infrastructure', lowUsd: 0, highUsd: 50 },
    ]),
    {
      infrastructure: { lowUsd: 100, highUsd: 350 },
      people: { lowUsd: 1000, highUsd: 4000 },
      everything: { lowUsd: 1100, highUsd: 4350 },
    },
  );
});

test('a group without rows costs nothing', () => {
  assert.deepEqual(totals([{ group: 'people', lowUsd: 1, highUsd: 2 }]).infrastructure, { lowUsd: 0, highUsd: 0 });
});

test('an empty table is refused', () => {
  assert.throws(() => totals([]), { name: 'RangeError', message: 'There are no cost rows to add up.' });
});
