import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { offlineList } from './offline-files.ts';

test('pages and what they need are kept under the addresses of readers, and nothing for hosts and programs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'right-parts-offline-'));
  const files = [
    'index.html',
    'guide/costs/index.html',
    '404.html',
    '_astro/page.a.js',
    'api/paths.json',
    'pagefind/a.pf_index',
  ];
  const others = [
    '_host/nginx.conf',
    'previews/a.png',
    'api/claims.json',
    'guide.md',
    'a.html.br',
    '_headers',
    'offline.json',
    'offline-worker.js',
    'llms.txt',
    'sitemap-0.xml',
  ];
  for (const file of [...files, ...others]) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  const list = await offlineList(folder, '2026-01-02');
  assert.deepEqual(
    list.files.map(([path, , bytes]) => [path, bytes]),
    [
      ['', 10],
      ['404.html', 8],
      ['_astro/page.a.js', 16],
      ['api/paths.json', 14],
      ['guide/costs/', 22],
      ['pagefind/a.pf_index', 19],
    ],
  );
  // The same files are the same copy on another day, and a changed one is another.
  assert.equal((await offlineList(folder, '2026-01-03')).version, list.version);
  writeFileSync(join(folder, '404.html'), 'changed!');
  assert.notEqual((await offlineList(folder, '2026-01-03')).version, list.version);
  rmSync(folder, { recursive: true });
});
