/** A component that nothing shows is missed by whoever looks, and a tag that nothing explains by whoever writes. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { tags } from '../../domain/content/markup/tags.ts';

const components = resolve(import.meta.dirname, '..');
const sheet = resolve(components, '../pages/about/design.astro');
const content = resolve(components, '../../content');

/** Every component that a file brings onto its page, by itself or through another. */
const shown = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import \w+ from '(\.[^']+\.astro)';/gm))
    shown(join(dirname(file), path), seen);
  return seen;
};

test('every component stands on the specimen sheet, or is a tag that an author has used', () => {
  const there = shown(sheet);
  const texts = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readFileSync(join(content, name), 'utf8'));
  const isWritten = (tag: string): boolean => texts.some((text) => new RegExp(`<${tag}\\b`).test(text));
  const missing = readdirSync(components, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro') && !there.has(join(components, name)))
    .map((name) => basename(name, '.astro'))
    .filter((name) => !isWritten(name));
  assert.deepEqual(missing, [], 'show these in src/components/specimen/, or use them in content/');
});

test('every tag for authors is explained', () => {
  const explained = readFileSync(resolve(components, '../../CONTRIBUTING.md'), 'utf8');
  const missing = Object.keys(tags).filter((tag) => !new RegExp(`<${tag}\\b`).test(explained));
  assert.deepEqual(missing, [], 'explain these in the tables of CONTRIBUTING.md, "Tags in MDX"');
});
