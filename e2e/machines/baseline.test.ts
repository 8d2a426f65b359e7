/** Elements and attributes of the built pages stand in every engine, also in those that no test runs in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { kindsOfPage } from '../support/pages.ts';

const dist = process.env['DIST'] ?? 'dist';
const eslint = new ESLint();

for (const address of kindsOfPage) {
  test(`${address} asks nothing of a browser that is not in the platform's baseline`, async () => {
    const file = join(dist, address, address.endsWith('/') ? 'index.html' : '');
    // Where it is not known, the header may be painted in parts, and nothing else is different.
    const html = readFileSync(file, 'utf8').replace(/<link rel="expect"[^>]*>/, '');
    const [result] = await eslint.lintText(html, { filePath: 'page.html' });
    assert.deepEqual(
      result?.messages.map(({ line, message }) => `${line}: ${message}`),
      [],
    );
  });
}

test('the check knows a feature that is missing somewhere', async () => {
  const [result] = await eslint.lintText('<button interestfor="menu">Menu</button>', { filePath: 'page.html' });
  assert.ok((result?.messages.length ?? 0) > 0);
});
