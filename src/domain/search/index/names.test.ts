import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinNames, namesIn } from './names.ts';

test('names keep their commas on the way through the index', () => {
  const names = ['stuck, pending or evicted', 'pods, on EKS', 'a|b'];
  assert.deepEqual(namesIn(joinNames(names)), names);
  assert.deepEqual(namesIn(joinNames(['one | two'])), ['one / two']);
  for (const none of [undefined, '', joinNames([])]) assert.deepEqual(namesIn(none), []);
});
