/** The search on any content: it is driven by keys alone, and costs nothing until then. */
import { words } from '../../../src/words/words.ts';
import { axeFindings } from '../../support/axe.ts';
import { quiet } from '../../support/quiet.ts';
import { expect, test, type Page } from '../../support/watch.ts';
import { longest } from '../places.ts';
import { noWord, word } from './asked.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: words.searchHandbook });
const options = (page: Page) => page.locator('[role="option"]');
const field = (page: Page) => page.getByRole('combobox', { name: words.searchHandbook });
const isAnswered = (page: Page, query: string): Promise<void> =>
  expect(page.locator('.search-panel')).toHaveAttribute('data-answered', query);

test('nothing of the search but its trigger comes with a page', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(longest);
  await quiet(page, () => requested.length);
  // A page and its pictures may be about a search, or about an engine.
  const files = requested.filter((path) => path !== longest && !/\.(webp|png|jpe?g|gif|svg|avif)$/.test(path));
  expect(files.filter((path) => /pagefind|search|dialog|engine|highlights/i.test(path))).toEqual([]);

  const { promise: isReleased, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/pagefind.js*', async (route) => isReleased.then(() => route.continue()));
  await page.getByRole('link', { name: words.search }).first().hover();
  // They come beside the script of the core, which would ask for one after the other, and are not asked for twice.
  const parts = (): string[] =>
    requested.filter((path) => /\.pf_meta$|\/wasm\.|-entry\.json$|\/start\.gzipped$/.test(path));
  await expect.poll(() => parts().length).toBe(2);
  release(undefined);
  const lists = (): string[] => requested.filter((path) => /(titles|words)\.\w+\.gzipped$/.test(path));
  expect(lists(), 'no list loads before something is asked').toEqual([]);
  expect(requested, 'the list of all pages stays where it is').not.toContain('/search/');
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  // In one go: the beginning of a word may be found on other pages.
  await page.keyboard.insertText(word);
  await isAnswered(page, word);
  expect(parts()).toHaveLength(2);
  expect(lists(), 'what was found needs no list of titles and words').toEqual([]);
  expect(requested.filter((path) => path.includes('/fragment/')).length).toBeLessThanOrEqual(6);

  // The beginning of a word that is being typed leads nowhere, and that is no reason to look for other spellings.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await field(page).selectText();
  for (const letter of noWord) {
    await page.keyboard.type(letter);
    await page.clock.runFor(150);
  }
  await quiet(page, () => requested.length);
  expect(lists(), 'a word that is being typed needs no list').toEqual([]);
  await page.clock.runFor(500);
  await expect.poll(lists, 'where typing rests, other spellings are looked for').toHaveLength(2);
});

test('two keys open it, arrows choose, Enter opens the page, Escape gives the focus back', async ({ page }) => {
  await page.goto(longest);
  const trigger = page.getByRole('banner').getByRole('link', { name: words.search });
  await trigger.focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(trigger).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.type(word);
  await isAnswered(page, word);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const [first, last] = [options(page).first(), options(page).last()];
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const { pathname } = new URL((await first.getAttribute('href')) ?? '', page.url());
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === pathname && url.searchParams.has('mark'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a word that is nowhere is named, and found or not, axe has nothing to say', async ({ page }) => {
  await page.goto(`/search/?q=${noWord}`);
  await expect(page.locator('.search-summary')).toContainText(words.noPageContains([words.quoted(noWord)]));
  expect(await axeFindings(page)).toEqual([]);
  await field(page).fill(word);
  await isAnswered(page, word);
  await expect(options(page).first()).toContainText(new RegExp(word, 'i'));
  expect(await axeFindings(page)).toEqual([]);
});
