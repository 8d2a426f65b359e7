import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completions, edits, nearTitles, nearWords } from './nearest.ts';

const words = [
  'dpdk',
  'envoy',
  'fargate',
  'karpenter',
  'kubelet',
  'kubelets',
  'kubernetes',
  'kueue',
  'namespace',
  'netflix',
  'volcano',
];

for (const [typed, offered] of [
  ['kuberntes', 'kubernetes'],
  ['kubenetes', 'kubernetes'],
  ['dpkd', 'dpdk'],
  ['fragate', 'fargate'],
  ['netflx', 'netflix'],
  ['kuelet', 'kubelet'],
  ['volcanoe', 'volcano'],
  ['Namspace', 'namespace'],
] as const) {
  test(`${typed} is near ${offered}`, () => assert.equal(nearWords(typed, words)[0], offered));
}

for (const typed of ['zzzz', 'terraform', 'kafka', 'is']) {
  test(`nothing is near ${typed}`, () => assert.deepEqual(nearWords(typed, words), []));
}

test('a swap of neighbours is one slip', () => {
  assert.equal(edits('dpkd', 'dpdk'), 1);
  assert.equal(edits('abcd', 'badc'), 3);
});

test('a word may not be finished', () => {
  assert.deepEqual(completions('kubel', words), ['kubelet', 'kubelets']);
  assert.deepEqual(completions('ku', words), []);
});

test('titles near a query', () => {
  const rows = [{ title: 'Karpenter' }, { title: 'Huge pages' }, { title: '' }];
  assert.deepEqual(nearTitles('hugpages', rows), [{ title: 'Huge pages' }]);
  assert.deepEqual(nearTitles('zzzz', rows), []);
});
