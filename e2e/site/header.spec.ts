/** The header and the footer: one list of parts, and lines that end where the text ends. */
import { expect, test, type Page } from '../support/watch.ts';

const addresses = (page: Page, name: string): Promise<(string | null)[]> =>
  page
    .getByRole('navigation', { name, exact: true })
    .getByRole('link', { includeHidden: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

test('the footer leads to every part that the header leads to, in the same order', async ({ page }) => {
  await page.goto('/about/');
  const header = await addresses(page, 'Site');
  const footer = await addresses(page, 'Footer');
  expect(header.length).toBeGreaterThan(4);
  expect(footer.slice(0, header.length)).toEqual(header);
  expect(new Set(footer).size).toBe(footer.length);
});

for (const width of [320, 360, 768, 1024, 1440, 1920]) {
  test(`at ${width} px the header keeps within the text and on one line`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/about/');
    const { header, tools, title, nav } = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return {
        header: box('.site-header'),
        tools: box('.header-tools'),
        title: box('h1'),
        nav: box('.site-nav'),
      };
    });
    expect(header?.left).toBe(title?.left);
    expect(Math.abs((tools?.right ?? 0) - (header?.right ?? 999))).toBeLessThan(1);
    expect(header?.height).toBeLessThan(80);
    expect(nav?.height ?? 0).toBeLessThan(64);
  });
}
