/** A copy of the handbook on a reader's device: asked for, read without a network, renewed, taken off again. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve, type SiteServer } from '../../scripts/serve/serve.ts';
import { root } from '../../scripts/tools.ts';
import { offlineList } from '../../src/integrations/offline/offline-files.ts';
import { chapters, dist, pagesUnder } from '../support/pages.ts';
import { quiet } from '../support/quiet.ts';
import { expect, test, type Page } from '../support/watch.ts';

const [chapter = ''] = chapters;
const [exercise = ''] = pagesUnder('/learn/items/');

const keepButton = (page: Page) => page.getByRole('button', { name: /Keep this handbook|Renew the copy/ });
const says = (page: Page) => page.locator('.offline').getByRole('status');
const note = (page: Page) => page.locator('[data-offline-copy]');

/** What this browser has of a site: workers and caches. */
const onDevice = (page: Page) =>
  page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
  }));

test.describe.configure({ timeout: 120_000 });

test('nothing of it loads before the click; after it, pages, search, tools and exercises work without a network', async ({
  page,
  context,
  watch,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/about/');
  await quiet(page, () => asked.length);
  const late = () => asked.filter((path) => /offline-worker|offline\.json|\/keep\./.test(path));
  expect(late()).toEqual([]);
  expect(await onDevice(page)).toEqual({ workers: 0, caches: 0 });

  await keepButton(page).click();
  await expect(says(page)).toContainText(/This device keeps the copy of \d+ \w+ \d{4}/, { timeout: 60_000 });
  expect(late()).not.toEqual([]);

  await context.setOffline(true);
  await page.goto(chapter);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(note(page)).toContainText(/No network: this is the copy of \d+ \w+ \d{4} that this device keeps/);
  await page.keyboard.press('/');
  await page.keyboard.type('titus');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('/tools/fit-quiz/');
  await page.getByRole('radio').nth(1).check();
  await expect(page.locator('[data-verdict]').first()).toBeVisible();
  await page.goto(exercise);
  await page.getByRole('button', { name: 'Mark as done' }).click();
  await expect(page.getByRole('button', { name: 'Done. Take the mark away' })).toBeVisible();
  await page.goto(`${chapter.slice(0, -1)}?from=a-link`);
  await expect(page).toHaveURL(new RegExp(`${chapter}\\?from=a-link$`));
  await page.goto('/guide/no-such-page/');
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  watch.expected(/\b404\b/);

  await context.setOffline(false);
  await page.goto(chapter);
  await expect(note(page)).toHaveCount(0);
  await page.goto('/about/');
  await expect(says(page)).toContainText('This device keeps the copy');
  await page.getByRole('button', { name: 'Take it off this device' }).click();
  await expect(says(page)).toHaveText('The copy is off this device.');
  await expect(keepButton(page)).toBeFocused();
  expect(await onDevice(page)).toEqual({ workers: 0, caches: 0 });
  // Looking for what is no longer there may end with the worker.
  watch.faults.splice(
    0,
    watch.faults.length,
    ...watch.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault)),
  );
});

test.describe('a site that changes', () => {
  const folder = join(root, `.tmp/offline-site-${process.pid}`);
  let server: SiteServer;
  test.beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    // A few pages of it: what is tried is what changes, and all of it is fetched more than once.
    const has = ['_astro', 'about', '404.html', 'index.html', chapter.slice(1), 'offline-worker.js', 'favicon.svg'];
    for (const part of readdirSync(dist).filter((name) => /\.(js|json|svg|webmanifest|txt)$/.test(name)))
      has.push(part);
    for (const part of new Set(has))
      if (existsSync(join(dist, part))) cpSync(join(dist, part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'offline.json'), JSON.stringify(await offlineList(folder, '2026-01-02')));
    server = await serve({ dir: folder });
  });
  test.afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is seen at once with a network, renews its copy behind that, and takes itself away when it is given up', async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const at = (path: string): string => server.origin + path;
    await page.goto(at('/about/'));
    await keepButton(page).click();
    await expect(says(page)).toContainText('the copy of 2 January 2026', {
      timeout: 60_000,
    });

    const file = join(folder, chapter, 'index.html');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace(/(<h1\b[^>]*>)/, '$1New: '));
    await page.goto(at(chapter));
    await expect(page.getByRole('heading', { level: 1, name: /^New: / })).toBeVisible();

    // The copy is still that of before, and says so; then it is renewed, and only what changed is fetched.
    writeFileSync(join(folder, 'offline.json'), JSON.stringify(await offlineList(folder, '2026-01-03')));
    await context.setOffline(true);
    await page.goto(at(chapter));
    await expect(note(page)).toContainText('2 January 2026');
    await context.setOffline(false);
    await page.goto(at('/about/'));
    await expect(says(page)).toContainText('the copy of');
    await keepButton(page).click();
    await expect(says(page)).toContainText('the copy of 3 January 2026');
    await context.setOffline(true);
    await page.goto(at(chapter));
    await expect(page.getByRole('heading', { level: 1, name: /^New: / })).toBeVisible();
    await expect(note(page)).toContainText('3 January 2026');
    await context.setOffline(false);

    // What fails half-way leaves the copy that is there.
    const list = await offlineList(folder, '2026-01-04');
    writeFileSync(
      join(folder, 'offline.json'),
      JSON.stringify({
        ...list,
        version: 'broken',
        files: [...list.files, ['gone/', 'x', 1]],
      }),
    );
    await page.goto(at('/about/'));
    await expect(says(page)).toContainText('the copy of 3 January 2026');
    await keepButton(page).click();
    await expect(says(page)).toContainText('That did not work: gone/ came with status 404.');
    await context.setOffline(true);
    await page.goto(at(chapter));
    await expect(note(page)).toContainText('3 January 2026');
    await context.setOffline(false);

    rmSync(join(folder, 'offline.json'));
    await page.goto(at('/about/'));
    await expect(says(page)).toContainText('the copy of');
    await keepButton(page).click();
    await expect(says(page)).toContainText('This site offers no copy');
    await expect.poll(() => onDevice(page)).toEqual({ workers: 0, caches: 0 });
    await context.close();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page offers what works: everything on one page', async ({ page }) => {
    await page.goto('/about/');
    await expect(keepButton(page)).toBeHidden();
    await page.getByRole('link', { name: 'Everything on one page' }).click();
    await expect(page).toHaveURL(/\/book\/$/);
    await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link').first()).toBeVisible();
  });
});
