/** Every code sample says what was corrected in it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const folder = 'content/samples';
const files = readdirSync(join(root, folder));
const descriptions = files.filter((file) => file.endsWith('.about.yaml'));

test('every sample file has its description', () => {
  const bare = files.filter((file) => !file.includes('.about.'));
  assert.deepEqual(
    bare.filter((file) => !descriptions.includes(file.replace(/\.[^.]+$/, '.about.yaml'))),
    [],
  );
});

for (const file of descriptions) {
  test(`${file} points at a file and says what was corrected`, () => {
    const about = parse(readFileSync(join(root, folder, file), 'utf8')) as { file: string; corrections?: unknown[] };
    assert.ok(existsSync(join(root, about.file)), about.file);
    assert.ok((about.corrections ?? []).length > 0);
  });
}
