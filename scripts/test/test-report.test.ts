import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, problemOf, summary, table, type Result } from './test-report.ts';

const ofNode = (counts: string): string => `✔ a sum (1.2ms)\nℹ tests 5\nℹ suites 0\n${counts}\nℹ duration_ms 12.5\n`;

test('counts what node --test says', () => {
  const output = ofNode('ℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\nℹ todo 0');
  assert.deepEqual(countsOf(output), { passed: 3, failed: 2, skipped: 0 });
});

test('counts what Playwright says, in colours too', () => {
  const output =
    '  1) [chromium] › a.spec.ts:3 › 5 failed\n\n\u001b[31m  2 failed\u001b[39m\n  1 flaky\n  3 did not run\n  40 passed (1.2m)\n';
  assert.deepEqual(countsOf(output), { passed: 40, failed: 3, skipped: 3 });
});

test('a run without tests, or that leaves some out, is a problem', () => {
  assert.match(problemOf(countsOf('Error: crashed')) ?? '', /No test was found/);
  assert.match(problemOf({ passed: 3, failed: 0, skipped: 2 }) ?? '', /^2 tests did not run/);
  assert.equal(problemOf({ passed: 3, failed: 0, skipped: 0 }), undefined);
});

const results: readonly Result[] = [
  { name: 'Format', isPassed: false, seconds: 4 },
  { name: 'Unit tests', isPassed: false, seconds: 12.34, counts: { passed: 20, failed: 2, skipped: 0 } },
  { name: 'Build', isPassed: true, seconds: 20 },
];

test('the table has a line for each step, and the last line counts a failed step as a failed test', () => {
  assert.deepEqual(table(results, ['Browser tests']).split('\n'), [
    'Format         FAILED    4.0 s',
    'Unit tests     FAILED   12.3 s  20 passed, 2 failed',
    'Build          passed   20.0 s',
    'Browser tests  not run',
  ]);
  assert.equal(summary(results), '20 passed, 3 failed');
});
