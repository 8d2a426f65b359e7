import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { browsers, ensureBrowser } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
after(() => rmSync(folder, { recursive: true }));

/** A program that ends with the given code, whatever it is asked. */
const program = (name: string, exitCode = 0): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
};

const own = program('own/chrome');
const ofSystem = program('bin/chromium');
const broken = program('broken/chrome', 1);
const env = { PATH: join(folder, 'bin') };

test("Playwright's own browser comes before that of the system", () => {
  assert.deepEqual(browsers(env, own), [own, ofSystem]);
  assert.deepEqual(browsers(env, '/none'), [ofSystem]);
  assert.deepEqual(browsers({ PATH: '/none' }, '/none'), []);
});

test('the shell of Chromium comes before the browser with windows', () => {
  const both = { PATH: join(folder, 'both') };
  const [whole, shell] = ['both/chromium', 'both/chromium-headless-shell'].map((name) => program(name));
  assert.deepEqual(browsers(both, '/none'), [shell, whole]);
});

test('CHROME_PATH decides alone', () => {
  assert.deepEqual(browsers({ ...env, CHROME_PATH: ofSystem }, own), [ofSystem]);
  assert.deepEqual(browsers({ ...env, CHROME_PATH: '/none' }, own), []);
});

test('a browser that does not start is passed over', () => assert.equal(ensureBrowser(env, broken), ofSystem));

test('a wrong CHROME_PATH is told, and nothing is installed in its place', () => {
  for (const path of ['/none', broken])
    assert.throws(() => ensureBrowser({ ...env, CHROME_PATH: path }, own), {
      message: new RegExp(`^CHROME_PATH is ${path}, but no browser starts there`),
    });
});
