/** The theme: follows the system, can be chosen, is kept, and never flashes. */
import { words } from '../../../src/words/words.ts';
import { expect, test, type Page } from '../../support/watch.ts';
import { longest } from '../places.ts';

const themeSwitch = (page: Page) => page.getByRole('button', { name: new RegExp(`^${words.colourTheme}`) });
const [system = '', light = '', dark = ''] = words.themeNames.split('/').map((name) => `${words.colourTheme}: ${name}`);
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Brightness from 0 to 1 of an rgb() colour. */
const brightness = (colour: string): number =>
  (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / (3 * 255);

test('without a choice it follows the system, also when that changes or when the choice that is kept is unknown', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(longest);
  await expect(themeSwitch(page)).toHaveAccessibleName(system);
  expect(brightness(await paper(page))).toBeGreaterThan(0.85);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => brightness(await paper(page))).toBeLessThan(0.2);

  await page.evaluate(() => localStorage.setItem(document.documentElement.dataset['themeKept'] ?? '', 'purple'));
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(themeSwitch(page)).toHaveAccessibleName(system);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the button steps through system, light and dark on a ${colorScheme} system, and the choice is kept`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(longest);
    await themeSwitch(page).click();
    await expect(themeSwitch(page)).toHaveAccessibleName(light);
    expect(brightness(await paper(page))).toBeGreaterThan(0.85);
    await page.reload();
    await expect(themeSwitch(page)).toHaveAccessibleName(light);
    expect(brightness(await paper(page))).toBeGreaterThan(0.85);

    await themeSwitch(page).press('Enter');
    await expect(themeSwitch(page)).toHaveAccessibleName(dark);
    await page.goto('/about/');
    await expect(themeSwitch(page)).toHaveAccessibleName(dark);
    expect(brightness(await paper(page))).toBeLessThan(0.2);

    await themeSwitch(page).press('Space');
    await expect(themeSwitch(page)).toHaveAccessibleName(system);
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });
}

test('a kept theme stands before the first paint', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(longest);
  await page.evaluate(() => localStorage.setItem(document.documentElement.dataset['themeKept'] ?? '', 'dark'));
  await page.addInitScript(() => {
    // What the parser has when the body begins is what the first paint shows.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { themeAtBody: document.documentElement.dataset['theme'] });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(await page.evaluate(() => (window as { themeAtBody?: string }).themeAtBody)).toBe('dark');
});

test('with storage blocked the page works and the choice holds on it', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('Storage is blocked.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(longest);
  await themeSwitch(page).click();
  await themeSwitch(page).click();
  await expect(themeSwitch(page)).toHaveAccessibleName(dark);
  expect(brightness(await paper(page))).toBeLessThan(0.2);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: words.searchHandbook })).toBeVisible();
});
