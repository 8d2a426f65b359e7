import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const place = (...options: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'place.ts'), '-', ...options], {
    encoding: 'utf8',
    input: 'services: { db: { image: postgres:17 }, other: { image: postgres:16 } }',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse('2090-01-01') / 1000) },
  });

test('a placement says how old its rules are, in the table and in the file', () => {
  assert.match(place().stdout, /^Oldest input: .*\n(.*\n)?.*past the day of (its|their) review: /m);
  const { age } = JSON.parse(place('--json').stdout) as { age: string[] };
  assert.match(age.join(' '), /past the day of (its|their) review: the /);
});

test('limits are taken, told in the file, and refused in words', () => {
  const { stdout, status } = place('--json', '--limit', 'known-store=2');
  const { services, changedRules, site } = JSON.parse(stdout) as {
    services: { placement: string }[];
    changedRules: object;
    site: string;
  };
  assert.match(site, /\d{4}$/, 'the version of the handbook, with its day');
  assert.deepEqual([status, services.map(({ placement }) => placement)], [0, ['depends', 'depends']]);
  assert.deepEqual(changedRules, { 'known-store': '2 instead of none' });
  const wrong = place('--limit', 'known-store=few');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /known-store: “few” is no number from 1/);
});
