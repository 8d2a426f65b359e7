/** Files of the search that fail: each is told to the core that asked for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vouchFor } from './index-files.ts';

/** What becomes of a promise before the next round of the loop: a core waits without end. */
const becomes = (promise: Promise<unknown>): Promise<string> =>
  Promise.race([
    promise.then(
      () => 'kept',
      () => 'refused',
    ),
    new Promise<string>((resolve) => setTimeout(resolve, 20, 'waits')),
  ]);

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
  // Some of what the core waits for nobody would catch.
  assert.equal(await becomes(late), 'waits');
  assert.equal(heard.length, 1);
  assert.match(heard[0] ?? '', /^first: en_1\.pf_index: /);
  for (const own of ['titles.1.gzipped', 'fragment/en_1.pf_fragment']) {
    const asked = fetch(folder + own);
    refuse(new Response('', { status: 404 }));
    assert.equal(await becomes(asked), 'refused', own);
  }
});
