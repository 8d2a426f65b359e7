/** Print: what becomes of navigation, claims, terms and colours. That no word is lost is asked in pages.spec.ts. */
import { htmlOf, pages } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const open = async (page: Page, address: string): Promise<void> => {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(address);
};

test('the navigation and the controls are not printed', async ({ page }) => {
  await open(page, '/guide/why-not-everything/');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['Site', 'On this page', 'Breadcrumbs', 'Chapters']) {
    await expect(page.getByRole('navigation', { name }), name).toBeHidden();
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('pre').first()).toHaveCSS('white-space', /pre-wrap|pre$/);
});

test('claims become numbered notes with their standing', async ({ page }) => {
  await open(page, '/guide/what-runs-where/');
  const standings = await page
    .locator('a[data-panel^="claim-"]')
    .evaluateAll((marks) => marks.map((mark) => mark.closest('[data-sign]')?.getAttribute('data-sign') ?? ''));
  await page.emulateMedia({ media: 'print' });
  const region = page.getByRole('region', { name: 'Notes on the claims' });
  await expect(region.getByRole('heading', { name: 'Notes on the claims' })).toBeVisible();
  const notes = region.locator('[id^="claim-"]');
  await expect(notes).toHaveCount(standings.length);
  for (const [index, standing] of standings.entries()) {
    await expect(notes.nth(index)).toBeVisible();
    await expect(notes.nth(index)).toContainText(standing.replace('-', ' '));
  }
  const numbered = (selector: string, pseudo: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, where) => getComputedStyle(element, where).content, pseudo);
  expect(await numbered('a[data-panel^="claim-"]', '::after')).toContain('counter(');
  expect(await numbered('.note-head', '::before')).toContain('counter(');
});

test('marks and notes count alike: each claim is marked once on a page, in the order of the notes', () => {
  const ids = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, id = '']) => id);
  // The page of the design shows the same mark many times, as a specimen.
  const read = pages.filter((address) => address !== '/about/design/');
  let marks = 0;
  for (const address of read) {
    const marked = ids(htmlOf(address), /data-panel="claim-([\w-]+)"/g);
    const noted = ids(htmlOf(address), /<div class="note" id="claim-([\w-]+)"/g);
    expect(marked, address).toEqual(noted);
    marks += marked.length;
  }
  expect(marks).toBeGreaterThan(100);
});

test('the terms of a page are printed with their definitions', async ({ page }) => {
  await open(page, '/guide/why-not-everything/');
  await page.emulateMedia({ media: 'print' });
  const terms = page.getByRole('region', { name: 'Terms on this page' });
  await expect(terms.getByRole('heading', { name: 'Terms on this page' })).toBeVisible();
  await expect(terms.getByText('The Data Plane Development Kit', { exact: false })).toBeVisible();
});

test('print is dark on light whatever the theme', async ({ page }) => {
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.goto('/guide/what-runs-where/');
  await page.getByRole('button', { name: /^Colour theme/ }).click();
  await page.getByRole('button', { name: /^Colour theme/ }).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  const sum = (colour: string): number => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((a, b) => a + Number(b), 0);
  expect(colours.backgroundColor).toBe('rgb(255, 255, 255)');
  expect(sum(colours.color)).toBeLessThan(200);
});

test('a page becomes a document of several sheets without an error', async ({ page }) => {
  await open(page, '/guide/what-it-costs/');
  const pdf = await page.pdf({ format: 'A4' });
  // Chromium writes one object of this type for each sheet, and none of them is compressed.
  const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(1);
});
