import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachedFrom } from './unreached-files.ts';

test('A file is reached by its name in a page, and in what is reached; a circle that no page leads to is not', () => {
  const files = new Map([
    ['page.a1.js', 'import "./shared.b2.js"; new Worker("/_astro/worker.c3.js")'],
    ['shared.b2.js', ''],
    ['worker.c3.js', 'import"./page.a1.js"'],
    ['tool.d4.js', 'import "./estimate.e5.js"'],
    ['estimate.e5.js', 'import "./tool.d4.js"'],
    ['inline.f6.css', ''],
  ]);
  assert.deepEqual([...reachedFrom(['page.a1.js'], files)].sort(), ['page.a1.js', 'shared.b2.js', 'worker.c3.js']);
  assert.deepEqual([...reachedFrom([], files)], []);
});
