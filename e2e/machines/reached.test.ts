/** A site ships no script and no sheet that nothing leads to, such as one of a part that it does not have. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { dist, filesIn } from '../support/pages.ts';

test('every script and sheet is asked for by a page, or by another one', () => {
  const files = filesIn(join(dist, '_astro')).filter((file) => /\.(?:js|css)$/.test(file));
  const texts = files.map((file) => ({ name: basename(file), text: readFileSync(join(dist, '_astro', file), 'utf8') }));
  const asked = filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
  const unasked = texts.filter(
    ({ name }) => !asked.includes(name) && !texts.some((other) => other.name !== name && other.text.includes(name)),
  );
  assert.ok(files.length > 0);
  assert.deepEqual(
    unasked.map(({ name }) => name),
    [],
  );
});
