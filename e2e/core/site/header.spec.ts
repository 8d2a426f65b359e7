/** The header and the footer: one list of parts, and lines that end where the text ends. */
import { words } from '../../../src/words/words.ts';
import { expect, test, type Page } from '../../support/watch.ts';
import { partPages } from '../places.ts';

const addresses = (page: Page, name: string): Promise<(string | null)[]> =>
  page
    .getByRole('navigation', { name, exact: true })
    .getByRole('link', { includeHidden: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

test('the footer leads to every part that the header leads to, in the same order', async ({ page }) => {
  await page.goto('/about/');
  const header = await addresses(page, words.siteNavigation);
  const footer = await addresses(page, words.footer);
  expect(header.length).toBeGreaterThan(0);
  expect(header.filter((path) => !partPages.includes(path ?? ''))).toEqual([]);
  expect(footer.slice(0, header.length)).toEqual(header);
  expect(new Set(footer).size).toBe(footer.length);
});

test('at every width the header keeps within the text and on one line, and no name stands in the way of its menu', async ({
  page,
}) => {
  await page.goto('/about/');
  for (const width of [320, 360, 768, 1024, 1440, 1920])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
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

  // A name of 24 letters in one word leaves the menu on a phone, with letters twice the size too.
  await page.setViewportSize({ width: 360, height: 800 });
  for (const size of ['100%', '200%']) {
    const { menu, name, wide } = await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
      const text = document.querySelector('.site-name > span');
      if (text) text.textContent = 'Plattformdokumentationen';
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
      return { menu: box('.menu-button'), name: box('.site-name'), wide: document.documentElement.scrollWidth };
    }, size);
    expect(menu.right, size).toBeLessThanOrEqual(360);
    expect(name.right, size).toBeLessThanOrEqual(360);
    expect(wide, size).toBeLessThanOrEqual(360);
    const isClear = name.right <= menu.left || name.bottom <= menu.top + 1;
    expect(isClear, `${size}: the name stands in the way of the menu`).toBe(true);
  }
});

test('beside a wide picture the name of the site stands whole below it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/about/');
  const { header, name, wide } = await page.evaluate(() => {
    const title = document.querySelector('.site-name');
    title?.querySelectorAll('img, svg').forEach((picture) => picture.remove());
    const picture = new Image(144, 24);
    picture.style.flex = 'none';
    title?.prepend(picture);
    const text = title?.querySelector('span');
    if (text) text.textContent = 'Klinikhandbuch';
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
    return { header: box('.site-header'), name: box('.site-name > span'), wide: document.documentElement.scrollWidth };
  });
  expect(name.height, 'lines of the name').toBeLessThan(30);
  expect(header.height).toBeLessThan(80);
  expect(wide).toBeLessThanOrEqual(360);
});
