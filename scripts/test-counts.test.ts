import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countsOfPlaywright, countsOfTap, summary, table } from './test-counts.ts';

describe('countsOfTap', () => {
  const end = (pass: number, fail: number, cancelled = 0): string =>
    `1..3\n# tests 3\n# suites 1\n# pass ${pass}\n# fail ${fail}\n# cancelled ${cancelled}\n# skipped 0\n# todo 0\n`;

  test('reads the totals at the end', () => {
    assert.deepEqual(countsOfTap(`TAP version 13\nok 1 - adds\n${end(3, 0)}`), { passed: 3, failed: 0, skipped: [] });
  });

  test('counts a cancelled test as failed, and does not take a line of a test for a total', () => {
    assert.deepEqual(countsOfTap(`# pass 99\n${end(1, 1, 1)}`), { passed: 1, failed: 2, skipped: [] });
  });

  test('names the tests that were skipped or put off, with their reasons', () => {
    const tap = `    ok 1 - on Windows # SKIP needs a drive\nnot ok 2 - later # TODO\nok 3 - in pieces # SKIP\n${end(1, 0)}`;
    assert.deepEqual(countsOfTap(tap).skipped, ['on Windows (needs a drive)', 'later (todo)', 'in pieces (skip)']);
  });

  test('refuses a report without an end', () => {
    assert.throws(() => countsOfTap('TAP version 13\nok 1 - adds\n'), { message: /ended before it could report/ });
  });
});

describe('countsOfPlaywright', () => {
  const spec = (title: string, status: string, description?: string) => ({
    title,
    tests: [{ status, annotations: description === undefined ? [] : [{ type: 'skip', description }] }],
  });

  test('counts a test that passed only on a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2 };
    assert.deepEqual(countsOfPlaywright({ suites: [], errors: [], stats }), { passed: 5, failed: 3, skipped: [] });
  });

  test('counts an error outside of any test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    assert.equal(countsOfPlaywright({ suites: [], errors: [{ message: 'no config' }], stats }).failed, 1);
  });

  test('names skipped tests of every depth', () => {
    const suites = [
      {
        title: 'faq.spec.ts',
        specs: [spec('opens', 'expected'), spec('prints', 'skipped', 'no printer')],
        suites: [{ title: 'filter', specs: [spec('counts', 'skipped')] }],
      },
    ];
    const stats = { expected: 1, unexpected: 0, flaky: 0 };
    assert.deepEqual(countsOfPlaywright({ suites, errors: [], stats }).skipped, [
      'faq.spec.ts: prints (no printer)',
      'filter: counts',
    ]);
  });
});

describe('the end of a run', () => {
  const results = [
    { name: 'Lint', exitCode: 0, seconds: 12.34 },
    { name: 'Unit tests', exitCode: 0, seconds: 3, counts: { passed: 40, failed: 0, skipped: [] } },
  ];
  const failing = { name: 'Browser tests', exitCode: 1, seconds: 60, counts: { passed: 8, failed: 2, skipped: [] } };

  test('the table names every step, those that were not reached too', () => {
    assert.equal(
      table([...results, failing], ['Fault tests']),
      [
        'Lint           passed   12.3 s',
        'Unit tests     passed    3.0 s  40 passed, 0 failed',
        'Browser tests  FAILED   60.0 s  8 passed, 2 failed',
        'Fault tests    not run',
      ].join('\n'),
    );
  });

  test('the last line sums the tests of all steps', () => {
    assert.equal(summary([...results, failing]), '48 passed, 2 failed');
  });

  test('the last line never says that nothing failed when a step did', () => {
    assert.equal(summary([{ name: 'Lint', exitCode: 2, seconds: 1 }]), '0 passed, 1 failed');
  });
});
