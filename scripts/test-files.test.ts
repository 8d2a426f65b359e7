import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { test } from 'node:test';
import { testFiles } from './test-files.ts';
import { root } from './tools.ts';

const patterns = Object.values(testFiles).flat();

test('every test file belongs to one step of npm test', () => {
  const files = globSync('{src,scripts,e2e}/**/*.test.{ts,tsx,js,mjs}', { cwd: root });
  assert.ok(files.length > 0);
  const astray = files.filter((file) => patterns.filter((pattern) => matchesGlob(file, pattern)).length !== 1);
  assert.deepEqual(astray, [], 'Add the folder of these files to scripts/test-files.ts and to package.json.');
});

test('every browser test ends in .spec.ts and lies in e2e', () => {
  assert.deepEqual(globSync('{src,scripts,content}/**/*.spec.*', { cwd: root }), []);
});

test('the scripts of package.json run the same files as npm test', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const [step, files] of Object.entries(testFiles)) {
    assert.equal(scripts[`test:${step}`], `node --test ${files.map((pattern) => `"${pattern}"`).join(' ')}`);
  }
});
