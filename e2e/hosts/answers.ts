/** What every host of the handbook answers, whichever server it is. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get } from 'node:http';
import { dist, filesIn } from '../support/pages.ts';
import { observatory } from './observatory.ts';

/** One answer as it travels, neither unpacked nor followed. */
export const ask = (
  address: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: Buffer }> =>
  new Promise((done, failed) => {
    get(address, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', failed);
      response.once('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: new Headers(
            Object.entries(response.headers).flatMap(([name, value]) =>
              [value ?? []].flat().map((one): [string, string] => [name, one]),
            ),
          ),
          body: Buffer.concat(chunks),
        }),
      );
    }).once('error', failed);
  });

const byTls = { 'X-Forwarded-Proto': 'https' };

/**
 * Pages, files, a folder without its slash, unknown names, headers, and the grade of it all.
 * @param origin with the path below which the site is served, without a slash at its end
 * @param site folder of the built site
 */
export const assertServes = async (origin: string, site = dist): Promise<void> => {
  const page = await ask(`${origin}/about/`);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-type') ?? '', /^text\/html; ?charset=utf-8$/i);
  assert.equal(page.body.toString(), readFileSync(join(site, 'about/index.html'), 'utf8'));
  assert.equal(page.headers.get('cache-control'), 'no-cache');

  const bare = await ask(`${origin}/about?q=1`);
  assert.ok([301, 308].includes(bare.status), String(bare.status));
  const { pathname, search } = new URL(bare.headers.get('location') ?? '', origin);
  assert.equal(pathname, new URL(`${origin}/about/`).pathname);
  assert.match(search, /^(\?q=1)?$/);

  for (const missing of ['/nothing/', '/_astro/nothing.js', '/_astro/', '/_headers', '/_host/nginx.conf']) {
    const answer = await ask(origin + missing);
    assert.equal(answer.status, 404, missing);
    assert.equal(answer.body.toString(), readFileSync(join(site, '404.html'), 'utf8'), missing);
    assert.doesNotMatch(answer.headers.get('cache-control') ?? '', /immutable/, missing);
    assert.ok(answer.headers.get('content-security-policy'), missing);
  }

  const hashed = filesIn(site).find((file) => /^\/_astro\/.*\.js$/.test(file)) ?? '';
  const script = await ask(origin + hashed, { 'Accept-Encoding': 'gzip' });
  assert.match(script.headers.get('cache-control') ?? '', /max-age=31536000.*immutable/);
  assert.match(script.headers.get('content-type') ?? '', /javascript/);
  const fragment = filesIn(site).find((file) => file.endsWith('.pf_fragment')) ?? '';
  assert.equal((await ask(origin + fragment)).body.byteLength, statSync(join(site, fragment)).size);
  assert.match((await ask(`${origin}/about.md`)).headers.get('content-type') ?? '', /^text\/markdown/);

  const packed = await ask(`${origin}/about/`, { 'Accept-Encoding': 'gzip' });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.equal(gunzipSync(packed.body).toString(), readFileSync(join(site, 'about/index.html'), 'utf8'));

  const graded = await ask(`${origin}/`, byTls);
  const { score, findings } = observatory(graded.headers, graded.body.toString());
  assert.deepEqual(
    findings.filter(({ modifier }) => modifier < 0),
    [],
  );
  assert.ok(score >= 100, `a score of ${score} is no A+`);
};

/** Whether what travels is the file that was compressed beforehand, in one of the two forms. */
export const assertPrecompressed = async (
  origin: string,
  form: 'br' | 'gzip',
  file: string,
  bytes: Buffer,
): Promise<void> => {
  const answer = await ask(origin + file, { 'Accept-Encoding': form });
  assert.equal(answer.headers.get('content-encoding'), form);
  assert.match(answer.headers.get('vary') ?? '', /accept-encoding/i);
  assert.deepEqual(answer.body, bytes);
  const plain = form === 'br' ? brotliDecompressSync(answer.body) : gunzipSync(answer.body);
  assert.deepEqual(plain, (await ask(origin + file)).body);
};
