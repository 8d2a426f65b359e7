/** What the build tells hosts: one policy that covers every page, and headers that earn an A+. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readHeaders } from '../../scripts/serve/headers-file.ts';
import { serve } from '../../scripts/serve/serve.ts';
import { hostHeaders, strictTransport } from '../../src/domain/hosts/host-files.ts';
import { directivesOf, longestHeader } from '../../src/domain/hosts/site-policy.ts';
import { observatory } from '../hosts/observatory.ts';
import { dist, htmlOf, pages } from '../support/pages.ts';
import { mostInlineSheets } from '../../src/integrations/built/inline-sheets.ts';

const text = readFileSync(join(dist, '_headers'), 'utf8');
const everywhere = readHeaders(text).find(({ path }) => path === '/*')?.headers ?? [];
const policy = new Headers(everywhere.map(([name, value]): [string, string] => [name, value])).get(
  'content-security-policy',
);

suite('_headers', () => {
  test('its policy covers that of every page, so that no page is held to less than it needs', () => {
    const ofSite = directivesOf(policy ?? '');
    const missing = pages.flatMap((page) => {
      const own = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(htmlOf(page))?.[1] ?? '';
      return [...directivesOf(own)].flatMap(([name, sources]) =>
        sources.filter((source) => !ofSite.get(name)?.includes(source)).map((source) => `${page}: ${name} ${source}`),
      );
    });
    assert.deepEqual(missing, []);
    assert.deepEqual(ofSite.get('frame-ancestors'), ["'none'"]);
  });

  test('is short enough for hosts that take 2,000 characters a line, with so many inline sheets at most as it can name', () => {
    for (const line of text.split('\n')) assert.ok(line.length < longestHeader, `${line.length} characters`);
    const sheets = directivesOf(policy ?? '').get('style-src') ?? [];
    assert.ok(sheets.filter((source) => source.startsWith("'sha256-")).length <= mostInlineSheets);
  });
});

suite('the grade', () => {
  const all = [...hostHeaders(policy ?? ''), strictTransport].map(([name, value]): [string, string] => [name, value]);

  test('is an A+ where TLS ends', () => {
    const { score, findings } = observatory(new Headers(everywhere.map(([name, value]) => [name, value])), htmlOf('/'));
    assert.deepEqual(
      findings.filter(({ modifier }) => modifier < 0),
      [],
    );
    assert.ok(score >= 100);
  });

  test('falls with each header that is missing or lax', () => {
    const best = observatory(new Headers(all), '').score;
    for (const [name, value] of [
      ['content-security-policy', undefined],
      ['content-security-policy', (policy ?? '').replace("script-src 'self'", "script-src 'self' https:")],
      ['content-security-policy', (policy ?? '').replace("; frame-ancestors 'none'", '')],
      ['strict-transport-security', 'max-age=60'],
      ['x-content-type-options', undefined],
      ['cross-origin-resource-policy', undefined],
      ['referrer-policy', 'unsafe-url'],
    ] as const) {
      const headers = new Headers(all);
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
      assert.ok(observatory(headers, '').score < best, `${name}: ${value}`);
    }
  });
});

test('npm start sends what the build wrote, but for what belongs to TLS', async () => {
  const server = await serve({ dir: dist });
  const { headers } = await fetch(server.url);
  await server.close();
  for (const [name, value] of everywhere)
    assert.equal(headers.get(name), name === strictTransport[0] ? null : value, name);
});
