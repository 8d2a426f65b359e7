import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWords, type Core } from './core.ts';
import { readQuery, wordsOf } from './query.ts';

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

const found = async (typed: string): Promise<string[]> => {
  const words = await findWords(core, readQuery(typed).words);
  return [...new Set(words.flatMap(({ entries: held }) => [...(held?.scores.keys() ?? [])]))].sort();
};

for (const joint of ['-', '‑', '–', '—', '_', '.', ':'])
  test(`load${joint}balancer is written joined here and as two words there`, async () =>
    assert.deepEqual(await found(`load${joint}balancer`), ['apart', 'joined']));

for (const joint of ['/', '|', '+', '&', '\\', ','])
  test(`ecs${joint}eks asks for both`, async () => assert.deepEqual(await found(`ecs${joint}eks`), ['either']));

test('a word that stands joined nowhere is taken apart', async () =>
  assert.deepEqual(await found('kube_proxy'), ['proxy']));

test('signs alone find nothing', async () => assert.deepEqual(await found('+ . _'), []));
