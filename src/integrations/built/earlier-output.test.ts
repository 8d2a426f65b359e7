import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { earlierOutput } from './earlier-output.ts';

const root = mkdtempSync(join(tmpdir(), 'output-'));
after(() => rmSync(root, { recursive: true }));
const [output, aside] = [join(root, 'dist'), join(root, '.cache/earlier-output')];

const put = (...path: readonly string[]): void => {
  mkdirSync(join(output, ...path.slice(0, -1)), { recursive: true });
  writeFileSync(join(output, ...path), 'text');
};

/** Runs the hooks of one build, with what Astro gives them that they read. */
const build = (made: () => void): void => {
  const { hooks } = earlierOutput();
  const run = (hook: keyof typeof hooks, given: object): unknown => (hooks[hook] as (given: object) => unknown)(given);
  run('astro:config:done', { config: { root: pathToFileURL(`${root}/`), outDir: pathToFileURL(`${output}/`) } });
  run('astro:build:start', {});
  made();
  run('astro:build:done', {});
};

test('An earlier build is out of the way while a site is built, and gone afterwards; a repository in it stays', () => {
  put('guide', 'index.html');
  put('index.html');
  put('.git', 'HEAD');
  build(() => {
    assert.deepEqual(readdirSync(output), ['.git']);
    assert.deepEqual(readdirSync(aside).sort(), ['guide', 'index.html']);
    put('index.html');
  });
  assert.deepEqual(readdirSync(output).sort(), ['.git', 'index.html']);
  assert.ok(!existsSync(aside));
});

test('What a build that failed has left aside is in nobody’s way, and a first build has nothing to move', () => {
  put('guide', 'index.html');
  assert.throws(() => build(() => assert.fail('a page is wrong')));
  assert.ok(existsSync(aside));
  put('guide', 'index.html');
  build(() => assert.ok(!existsSync(join(output, 'guide'))));
  rmSync(output, { recursive: true });
  build(() => assert.ok(!existsSync(aside)));
});
