import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place, spanInWords } from './timeline.ts';

test('a closed span ends with its last month, an open one with the axis', () => {
  assert.deepEqual(place({ from: '2015', to: '2015-12' }, 2015, 2018), { start: 0, size: 0.25 });
  assert.deepEqual(place({ from: '2017', to: null }, 2015, 2018), { start: 0.5, size: 0.5 });
  assert.deepEqual(place({ from: '2015', to: '2016' }, 2015, 2018), { start: 0, size: 0.5 });
});

for (const { span, words } of [
  { span: { from: '2015', to: '2021-10' }, words: '2015 to October 2021' },
  { span: { from: '2019-06', to: null }, words: 'since June 2019' },
]) {
  test(words, () => assert.equal(spanInWords(span), words));
}
