import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joined, mostLetters, partsOf, readQuery, spellings, wordsOf } from './query.ts';

for (const { typed, words, phrases = [], isQuestion = false } of [
  { typed: 'k8s', words: ['k8s'] },
  { typed: '$15,000', words: ['15,000'] },
  { typed: 'canary 1%', words: ['canary', '1'] },
  { typed: '  two   gates ', words: ['two', 'gates'] },
  { typed: 'batch/v1 hugepages-2Mi', words: ['batch/v1', 'hugepages-2Mi'] },
  { typed: '"core streaming" gpu', words: ['gpu'], phrases: ['core streaming'] },
  { typed: '“noisy neighbours”', words: [], phrases: ['noisy neighbours'] },
  { typed: '"still being typed', words: [], phrases: ['still being typed'] },
  { typed: '"open', words: ['open'] },
  { typed: 'Why do people hate Kubernetes?', words: ['hate', 'Kubernetes'], isQuestion: true },
  { typed: 'do we need a service mesh', words: ['service', 'mesh'], isQuestion: true },
  { typed: 'ecs vs eks', words: ['ecs', 'eks'] },
  { typed: 'what is it', words: ['what', 'is', 'it'], isQuestion: true },
  { typed: "netflix's titus", words: ['netflix', 'titus'] },
]) {
  test(`reads ${typed}`, () => {
    const query = readQuery(typed);
    assert.deepEqual(query.words, words);
    assert.deepEqual(query.phrases, phrases);
    assert.equal(query.isQuestion, isQuestion);
  });
}

test('words that say a little are kept apart from those that say much', () => {
  assert.deepEqual(readQuery('how many people need a mesh').mild, ['many', 'people', 'need']);
  assert.deepEqual(readQuery('how many people').mild, []);
});

test('only a question for a meaning asks for a name', () => {
  assert.equal(readQuery('what is a sidecar').asksMeaning, true);
  assert.equal(readQuery('do I need a sidecar').asksMeaning, false);
});

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

test('any text can be read', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const { words, phrases } = readQuery(typed);
      assert.ok(words.every((word) => word.length > 0 && !/[\s"]/.test(word)));
      assert.ok(phrases.every((phrase) => phrase.length > 0));
    }),
  );
});

test('a query is read up to its limit, in no time, and says that it was cut', () => {
  for (const long of [
    'a'.repeat(22_000),
    '"'.repeat(22_000),
    'a '.repeat(11_000),
    `${'-'.repeat(22_000)}a`,
    '“a” '.repeat(6_000),
  ]) {
    const started = performance.now();
    const { text, words, isCut } = readQuery(long);
    assert.ok(performance.now() - started < 100);
    assert.ok(text.length <= mostLetters && words.length <= 16);
    assert.ok(isCut);
  }
  assert.equal(readQuery(`${'a'.repeat(mostLetters - 1)}😀`).text, 'a'.repeat(mostLetters - 1));
  assert.equal(readQuery('service mesh').isCut, false);
});

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
