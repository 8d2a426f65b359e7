/** The specimen sheet shows every component: a new one that nobody put on it is missed by the visual test. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

const components = resolve(import.meta.dirname, '..');
const sheet = resolve(components, '../pages/about/design.astro');

/** Every component that a file brings onto its page, by itself or through another. */
const shown = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import \w+ from '(\.[^']+\.astro)';/gm))
    shown(join(dirname(file), path), seen);
  return seen;
};

test('every component stands on the specimen sheet', () => {
  const there = shown(sheet);
  const missing = readdirSync(components, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro') && !there.has(join(components, name)))
    .map((name) => basename(name, '.astro'));
  assert.deepEqual(missing, [], 'show these in src/components/specimen/');
});
