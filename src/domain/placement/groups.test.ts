import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf } from './groups.ts';

test('services in a circle are one group, whatever the chain to it', () => {
  const groups = groupsOf(
    new Map([
      ['a', ['b']],
      ['b', ['c', 'gone']],
      ['c', ['b']],
      ['d', []],
    ]),
  );
  assert.deepEqual(Object.fromEntries(groups), { a: 'a', b: 'b', c: 'b', d: 'd' });
});
