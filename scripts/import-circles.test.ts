import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { root } from './tools.ts';

const files = globSync('{src,scripts,e2e}/**/*.{ts,tsx,astro}', { cwd: root });
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(join(root, file), 'utf8').matchAll(/from '(\.{1,2}\/[^'?]+)'/g)]
      .map(([, other = '']) => normalize(join(dirname(file), other)))
      .filter((other) => files.includes(other)),
  ]),
);

const circleFrom = (file: string, path: readonly string[], done: Set<string>): readonly string[] | null => {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return null;
  for (const other of imports.get(file) ?? []) {
    const circle = circleFrom(other, [...path, file], done);
    if (circle) return circle;
  }
  done.add(file);
  return null;
};

test('the files and their imports are found', () => {
  assert.ok(files.length > 300);
  assert.ok(imports.get('src/layouts/Page.astro')?.includes('src/content.ts'));
});

test('no file imports itself by way of others, not even for a type', () => {
  const done = new Set<string>();
  const circles = files.map((file) => circleFrom(file, [], done)).filter((circle) => circle !== null);
  assert.deepEqual(
    circles.map((circle) => circle.join(' → ')),
    [],
  );
});
