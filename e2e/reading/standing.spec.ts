/** The strip of the claims behind something: one sign a claim, each a link, and the sum in words. */
import { expect, test, type Page } from '../support/watch.ts';

const strip = (page: Page) => page.locator('#workload-video-streaming .standing');

test('has a link for each claim, the weakest first, named by its standing', async ({ page }) => {
  await page.goto('/workloads/');
  const links = strip(page).getByRole('link');
  const names = await links.allInnerTexts();
  expect(names.length).toBeGreaterThan(5);
  const order = ['contradicted', 'contested', 'outdated', 'unverifiable', 'opinion', 'partly supported', 'supported'];
  const ranks = names.map((name) => order.findIndex((standing) => name.startsWith(`${standing}: `)));
  expect(ranks).not.toContain(-1);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  await expect(strip(page)).toHaveAttribute('data-standing', 'contradicted');
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  await links.first().click();
  await expect(page.locator('[data-verdict]')).toContainText('contradicted');
});

test('keeps its words for screen readers and print where a table has no room for them', async ({ page }) => {
  await page.goto('/workloads/');
  const words = page.locator('.standing').getByText('on 4 points');
  const width = async () => (await words.first().boundingBox())?.width;
  expect(await width()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await width()).toBeGreaterThan(40);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/workloads/video-streaming/');
  expect(await width()).toBeGreaterThan(40);
});

test('stays visible in forced colours and in print', async ({ page }) => {
  const ink = () =>
    strip(page)
      .getByRole('link')
      .first()
      .evaluate((link) => {
        const { backgroundColor, printColorAdjust, clipPath } = getComputedStyle(link, '::before');
        return { backgroundColor, isPrinted: printColorAdjust === 'exact', isCut: clipPath !== 'none' };
      });
  const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await page.goto('/workloads/');
  const { backgroundColor: colour, ...shape } = await ink();
  expect(shape).toEqual({ isPrinted: true, isCut: true });
  expect(['rgba(0, 0, 0, 0)', await ground()]).not.toContain(colour);
  await page.emulateMedia({ forcedColors: 'active' });
  const { backgroundColor } = await ink();
  // The colour of links of the system, not of the handbook, and not that of the page.
  const link = page.getByRole('contentinfo').getByRole('link').first();
  expect(backgroundColor).toBe(await link.evaluate((element) => getComputedStyle(element).color));
});
