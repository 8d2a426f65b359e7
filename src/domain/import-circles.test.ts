import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
const imports = new Map(
  files.map((name) => [
    name,
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/from '\.\/([\w.-]+)'/g)].map(([, other]) => other!),
  ]),
);

const circleFrom = (name: string, path: readonly string[], done: Set<string>): readonly string[] | null => {
  if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
  if (done.has(name)) return null;
  for (const other of imports.get(name) ?? []) {
    const circle = circleFrom(other, [...path, name], done);
    if (circle) return circle;
  }
  done.add(name);
  return null;
};

test('no file of the domain imports itself by way of others, not even for a type', () => {
  const done = new Set<string>();
  const circles = files.map((name) => circleFrom(name, [], done)).filter((circle) => circle !== null);
  assert.deepEqual(
    circles.map((circle) => circle.join(' → ')),
    [],
  );
});
