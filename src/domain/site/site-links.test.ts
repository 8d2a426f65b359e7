import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allParts, parts } from './site-links.ts';

test('every part has an address of its own, and the footer begins with the parts of the header', () => {
  const paths = allParts.map(({ path }) => path);
  assert.equal(new Set(paths).size, paths.length);
  for (const path of paths) assert.match(path, /^\/[a-z]+\/$/);
  assert.deepEqual(allParts.slice(0, parts.length), parts);
});
