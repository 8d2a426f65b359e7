import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, partsOf, spellings, wordsOf } from './word-forms.ts';

for (const [word, other] of [
  ['utilization', 'utilisation'],
  ['organisations', 'organizations'],
  ['neighbor', 'neighbour'],
  ['colour', 'color'],
  ['center', 'centre'],
  ['labelled', 'labeled'],
  ['license', 'licence'],
  ['analyze', 'analyse'],
] as const) {
  test(`${word} may be spelt ${other}`, () => assert.ok(spellings(word).includes(other)));
}

test('names compare without spaces, hyphens, case and accents', () => {
  assert.equal(joined('Auto-Scaling group'), joined('autoscaling Gröup'));
});

test('joined words are taken apart', () =>
  assert.deepEqual(wordsOf('kube-proxy’s apps/v1'), ['kube', 'proxy', 'apps', 'v1']));

for (const [word, parts] of [
  ['load-balancer', ['load', 'balancer']],
  ['noisy\u2011neighbour', ['noisy', 'neighbour']],
  ['noisy–neighbour', ['noisy', 'neighbour']],
  ['ECS/EKS', ['ECS', 'EKS']],
  ['requests/limits', ['requests', 'limits']],
  ['node_selector', ['node', 'selector']],
  ['nodeSelector', ['node', 'Selector']],
  ['network.policy', ['network', 'policy']],
  ['apps/v2', ['apps', 'v2']],
  ['v1.36', ['1.36']],
  ['c5.18xlarge', []],
  ['15.000', []],
  ['mesh', []],
] as const) {
  test(`${word} taken apart`, () => assert.deepEqual(partsOf(word), parts));
}
