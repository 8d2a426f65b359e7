/** The built site behind the servers that deploy/ configures. They have to be installed: see servers.ts. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import { root } from '../../scripts/tools.ts';
import { dist } from '../support/pages.ts';
import { ask, assertPrecompressed, assertServes } from './answers.ts';
import { caddy, nginx, type Host } from './servers.ts';
import { buildCopy } from '../faults/project.ts';
import { asGerman } from '../faults/small-sites.ts';

/** A copy of the site with one page compressed beforehand, so that what is sent is known to the byte. */
const precompressedCopy = (): { folder: string; br: Buffer; gz: Buffer } => {
  const folder = join(root, '.tmp/hosts/site');
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const text = readFileSync(join(dist, 'about/index.html'));
  // At qualities that no server uses on the way.
  const br = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
  const gz = gzipSync(text, { level: 8 });
  writeFileSync(join(folder, 'about/index.html.br'), br);
  writeFileSync(join(folder, 'about/index.html.gz'), gz);
  return { folder, br, gz };
};

const copy = precompressedCopy();
after(() => rmSync(copy.folder, { recursive: true, force: true }));

suite('nginx with deploy/nginx/nginx.conf', () => {
  let host: Awaited<ReturnType<typeof nginx>>;
  before(async () => {
    host = await nginx({ dist: copy.folder });
  });
  after(() => host.close());

  test('answers as a host of the handbook should, graded A+', () => assertServes(host.origin));
  test('sends the file that was compressed beforehand', () =>
    assertPrecompressed(host.origin, 'gzip', '/about/', copy.gz));
  test('says to probes that it is well, and orders TLS only to readers who came by it', async () => {
    assert.equal((await ask(`${host.origin}/healthz`)).body.toString(), 'ok\n');
    assert.equal((await ask(`${host.origin}/`)).headers.get('strict-transport-security'), null);
  });
});

suite('Caddy with deploy/caddy/Caddyfile', () => {
  let host: Host;
  before(async () => {
    host = await caddy({ dist: copy.folder });
  });
  after(() => host.close());

  test('answers as a host of the handbook should, graded A+', () => assertServes(host.origin));
  test('sends the files that were compressed beforehand', async () => {
    await assertPrecompressed(host.origin, 'br', '/about/', copy.br);
    await assertPrecompressed(host.origin, 'gzip', '/about/', copy.gz);
  });
  test('orders TLS only to readers who came by it', async () => {
    assert.equal((await ask(`${host.origin}/`)).headers.get('strict-transport-security'), null);
  });
});

suite('a site below a path of two levels, one of them with a dot', () => {
  const base = '/docs/v1.2/';
  let built: Awaited<ReturnType<typeof buildCopy>>;
  let hosts: Host[] = [];
  before(async () => {
    built = await buildCopy('hosts below a path', asGerman, { BASE_PATH: base, SITE_URL: 'https://wiki.example:8443' });
    assert.equal(built.exitCode, 0, built.output);
    const site = { dist: join(built.folder, 'dist'), base };
    hosts = [await nginx(site), await caddy(site)];
  });
  after(async () => {
    for (const host of hosts) await host.close();
    built.remove();
  });

  for (const [place, name] of ['nginx', 'Caddy'].entries())
    test(`${name} answers as a host of the handbook should, graded A+`, () =>
      assertServes(`${hosts[place]?.origin ?? ''}${base.slice(0, -1)}`, join(built.folder, 'dist')));
});

suite('deploy/release', () => {
  let host: Awaited<ReturnType<typeof nginx>>;
  before(async () => {
    host = await nginx({ dist });
  });
  after(() => host.close());
  const old = '/_astro/only-in-the-old-one.js';

  /** Waits until the workers that have read the new configuration answer. */
  const answering = async (path: string): Promise<void> => {
    for (let tries = 0; (await ask(host.origin + path)).status !== 200; tries++) {
      assert.ok(tries < 200, `${path} never came`);
      await new Promise((later) => setTimeout(later, 50));
    }
  };

  test('puts a new build in place, keeps what open pages still ask for, and goes back when nginx refuses', async () => {
    writeFileSync(join(copy.folder, old), 'export {};');
    assert.equal(host.release(copy.folder).status, 0);
    await answering(old);
    rmSync(join(copy.folder, old));
    writeFileSync(join(copy.folder, 'new.txt'), 'new');
    const second = host.release(copy.folder);
    assert.equal(second.status, 0, second.said);
    await answering('/new.txt');
    assert.equal((await ask(`${host.origin}/new.txt`)).body.toString(), 'new');
    assert.equal((await ask(host.origin + old)).body.toString(), 'export {};');

    writeFileSync(join(copy.folder, '_host/nginx.conf'), 'nonsense;');
    const refused = host.release(copy.folder);
    assert.equal(refused.status, 1);
    assert.match(refused.said, /nginx refuses the new release, so the one before stays/);
    assert.equal((await ask(`${host.origin}/new.txt`)).status, 200);
    cpSync(join(dist, '_host/nginx.conf'), join(copy.folder, '_host/nginx.conf'));
  });

  test('keeps three releases, and refuses a folder that holds no site', () => {
    for (let count = 0; count < 3; count++) assert.equal(host.release(dist).status, 0);
    assert.ok(readdirSync(join(host.home, 'releases')).length <= 3);
    const refused = host.release(join(root, 'src'));
    assert.equal(refused.status, 1);
    assert.match(refused.said, /holds no built site: run npm run build first/);
    assert.ok(existsSync(join(host.home, 'site.conf')));
  });
});

/** Stands in for oauth2-proxy: it knows a guest and somebody who may not read, and nobody else. */
const proxy = createServer((request, response) => {
  const path = (request.url ?? '').split('?')[0];
  if (path === '/oauth2/auth') {
    const cookie = request.headers.cookie ?? '';
    response.writeHead(cookie.includes('guest') ? 202 : cookie.includes('stranger') ? 403 : 401).end();
  } else if (path === '/oauth2/start') {
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`sign in for ${request.url ?? ''}`);
  } else {
    response.writeHead(404).end();
  }
});

suite('deploy/access', () => {
  const hosts: Host[] = [];
  before(async () => {
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', () => done()));
    const guard = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    hosts.push(await nginx({ dist, guard }), await caddy({ dist, guard }));
  });
  after(async () => {
    for (const host of hosts) await host.close();
    proxy.close();
  });

  for (const [place, name] of ['nginx', 'Caddy'].entries()) {
    test(`${name} asks who comes: nobody is let in unasked, a guest is, and somebody who may not read is not`, async () => {
      const { origin = '' } = hosts[place] ?? {};
      for (const path of ['/about/', '/', '/pagefind/pagefind.js', '/about.md', '/llms-full.txt', '/nothing/']) {
        const refused = await ask(origin + path);
        assert.equal(refused.status, 302, path);
        assert.equal(refused.headers.get('location')?.replace(/^http:\/\/[^/]+/, ''), `/oauth2/start?rd=${path}`);
        assert.doesNotMatch(refused.body.toString(), /Kubernetes/);
      }
      const signIn = await ask(`${origin}/oauth2/start?rd=/about/`);
      assert.equal(signIn.body.toString(), 'sign in for /oauth2/start?rd=/about/');
      assert.equal(signIn.headers.get('content-security-policy'), null);

      const guest = await ask(`${origin}/about/`, { Cookie: 'session=guest' });
      assert.equal(guest.status, 200);
      assert.equal(guest.body.toString(), readFileSync(join(dist, 'about/index.html'), 'utf8'));
      assert.match(guest.headers.get('cache-control') ?? '', /private/);
      assert.ok(guest.headers.get('content-security-policy'));

      const stranger = await ask(`${origin}/about/`, { Cookie: 'session=stranger' });
      assert.ok([403, 404].includes(stranger.status), String(stranger.status));
      assert.notEqual(stranger.body.toString(), guest.body.toString());
    });
  }
});
