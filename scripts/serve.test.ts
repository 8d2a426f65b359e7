import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { basePath, serve, type SiteServer } from './serve.ts';

let dir: string;

before(() => {
  dir = mkdtempSync(join(tmpdir(), 'right-parts-serve-'));
  mkdirSync(join(dir, 'faq'));
  mkdirSync(join(dir, 'empty'));
  const files = {
    'index.html': '<h1>Home</h1>',
    '404.html': '<h1>Nothing here</h1>',
    'faq/index.html': '<h1>Questions</h1>',
    'faq/why – so.txt': 'odd name',
    'style.css': 'p { color: red }',
    'words.pf_index': 'index',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
});
after(() => rmSync(dir, { recursive: true }));

test('a base path gets its slashes', () => {
  for (const base of ['handbook', '/handbook', 'handbook/', '/handbook/']) assert.equal(basePath(base), '/handbook/');
  for (const base of [undefined, '', '/']) assert.equal(basePath(base), '/');
});

test('a folder without a built site is refused', async () => {
  await assert.rejects(serve({ dir: join(dir, 'empty') }), { message: /holds no built site; run npm run build first/ });
});

for (const base of ['/', '/handbook/']) {
  describe(`a site served under ${base}`, () => {
    let server: SiteServer;
    const get = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: 'manual', ...init });

    before(async () => {
      server = await serve({ dir, base });
    });
    after(() => server.close());

    test('answers with files and their types', async () => {
      assert.equal(server.url, `http://localhost:${server.port}${base}`);
      const home = await get('');
      assert.equal(home.status, 200);
      assert.equal(home.headers.get('content-type'), 'text/html;charset=utf-8');
      assert.equal(await home.text(), '<h1>Home</h1>');
      assert.equal((await get('style.css')).headers.get('content-type'), 'text/css');
      assert.equal((await get('words.pf_index')).headers.get('content-type'), 'application/octet-stream');
      assert.equal(await (await get('faq/why%20%E2%80%93%20so.txt')).text(), 'odd name');
      assert.equal(await (await get('faq/?q=1')).text(), '<h1>Questions</h1>');
    });

    test('sends files as they are, uncompressed', async () => {
      const response = await get('style.css', { headers: { 'Accept-Encoding': 'gzip, br' } });
      assert.equal(response.headers.get('content-encoding'), null);
      assert.equal(response.headers.get('content-length'), '16');
    });

    test('sends a folder without its slash to the one with it', async () => {
      const response = await get('faq?q=1');
      assert.equal(response.status, 301);
      assert.equal(response.headers.get('location'), `${base}faq/?q=1`);
    });

    test('answers what is missing with 404.html and status 404, guessing and listing nothing', async () => {
      const missing = ['nothing/', 'empty/', 'empty', '404', 'faq/index', '%2e%2e/package.json', '%E0%A4'];
      for (const path of missing) {
        const response = await get(path);
        assert.equal(response.status, 404, path);
        assert.equal(await response.text(), '<h1>Nothing here</h1>', path);
      }
    });

    test('knows only GET and HEAD', async () => {
      assert.equal((await get('', { method: 'POST' })).status, 405);
      const head = await get('nothing', { method: 'HEAD' });
      assert.equal(head.status, 404);
      assert.equal(await head.text(), '');
    });
  });
}

test('outside of its base path there is nothing, except the way to it', async () => {
  const server = await serve({ dir, base: 'handbook' });
  try {
    assert.equal((await fetch(`${server.origin}/`)).status, 404);
    assert.equal((await fetch(`${server.origin}/faq/`)).status, 404);
    const response = await fetch(`${server.origin}/handbook`, { redirect: 'manual' });
    assert.equal(response.headers.get('location'), '/handbook/');
  } finally {
    await server.close();
  }
});
