/** The theme when it was chosen somewhere else: in another tab, or before the reader came back. */
import { words } from '../../../src/words/words.ts';
import { inOwnProcesses } from '../../support/own-process.ts';
import { expect, test, type Page } from '../../support/watch.ts';

const themeSwitch = (page: Page) => page.getByRole('button', { name: new RegExp(`^${words.colourTheme}`) });
const [system = '', light = '', dark = ''] = words.themeNames.split('/').map((name) => `${words.colourTheme}: ${name}`);

inOwnProcesses(
  'a choice in one tab holds in the others at once, and so does its end, also when all that is kept is cleared',
  async ({ context }) => {
    const [one, other] = [await context.newPage(), await context.newPage()];
    for (const page of [one, other]) await page.goto('/about/');
    await themeSwitch(one).click();
    await themeSwitch(one).click();
    await expect(themeSwitch(other)).toHaveAccessibleName(dark);
    await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
    await themeSwitch(one).click();
    await expect(themeSwitch(other)).toHaveAccessibleName(system);
    await expect(other.locator('html')).not.toHaveAttribute('data-theme');

    await themeSwitch(one).click();
    await expect(themeSwitch(other)).toHaveAccessibleName(light);
    await other.evaluate(() => localStorage.clear());
    await expect(themeSwitch(one)).toHaveAccessibleName(system);
  },
);

test('a page that the browser kept whole follows what was chosen meanwhile', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    localStorage.setItem(document.documentElement.dataset['themeKept'] ?? '', 'dark');
    // Browsers that tests drive keep no pages, so the event that such a page gets is made.
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(themeSwitch(page)).toHaveAccessibleName(dark);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a button whose script never came is not offered', async ({ page, watch }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/about/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(themeSwitch(page)).toBeHidden();
  watch.expected(/\.js/);
});
