import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-install-'));
after(() => rmSync(folder, { recursive: true }));
const script = 'scripts/check-install.mjs';
cpSync(join(root, script), join(folder, script));
const run = () => spawnSync(process.execPath, [join(folder, script)], { encoding: 'utf8' });

test('a command says what to do where no package is installed, and nothing where they are', () => {
  const { status, stderr } = run();
  assert.equal(status, 1);
  assert.match(stderr, /^[^\n]*npm ci[^\n]*\n$/);
  mkdirSync(join(folder, 'node_modules/astro'), { recursive: true });
  assert.deepEqual([run().status, run().stderr], [0, '']);
});

test('it stands before what a newcomer calls first', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  for (const name of ['start', 'test', 'dev', 'build', 'adopt'])
    assert.equal(scripts[`pre${name}`], `node ${script}`, name);
});
