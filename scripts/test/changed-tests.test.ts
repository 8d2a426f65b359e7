import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testsFor } from './changed-tests.ts';

const all = [
  'src/domain/cost/figures/range.test.ts',
  'src/domain/fit/quiz.test.ts',
  'scripts/serve/serve.test.ts',
  'e2e/content/ledger.test.ts',
  'e2e/machines/feeds.test.ts',
  'e2e/tools/cost.spec.ts',
  'e2e/evidence/sources.spec.ts',
  'e2e/core/site/theme.spec.ts',
];

test('a file of the domain asks for the tests beside it and the browser tests of its noun', () => {
  const { unit, specs, isBuilt, code } = testsFor(['src/domain/cost/figures/range.ts'], all);
  assert.deepEqual(unit, ['src/domain/cost/figures/range.test.ts']);
  assert.deepEqual(specs, ['e2e/tools/cost.spec.ts']);
  assert.deepEqual(code, ['src/domain/cost/figures/range.ts']);
  assert.ok(isBuilt);
});

test('content asks for the tests of content and the browser tests of its collection', () => {
  const { unit, specs, code } = testsFor(['content/sources/some-page.yaml'], all);
  assert.deepEqual(unit, ['e2e/content/ledger.test.ts']);
  assert.deepEqual(specs, ['e2e/evidence/sources.spec.ts']);
  assert.deepEqual(code, []);
});

test('a test asks for itself, and a script for no build', () => {
  assert.deepEqual(testsFor(['e2e/core/site/theme.spec.ts'], all).specs, ['e2e/core/site/theme.spec.ts']);
  const { unit, specs, isBuilt } = testsFor(['scripts/serve/serve.ts'], all);
  assert.deepEqual([unit, specs, isBuilt], [['scripts/serve/serve.test.ts'], [], false]);
});
