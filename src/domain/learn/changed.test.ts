import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedAfter } from './changed.ts';

test('names the latest change after the review, and none of the day itself, of before, or that is not known', () => {
  assert.equal(changedAfter('2026-11-26', ['2026-11-25', '2026-12-01', undefined, '2026-11-30']), '2026-12-01');
  assert.equal(changedAfter('2026-11-26', ['2026-11-26', '2025-12-31', undefined]), undefined);
  assert.equal(changedAfter('2026-11-26', []), undefined);
});
