/** Files of the search that fail: each is told to the core that asked for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vouchFor } from './index-files.ts';

test('a file that fails late is told to the core that asked for it, and not to the one after it', async () => {
  const folder = 'https://wiki.example/pagefind/';
  Object.assign(globalThis, { location: { href: 'https://wiki.example/search/' } });
  let refuse: (response: Response) => void = () => {};
  globalThis.fetch = () => new Promise((resolve) => (refuse = resolve));
  const heard: string[] = [];
  vouchFor(folder, ({ message }) => void heard.push(`first: ${message}`));
  const late = fetch(`${folder}index/en_1.pf_index`);
  vouchFor(folder, ({ message }) => void heard.push(`second: ${message}`));
  refuse(new Response('', { status: 404 }));
  await assert.rejects(late);
  assert.equal(heard.length, 1);
  assert.match(heard[0] ?? '', /^first: en_1\.pf_index: /);
});
