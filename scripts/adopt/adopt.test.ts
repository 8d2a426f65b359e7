/** The command itself, in a copy of the project under git: what it says must be a way back to the sample. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gitEnv } from '../test/git-env.ts';
import { root } from '../tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'adopt-'));
after(() => rmSync(folder, { recursive: true }));

const run = (command: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: gitEnv() });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
};

test('adopt names a way back that leaves nothing of it', () => {
  for (const name of ['content', 'scripts', 'src', 'package.json', '.gitignore'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  run('git', 'init', '-q');
  run('git', 'add', '-A');
  run('git', 'commit', '-qm', 'Begin with the sample');
  const before = run('git', 'status', '--porcelain', '--ignored');
  const given = {
    name: 'Notes',
    organisation: 'Example Ltd',
    owner: 'Platform',
    channel: '#platform',
    parts: 'wiki,faq',
  };
  const said = run(
    process.execPath,
    'scripts/adopt/adopt.ts',
    '--yes',
    ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
  );
  const back = /Or go back to the sample: git (.+)$/m.exec(said)?.[1];
  assert.ok(back, said);
  assert.notEqual(run('git', 'status', '--porcelain', '--ignored'), before);
  run('git', ...back.split(' '));
  assert.equal(run('git', 'status', '--porcelain', '--ignored'), before);
});
