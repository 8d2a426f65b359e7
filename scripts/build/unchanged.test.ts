import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, suite, test } from 'node:test';
import { gitEnv } from '../test/git-env.ts';
import { root } from '../tools.ts';
import { buildUnlessSame, isRead, type Site } from './unchanged.ts';

const folder = mkdtempSync(join(tmpdir(), 'unchanged-'));
after(() => rmSync(folder, { recursive: true }));

const now = new Date('2026-11-26T12:00:00Z');
const page = 'content/wiki/page.md';

const put = (at: string, file: string, text: string): void => {
  mkdirSync(dirname(join(at, file)), { recursive: true });
  writeFileSync(join(at, file), text);
};

/** A project, and how to build it: gives true when a build was needed. */
const project = (name: string) => {
  const at = join(folder, name);
  for (const file of [page, 'content/site.yaml', 'src/components/Part.astro', 'public/logo.svg', 'package-lock.json'])
    put(at, file, file);
  const build = async (change: Partial<Site> = {}, exitCode = 0, during = (): void => undefined): Promise<boolean> => {
    const site = { root: at, env: { BASE_PATH: '/' }, now, ...change };
    const code = await buildUnlessSame(site, () => {
      rmSync(join(at, 'dist'), { recursive: true, force: true });
      put(at, 'dist/index.html', 'page');
      put(at, 'dist/_astro/page.css', 'sheet');
      during();
      return Promise.resolve(exitCode);
    });
    assert.ok(code === undefined || code === exitCode);
    return code !== undefined;
  };
  return { at, build };
};

suite('a site that is built again', () => {
  test('is left alone while nothing has changed', async () => {
    const { build } = project('same');
    assert.equal(await build(), true);
    assert.equal(await build(), false);
    assert.equal(await build({ now: new Date('2026-11-26T23:59:00Z'), env: { BASE_PATH: '/', PWD: '/' } }), false);
  });

  const changes: Readonly<Record<string, (at: string) => void>> = {
    'a page': (at) => put(at, page, 'other'),
    'a page that came': (at) => put(at, 'content/wiki/deep/new.md', ''),
    'a page that went': (at) => rmSync(join(at, page)),
    'a page with another name': (at) => {
      rmSync(join(at, page));
      put(at, 'content/wiki/other.md', page);
    },
    'the settings': (at) => put(at, 'content/site.yaml', 'other'),
    'a component': (at) => put(at, 'src/components/Part.astro', 'other'),
    'a picture': (at) => put(at, 'public/logo.svg', 'other'),
    'the report on links': (at) => put(at, 'link-report.json', '{}'),
    'a package': (at) => put(at, 'package-lock.json', 'other'),
    'the built site': (at) => rmSync(join(at, 'dist/_astro/page.css')),
    'a file of the built site': (at) => utimesSync(join(at, 'dist/index.html'), now, now),
    'a file in the built site': (at) => put(at, 'dist/own.txt', ''),
    'the history': (at) => {
      put(at, '.gitignore', 'dist/\n.cache/\n');
      for (const args of [
        ['init', '-q'],
        ['add', '.'],
        ['commit', '-qm', 'One'],
      ])
        execFileSync('git', args, { cwd: at, env: gitEnv() });
    },
    'the whole site': (at) => rmSync(join(at, 'dist'), { recursive: true }),
  };
  for (const [what, change] of Object.entries(changes)) {
    test(`is built after a change of ${what}`, async () => {
      const { at, build } = project(what);
      await build();
      change(at);
      assert.equal(await build(), true);
      assert.equal(await build(), false);
    });
  }

  test('is built for another address, on another day, and where the last build failed', async () => {
    const { build } = project('told');
    await build();
    assert.equal(await build({ env: { BASE_PATH: '/wiki/' } }), true);
    assert.equal(await build({ now: new Date('2026-11-27T12:00:00Z') }), true);
    assert.equal(await build({ now }, 1), true);
    assert.equal(await build(), true);
  });

  test('is built where something changed during the last build', async () => {
    const { at, build } = project('during');
    await build({}, 0, () => put(at, page, 'saved meanwhile'));
    assert.equal(await build(), true);
    assert.equal(await build(), false);
  });
});

test('every variable that the code of a build reads is one that tells builds apart', () => {
  const files = ['astro.config.mjs', ...globSync('src/**/*.{ts,astro}', { cwd: root })].filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const names = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/process\.env(?:\.|\[')(\w+)/g)].map(([, name = '']) => name),
  );
  assert.ok(names.length > 3);
  assert.deepEqual(
    names.filter((name) => !isRead(name)),
    [],
  );
});
