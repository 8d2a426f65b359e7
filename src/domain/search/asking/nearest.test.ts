import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completions, edits, nearSpellings, nearTitles, withWord } from './nearest.ts';

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
  test(`${typed} is near ${offered}`, () => assert.equal(nearSpellings(typed, words)[0], offered));
}

for (const typed of ['zzzz', 'terraform', 'kafka', 'is', 'kubectl', 'pod', 'pending', 'dqdx', 'dpdx', 'kuet']) {
  test(`nothing is near ${typed}`, () => assert.deepEqual(nearSpellings(typed, words), []));
}

test('two words written as one are near it, and a short word with a slip is no pair', () => {
  assert.deepEqual(nearSpellings('openconect', words, ['Open Connect']), ['open connect']);
  assert.deepEqual(nearSpellings('daemonset', words, ['A daemon set']), ['daemon set']);
  assert.deepEqual(nearSpellings('wasm', words, ['Why was my pod evicted?']), []);
});

test('a swap of neighbours is one slip', () => {
  assert.equal(edits('dpkd', 'dpdk'), 1);
  assert.equal(edits('abcd', 'badc'), 2);
  assert.equal(edits('kuberentse', 'kubernetes'), 2);
});

test('a word may not be finished', () => {
  assert.deepEqual(completions('kubel', words), ['kubelet', 'kubelets']);
  assert.deepEqual(completions('ku', words), []);
});

test('titles near a query', () => {
  const rows = [{ title: 'Karpenter' }, { title: 'Huge pages' }, { title: '' }];
  assert.deepEqual(nearTitles('hugpages', rows, 8), [{ title: 'Huge pages' }]);
  assert.deepEqual(nearTitles('zzzz', rows, 8), []);
});

test('one edit up to seven letters, two beyond', () => {
  const some = ['pinning', 'herding', 'reading', 'kubecon', 'kubernetes'];
  assert.deepEqual(nearSpellings('pending', some), []);
  assert.deepEqual(nearSpellings('kubectl', some), []);
  assert.deepEqual(nearSpellings('kuberneets', some), ['kubernetes']);
  assert.deepEqual(nearSpellings('kubrnets', some), ['kubernetes']);
  assert.deepEqual(nearSpellings('kbrnets', some), []);
});

test('a name of two words is near when it is written as one, and no name of other letters is', () => {
  const names = ['OpenCost', 'Open Connect Appliance'];
  assert.deepEqual(nearSpellings('openconect', ['opencost', 'appliance'], names), ['open connect']);
});

test('another spelling of a word counts as the word', () =>
  assert.deepEqual(nearSpellings('neigbor', ['neighbour', 'neighbours']), ['neighbour']));

test('forms of one word are offered once', () =>
  assert.deepEqual(nearSpellings('namspace', ['namespace', 'namespaces']), ['namespace']));

test('only a whole word is replaced, and signs in it mean themselves', () => {
  assert.equal(withWord('nodes ode', 'ode', 'node'), 'nodes node');
  assert.equal(withWord('ode ode, nodes.ode', 'ode', 'node'), 'node node, nodes.node');
  assert.equal(withWord('apps/v1 (c++', 'c++', 'c'), 'apps/v1 (c');
  assert.equal(withWord('örtode ode', 'ode', '$&'), 'örtode $&');
});
