/** Print: what becomes of claims and terms. What holds for any page is asked in e2e/core. */
import { htmlOf, pages } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const open = async (page: Page, address: string): Promise<void> => {
  await page.emulateMedia({ media: 'screen' });
  await page.goto(address);
};

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
