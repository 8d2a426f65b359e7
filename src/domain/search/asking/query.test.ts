import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortName, wordsOf } from '../word-forms.ts';
import type { Core } from './core.ts';
import { lookUp, mostLetters, readQuery } from './query.ts';

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
  { typed: 'why doesnt it scale, cant we wait', words: ['scale', 'wait'], isQuestion: true },
  { typed: 'whats the difference between a pod and a job', words: ['pod', 'job'], isQuestion: true },
  { typed: 'how many people do we need to run it', words: ['many', 'people', 'need', 'run'], isQuestion: true },
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

test('a name with its types in angle brackets is looked for by each of them', () => {
  assert.deepEqual(readQuery('Interface: StoreProperties<Id, State>').words, [
    'Interface',
    'StoreProperties',
    'Id',
    'State',
  ]);
});

test('words that say a little are kept apart from those that say much', () => {
  assert.deepEqual(readQuery('how many people need a mesh').mild, ['many', 'people', 'need']);
  assert.deepEqual(readQuery('how many people').mild, []);
});

test('only a question for a meaning asks for a name', () => {
  assert.equal(readQuery('what is a sidecar').asksMeaning, true);
  assert.equal(readQuery('do I need a sidecar').asksMeaning, false);
});

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

/** Entries as the core keeps them: a sign between letters joins them to one word. */
const entries: Readonly<Record<string, string>> = {
  apart: 'a load balancer stands before it',
  joined: 'type LoadBalancer of a service',
  proxy: 'kube proxy keeps the rules',
  either: 'ECS or EKS, which of them',
};

const stored = (text: string): string => ` ${wordsOf(text).join(' ')} `;

const core: Core = {
  search: (query) => {
    const phrase = /^"(.*)"$/.exec(query)?.[1];
    const asked = (phrase ?? query).split(' ').map((word) => wordsOf(word).join(''));
    const wanted = phrase === undefined ? asked : [asked.join(' ')];
    const results = Object.entries(entries)
      .filter(([, text]) => wanted.every((word) => stored(text).includes(` ${word} `)))
      .map(([id]) => ({ id, score: 1, data: () => Promise.reject(new Error('not asked for')) }));
    return Promise.resolve({ results });
  },
};

const longNames = new Map([[shortName('ELB'), 'load balancer']]);

const found = async (typed: string): Promise<string[]> => {
  const { findings } = await lookUp(core, typed, longNames);
  return [...new Set(findings.words.flatMap((scores) => [...scores.keys()]))].sort();
};

for (const joint of ['-', '‑', '–', '—', '_', '.', ':'])
  test(`load${joint}balancer is written joined here and as two words there`, async () =>
    assert.deepEqual(await found(`load${joint}balancer`), ['apart', 'joined']));

for (const joint of ['/', '|', '+', '&', '\\', ','])
  test(`ecs${joint}eks asks for both`, async () => assert.deepEqual(await found(`ecs${joint}eks`), ['either']));

test('a word that stands joined nowhere is taken apart', async () =>
  assert.deepEqual(await found('kube_proxy'), ['proxy']));

test('signs alone find nothing', async () => assert.deepEqual(await found('+ . _'), []));

test('a short name also finds what it stands for, and both are marked', async () => {
  assert.deepEqual(await found('ELBs'), ['apart']);
  assert.deepEqual((await lookUp(core, 'ELB', longNames)).marks, ['ELB', 'load balancer']);
});
