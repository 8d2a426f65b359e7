import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve, type SiteServer } from './serve.ts';

let dir: string;

const files = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Nothing here</h1>',
  'faq/index.html': '<h1>Questions</h1>',
  'faq/why – so.txt': 'odd name',
  'style.css': 'p { color: red }\n'.repeat(200),
  'words.pf_index': 'index',
  '_astro/page.abc.js': 'export {};',
};

before(() => {
  dir = mkdtempSync(join(tmpdir(), 'right-parts-serve-'));
  mkdirSync(join(dir, 'faq'));
  mkdirSync(join(dir, 'empty'));
  mkdirSync(join(dir, '_astro'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
});
after(() => rmSync(dir, { recursive: true }));

test('a folder without a built site is refused', async () => {
  await assert.rejects(serve({ dir: join(dir, 'empty') }), { message: /holds no built site; run npm run build first/ });
});

for (const base of ['/', '/handbook/']) {
  describe(`a site served under ${base}`, () => {
    let server: SiteServer;
    const get = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: 'manual', ...init });

    // fetch asks for a fresh copy whenever it is given one of these headers itself.
    const unchanged = (headers: Record<string, string>) =>
      new Promise<number | undefined>((done, failed) =>
        httpGet(`${server.url}_astro/page.abc.js`, { headers }, (response) => {
          response.resume();
          done(response.statusCode);
        }).on('error', failed),
      );

    before(async () => {
      server = await serve({ dir, base });
    });
    after(() => server.close());

    test('answers for a whole address as for its path, whatever host it names', async () => {
      const asked = `GET http://elsewhere.example${base}style.css HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n`;
      const answer = await new Promise<string>((done, failed) => {
        let text = '';
        const socket = connect(server.port, 'localhost', () => socket.write(asked));
        socket
          .on('data', (part) => (text += String(part)))
          .on('end', () => done(text))
          .on('error', failed);
      });
      assert.match(answer, /^HTTP\/1\.1 200 /);
      assert.match(answer, /content-type: text\/css/i);
    });

    test('answers with files and their types', async () => {
      assert.equal(server.url, `http://localhost:${server.port}${base}`);
      const home = await get('');
      assert.equal(home.status, 200);
      assert.equal(home.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(await home.text(), '<h1>Home</h1>');
      assert.equal((await get('style.css')).headers.get('content-type'), 'text/css; charset=utf-8');
      assert.equal((await get('words.pf_index')).headers.get('content-type'), 'application/octet-stream');
      assert.equal(await (await get('faq/why%20%E2%80%93%20so.txt')).text(), 'odd name');
      assert.equal(await (await get('faq/?q=1')).text(), '<h1>Questions</h1>');
    });

    test('compresses text, says what has not changed, and lets hashed files be kept', async () => {
      const style = await get('style.css', { headers: { 'Accept-Encoding': 'br' } });
      assert.equal(style.headers.get('content-encoding'), 'br');
      assert.equal(style.headers.get('cache-control'), 'no-cache');
      assert.equal(await style.text(), files['style.css']);
      const hashed = await get('_astro/page.abc.js');
      assert.match(hashed.headers.get('cache-control') ?? '', /immutable/);
      const since = hashed.headers.get('last-modified') ?? '';
      assert.equal(await unchanged({ 'If-Modified-Since': since }), 304);
      const etag = hashed.headers.get('etag') ?? '';
      assert.equal(await unchanged({ 'If-None-Match': etag }), 304);
    });

    test('sends the part of a file that is asked for, and refuses one that is not there', async () => {
      const part = (range: string) => get('words.pf_index', { headers: { Range: range } });
      const last = await part('bytes=-3');
      assert.equal(last.status, 206);
      assert.equal(await last.text(), 'dex');
      assert.equal(await (await part('bytes=1-2')).text(), 'nd');
      for (const range of ['bytes=9-1', 'bytes=900-']) {
        const refused = await part(range);
        assert.ok([200, 416].includes(refused.status), `${range}: ${refused.status}`);
        await refused.text();
      }
      // A range of a text that would be compressed counts the bytes of the file.
      const text = await get('style.css', { headers: { Range: 'bytes=0-0', 'Accept-Encoding': 'br' } });
      assert.equal(await text.text(), 'p');
    });

    test('sends the headers that a page cannot give itself, with every answer', async () => {
      for (const path of ['', 'style.css', 'nothing']) {
        const { headers } = await get(path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
        assert.ok(headers.get('referrer-policy'), path);
      }
    });

    test('sends a folder without its slash to the one with it', async () => {
      const response = await get('faq?q=1');
      assert.equal(response.status, 301);
      assert.equal(response.headers.get('location'), `${base}faq/?q=1`);
    });

    test('answers what is missing with 404.html and status 404, guessing and listing nothing', async () => {
      const missing = ['nothing/', 'empty/', '404', 'faq/index', '%2e%2e/package.json', '%E0%A4'];
      for (const path of missing) {
        const response = await get(path);
        assert.equal(response.status, 404, path);
        assert.equal(await response.text(), '<h1>Nothing here</h1>', path);
      }
    });

    test('never sends to another host', async () => {
      const response = await fetch(`${server.origin}/${base}faq`, { redirect: 'manual' });
      const location = response.headers.get('location');
      assert.ok(location === null || /^\/(?![/\\])/.test(location), String(location));
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

describe('whatever it is sent', () => {
  /** Sends bytes as they are, since fetch would mend them, and gives the first line of the answer. */
  const raw = (port: number, request: string): Promise<string> =>
    new Promise((done) => {
      const socket = connect(port, 'localhost', () => socket.write(request));
      let text = '';
      socket.setTimeout(2000, () => socket.destroy());
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => done(text.split('\r\n', 1)[0] ?? ''));
    });
  const asked = (path: string, headers = '') =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`;
  const requests: Record<string, string> = {
    'a name of 256 letters': asked(`/${'a'.repeat(256)}`),
    'a path of 8,000 letters': asked(`/${'a/'.repeat(4000)}`),
    'headers of 64 kB': asked('/', `X: ${'a'.repeat(65_536)}\r\n`),
    'a range that runs backwards': asked('/style.css', 'Range: bytes=9-1\r\n'),
    'many ranges': asked('/style.css', `Range: bytes=${Array.from({ length: 400 }, (_, n) => `${n}-${n}`).join()}\r\n`),
    'a malformed escape': asked('/%E0%A4%A'),
    'a zero byte': asked('/%00'),
    'a way out of the folder': asked('/..%2f..%2fpackage.json'),
    'a backslash': asked('/..\\package.json'),
    'an address with a host': asked('http://elsewhere.example/faq'),
    'an asterisk': 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'no path': 'GET  HTTP/1.1\r\nHost: x\r\n\r\n',
    'no HTTP at all': 'hello\r\n\r\n',
    'a wrong day': asked('/style.css', 'If-Modified-Since: never\r\nIf-None-Match: \r\n'),
  };
  for (const [what, request] of Object.entries(requests)) {
    test(`survives ${what} and answers the next request`, async () => {
      const server = await serve({ dir });
      try {
        const status = Number((await raw(server.port, request)).split(' ')[1]);
        assert.ok(status >= 200 && status < 500, `${what}: ${status}`);
        assert.equal((await fetch(server.url)).status, 200);
      } finally {
        await server.close();
      }
    });
  }

  test('serves a folder that is replaced under it, and asks for patience while it is gone', async () => {
    const site = mkdtempSync(join(tmpdir(), 'right-parts-replaced-'));
    writeFileSync(join(site, 'index.html'), 'first');
    const server = await serve({ dir: site });
    try {
      assert.equal(await (await fetch(server.url)).text(), 'first');
      rmSync(site, { recursive: true });
      const gone = await fetch(server.url);
      assert.equal(gone.status, 503);
      assert.match(await gone.text(), /being built/);
      mkdirSync(site);
      writeFileSync(join(site, 'index.html'), 'second');
      assert.equal(await (await fetch(server.url)).text(), 'second');
    } finally {
      await server.close();
      rmSync(site, { recursive: true });
    }
  });
});
