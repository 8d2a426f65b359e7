/** Parts of the search that do not come: told as failed, never as "nothing found", and asked for again. */
import type { Route } from '@playwright/test';
import { startFile } from '../../../src/domain/search/index/core-files.ts';
import { words } from '../../../src/words/words.ts';
import { expect, test, type Page } from '../../support/watch.ts';
import { otherWord, word } from './asked.ts';

const field = (page: Page) => page.getByRole('combobox', { name: words.searchHandbook });
const options = (page: Page) => page.locator('[role="option"]');

const [toldAsFailed = ''] = words.partNotLoaded('|').split('|');
const [stillLoading = ''] = words.stillLoading.split('.');

/** Ways in which a file fails. */
const ways: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is another page': (route) =>
    route.fulfill({
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html><p>Hello',
    }),
  'is cut short': async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({
      status: 200,
      body: body.subarray(0, Math.floor(body.length / 2)),
    });
  },
  'is damaged': async (route) => {
    const body = Buffer.from(await (await route.fetch()).body());
    for (let at = 40; at < body.length; at += 7) body[at] = (body[at] ?? 0) ^ 0x5a;
    await route.fulfill({ status: 200, body });
  },
  'is out of reach': (route) => route.abort('internetdisconnected'),
};

/**
 * What we read ourselves fails in each way. What the engine reads passes one watch of ours (index-files.ts), so its files
 * share the ways between them, but for the index: without a file of that the engine goes on, and finds nothing. A script
 * that is imported is refused alike, whatever came in its place.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  'index/*.pf_index': ['is missing', 'is cut short', 'is damaged'],
  'wasm.*': ['is damaged', 'is out of reach'],
  [startFile]: Object.keys(ways),
  'pagefind.js*': ['is missing', 'is cut short', 'is another page'],
};

/** What a reader is told of a file. Of a script that is imported, browsers tell less. */
const reasonOf = (file: string, way: string): string => {
  if (file.startsWith('pagefind.js')) return words.fileNotWhole;
  if (way === 'is missing') return words.fileRefused(404);
  return way === 'is another page' ? words.fileIsAnother : words.fileNotWhole;
};

for (const [file, failures] of Object.entries(parts)) {
  test(`${file} that does not come is told, in whatever way, and the next query finds`, async ({ page, watch }) => {
    const named = file.replace(/^.*\//, '').replaceAll(/[.*]+/g, '.*');
    let fail: ((route: Route) => Promise<void>) | undefined;
    await page.route(`**/pagefind/${file}`, (route) => (fail ?? ((one: Route) => one.continue()))(route));
    for (const way of failures)
      await test.step(way, async () => {
        fail = ways[way];
        await page.goto('about:blank');
        await page.goto(`/search/?q=${word}`);
        const alert = page.getByRole('alert');
        await expect(alert).toContainText(toldAsFailed);
        await expect(alert).toContainText(new RegExp(`${named}: ${reasonOf(file, way)}`));
        await expect(page.getByRole('main')).not.toContainText(words.noPageContains([words.quoted(word)]));
        await expect(alert.getByRole('link', { name: words.listOfPages })).toHaveAttribute('href', '/search/#all');
        fail = undefined;
        const query = way === 'is missing' ? word : otherWord;
        if (query === word) await alert.getByRole('button', { name: words.tryAgain }).click();
        else await field(page).fill(query);
        await expect(options(page).first()).toContainText(new RegExp(query, 'i'));
        await expect(alert).toHaveCount(0);
        // The browser tells of the file; our message is the only other one.
        expect(
          watch.faults.filter(
            (fault) => !/^(?:response|request): |Failed to load (?:resource|module script)/.test(fault),
          ),
        ).toEqual([]);
        watch.faults.length = 0;
      });
  });
}

test('a text that does not load costs that text, is told, and comes with another try', async ({ page, watch }) => {
  let isBroken = true;
  await page.route('**/fragment/**', (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(`/search/?q=${word}`);
  await expect(options(page).first()).toContainText(new RegExp(word, 'i'));
  await expect(page.getByRole('alert')).toHaveText(/\S/);
  isBroken = false;
  await page.getByRole('button', { name: words.tryAgain }).click();
  await expect(page.locator('.excerpt').first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  watch.faults.length = 0;
});

/** The word as somebody in a hurry writes it. */
const slip = `${word.slice(0, -4)}${word.slice(-3)}`;

for (const list of ['words', 'titles']) {
  test(`${list} that do not load for a slip are told, and the next query finds`, async ({ page, watch }) => {
    let isBroken = true;
    await page.route(`**/pagefind/${list}.*.gzipped`, (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(`/search/?q=${slip}`);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`${list}.`);
    await expect(page.getByRole('main')).not.toContainText(words.noPageContains([words.quoted(slip)]));
    isBroken = false;
    await alert.getByRole('button', { name: words.tryAgain }).click();
    await expect(options(page).first()).toContainText(new RegExp(word, 'i'));
    await expect(alert).toHaveCount(0);
    watch.faults.length = 0;
  });
}

test('an index that is still loading after seconds says so', async ({ page }) => {
  let letGo = (): void => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(`**/pagefind/${startFile}`, async (route) => (await free, route.continue()));
  await page.goto(`/search/?q=${word}`);
  await expect(page.getByText(stillLoading)).toBeVisible();
  letGo();
  await expect(options(page).first()).toContainText(new RegExp(word, 'i'));
  await expect(page.getByText(stillLoading)).toHaveCount(0);
});

test('a dialog that does not load says so, can be tried again, and leaves the way to the page', async ({
  page,
  watch,
}) => {
  let isBroken = true;
  await page.route(/_astro\/dialog.*\.js/, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto('/about/');
  const trigger = page.getByRole('banner').getByRole('link', { name: words.search });
  await expect(trigger).toHaveAttribute('href', '/search/');
  await trigger.click();
  const notice = page.getByRole('dialog', { name: words.search, exact: true });
  await expect(notice.getByRole('alert')).toContainText(words.searchNotLoaded);
  await expect(notice.getByRole('link', { name: words.openSearchPage })).toHaveAttribute('href', '/search/');
  isBroken = false;
  await notice.getByRole('button', { name: words.tryAgain }).click();
  await expect(page.getByRole('dialog', { name: words.searchHandbook })).toBeVisible();
  watch.faults.length = 0;
});

test('Escape calls a dialog off that is still on its way', async ({ page }) => {
  let letGo = (): void => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/_astro\/dialog.*\.js/, async (route) => (await free, route.continue()));
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  letGo();
  await page.waitForTimeout(1000);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});
