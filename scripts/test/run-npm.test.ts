import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { runSideBySide } from './run-npm.ts';

const folder = mkdtempSync(join(tmpdir(), 'run-npm-'));
after(() => rmSync(folder, { recursive: true }));

it('tells the faults of every command, and fails if one of them does', async () => {
  const npm = join(folder, 'npm.mjs');
  writeFileSync(
    npm,
    'console.error(process.argv.at(-1)); process.exitCode = process.argv.at(-1).startsWith("bad") ? 1 : 0;\n',
  );
  const run = (...names: string[]) =>
    runSideBySide(
      names.map((name) => ['run', name]),
      { ...process.env, npm_execpath: npm },
    );
  assert.deepEqual(await run('bad pages', 'bad code'), { isPassed: false, output: 'bad pages\nbad code' });
  assert.deepEqual(await run('bad pages', 'code'), { isPassed: false, output: 'bad pages\ncode' });
  assert.deepEqual(await run('pages', 'code'), { isPassed: true, output: 'pages\ncode' });
});
