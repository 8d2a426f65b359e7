/**
 * A page owner's Monday, over two builds of a wiki with a history: what is due for me, what changed, mend it, look at what
 * it rests on, stamp it, and it is gone from the list.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.ts';
import { buildCopy } from '../faults/project.ts';
import { expect, test, type Page } from '../support/watch.ts';

const monday = '2026-11-30';
const env = { SOURCE_DATE_EPOCH: String(Date.parse(`${monday}T09:00:00Z`) / 1000) };
const file = 'content/wiki/clusters/index.md';
const mended = 'Say which clusters there are since the summer';

/** Runs a command in a copy as somebody would, on a day. */
const run = (folder: string, day: string, command: string, ...args: string[]): string => {
  const date = `${day}T08:00:00Z`;
  return execFileSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '' },
  });
};
const commit = (folder: string, day: string, subject: string): void => {
  run(folder, day, 'git', 'add', 'content');
  const who = ['-c', 'user.name=Somebody Private', '-c', 'user.email=private@example.invalid'];
  run(folder, day, 'git', ...who, 'commit', '--quiet', '-m', subject);
};

/** The wiki of the harbour as it was left in spring. */
const before = (folder: string): void => {
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'e2e/fixtures/foreign'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  run(folder, '2026-04-01', 'git', 'init', '--quiet');
  commit(folder, '2026-04-01', 'Move the wiki here');
};

/** Answers the addresses of the site under test with the files of a build. */
const show = (page: Page, folder: string): Promise<unknown> =>
  page.route('**/*', (route) => {
    const path = decodeURI(new URL(route.request().url()).pathname);
    const found = join(folder, 'dist', path);
    const whole = existsSync(found) && statSync(found).isDirectory() ? join(found, 'index.html') : found;
    return existsSync(whole) ? route.fulfill({ path: whole }) : route.fulfill({ status: 200, body: '' });
  });

const row = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Clusters', exact: true }) });

test('a page owner sees what is due, mends and stamps it, and it is gone from the list', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const first = await buildCopy('monday before', before, env);
  expect(first.exitCode, first.output).toBe(0);
  await page.clock.setFixedTime(new Date(`${monday}T09:00:00`));
  await show(page, first.folder);
  await page.goto('/review/?state=overdue');
  await expect(row(page)).toContainText('overdue');
  await page.goto('/changes/');
  await expect(page.getByText('Move the wiki here').first()).toBeVisible();
  await expect(page.getByText(mended)).toHaveCount(0);
  expect(await page.content()).not.toContain('Somebody Private');

  let shown = '';
  const second = await buildCopy(
    'monday after',
    (folder) => {
      before(folder);
      // What has been drawn is drawn.
      cpSync(join(first.folder, '.cache/previews'), join(folder, '.cache/previews'), { recursive: true });
      appendFileSync(join(folder, file), '\nThere are two of them since the summer.\n');
      commit(folder, '2026-11-29', mended);
      shown = run(folder, monday, process.execPath, 'scripts/review/review.ts', file, '--yes');
      commit(folder, monday, 'Stamp the page of the clusters');
    },
    env,
  );
  expect(second.exitCode, second.output).toBe(0);
  // Before the stamp it is said what changed since the last look.
  expect(shown).toContain(mended);
  expect(shown).toContain(`Stamped ${file}`);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const after = await context.newPage();
  await after.clock.setFixedTime(new Date(`${monday}T09:00:00`));
  await show(after, second.folder);
  await after.goto('/review/?state=overdue');
  await expect(after.getByRole('status').filter({ hasText: 'entries' })).toBeVisible();
  await expect(row(after)).toHaveCount(0);
  await after.goto('/wiki/clusters/');
  await expect(after.locator('.byline')).toContainText('Reviewed 30 November 2026');
  await expect(after.getByText('Last changed on 30 November 2026')).toBeVisible();
  await after.goto('/changes/');
  await expect(after.getByText(mended).first()).toBeVisible();
  await context.close();
  first.remove();
  second.remove();
});
