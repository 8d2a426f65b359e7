/** Print: what becomes of navigation, controls and colours. That no word is lost is asked in pages.spec.ts. */
import { words } from '../../../src/words/words.ts';
import { expect, test } from '../../support/watch.ts';
import { longest, mixed } from '../places.ts';

test('the navigation and the controls are not printed', async ({ page }) => {
  for (const address of mixed.filter((path) => path !== '/about/design/')) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const navigations = await page.getByRole('navigation', { includeHidden: true }).all();
    expect(navigations.length, address).toBeGreaterThan(0);
    for (const navigation of navigations) await expect(navigation, address).toBeHidden();
    await expect(page.getByRole('button'), address).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    for (const code of await page.locator('main pre').all()) {
      await expect(code, address).toHaveCSS('white-space', /pre-wrap|pre$/);
    }
  }
});

test('print is dark on light whatever the theme', async ({ page }) => {
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.goto(longest);
  const theme = page.getByRole('button', { name: new RegExp(`^${words.colourTheme}`) });
  await theme.click();
  await theme.click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  const sum = (colour: string): number => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((a, b) => a + Number(b), 0);
  expect(colours.backgroundColor).toBe('rgb(255, 255, 255)');
  expect(sum(colours.color)).toBeLessThan(200);
});

test('the longest page becomes a document of as many sheets as its words need', async ({ page }) => {
  await page.goto(longest);
  const count = await page.getByRole('main').evaluate((main) => (main as HTMLElement).innerText.split(/\s+/).length);
  const pdf = await page.pdf({ format: 'A4' });
  // Chromium writes one object of this type for each sheet, and none of them is compressed.
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  // A sheet that is set solid in this size has room for about 900.
  expect(sheets.length).toBeGreaterThanOrEqual(Math.ceil(count / 1000));
});
