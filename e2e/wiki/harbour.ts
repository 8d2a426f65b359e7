/** The wiki of the harbour, which another organisation keeps: built once, and shown in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnv } from '../../scripts/test/git-env.ts';
import { root } from '../../scripts/tools.ts';
import { buildCopy } from '../faults/project.ts';
import { test as base, type Page } from '../support/watch.ts';

export const fixture = join(root, 'e2e/fixtures/foreign');

export const monday = '2026-11-30';
export const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${monday}T09:00:00Z`) / 1000) };

/** Runs a command in a copy as somebody would, on a day. */
export const run = (folder: string, day: string, command: string, ...args: string[]): string => {
  const date = `${day}T08:00:00Z`;
  return execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...gitEnv(), ...env, GIT_AUTHOR_NAME: 'Somebody Private', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
};

export const commit = (folder: string, day: string, subject: string): void => {
  run(folder, day, 'git', 'add', 'content');
  run(folder, day, 'git', 'commit', '--quiet', '-m', subject);
};

/** The wiki of the harbour as it was left in spring. */
export const before = (folder: string): void => {
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(fixture, join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  run(folder, '2026-04-01', 'git', 'init', '--quiet');
  commit(folder, '2026-04-01', 'Move the wiki here');
};

// One build serves every test of this file, so all of them are in one worker.
export const test = base.extend<object, { built: Awaited<ReturnType<typeof buildCopy>> }>({
  built: [
    async ({}, use) => {
      const built = await buildCopy('harbour', before, env);
      assert.equal(built.exitCode, 0, built.output);
      await use(built);
      built.remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

export const file = (built: { folder: string }, path: string): string => join(built.folder, 'dist', path);
export const pageOf = (built: { folder: string }, path: string): string =>
  readFileSync(file(built, `${path}index.html`), 'utf8');

/** Answers the addresses of the site under test with the files of a build. */
export const show = (page: Page, folder: string): Promise<unknown> =>
  page.route('**/*', (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname);
    const found = join(folder, 'dist', path);
    const whole = existsSync(found) && statSync(found).isDirectory() ? join(found, 'index.html') : found;
    return existsSync(whole) ? route.fulfill({ path: whole }) : route.fulfill({ status: 200, body: '' });
  });
