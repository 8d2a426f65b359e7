import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'plan-'));
after(() => rmSync(folder, { recursive: true }));
const table = join(folder, 'services.csv');
writeFileSync(table, 'name,owner,moves,replicas,vcpu,memory_gib\nweb,shop,http-weights,4,1,4\n');

const plan = (day: string, ...options: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'plan.ts'), table, '--start', '2027-01-04', ...options], {
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) },
  });

test('a plan says how old its inputs are, on the screen and in its files, and what of them is past its day', () => {
  const { stdout, stderr } = plan('2090-01-01', '--out', folder);
  assert.match(stdout, /^Oldest input: .+, of \d/m, stderr);
  assert.match(stdout, /past the day of (its|their) review: /);
  for (const file of ['runbook.md', 'plan.csv', 'plan.json'])
    assert.match(readFileSync(join(folder, file), 'utf8'), /past the day of (its|their) review: /, file);
});

test('a file that is not there is told in words', () => {
  const { stderr } = plan('2090-01-01', '--facts', 'nowhere.csv');
  assert.match(stderr, /^There is no file nowhere\.csv\.$/m);
});
