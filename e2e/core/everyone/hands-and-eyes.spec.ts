/** Hands and eyes: targets of 24 pixels, no page wider than a phone when letters are twice as large, no idle stop for Tab. */
import { overflow } from '../../support/overflow.ts';
import { htmlOf, kindsAndChapters, kindsOfPage } from '../../support/pages.ts';
import { expect, test, type Page } from '../../support/watch.ts';

/**
 * Targets that are smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). A link within a sentence may be: its line decides its
 * height. The marks of claims stand in sentences too, and are asked all the same.
 */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inSentence = (target: Element): boolean => {
      if (target.matches('.claim-mark') || getComputedStyle(target).display !== 'inline') return false;
      const block = target.closest('p, li, dd, dt, td, th, figcaption, caption, label, summary, div');
      return (block?.textContent.trim().length ?? 0) > target.textContent.trim().length;
    };
    const targets = document.querySelectorAll('a[href], button, input, select, textarea, summary');
    return [...targets].flatMap((target) => {
      if (!target.checkVisibility({ visibilityProperty: true }) || target.matches('.skip') || inSentence(target))
        return [];
      const box = (target.closest('label') ?? target).getBoundingClientRect();
      if (Math.min(box.width, box.height) >= 24 || box.width === 0) return [];
      return [`${Math.round(box.width)} × ${Math.round(box.height)}: ${target.outerHTML.slice(0, 100)}`];
    });
  });

for (const address of kindsAndChapters) {
  test(`${address} has targets that a finger finds, and fits a phone when its letters are twice as large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    expect(await smallTargets(page), '1440 px').toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await smallTargets(page), '360 px').toEqual([]);
    await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    for (const width of [360, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toBeUndefined();
      for (const tool of await page.getByRole('banner').getByRole('button').all()) {
        const box = await tool.boundingBox();
        expect(box?.x, `${width} px`).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? Infinity) + (box?.width ?? 0), `${width} px`).toBeLessThanOrEqual(width);
      }
    }
  });
}

test('a table or a code block is a stop for Tab exactly when it scrolls', async ({ page }) => {
  const wrongStops = () =>
    page
      .locator('main :is(.table-scroll, pre)')
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => box.scrollWidth > box.clientWidth !== ((box as HTMLElement).tabIndex === 0))
          .map((box) => box.outerHTML.slice(0, 80)),
      );
  const addresses = kindsOfPage.filter((path) => /<pre|table-scroll/.test(htmlOf(path))).slice(0, 5);
  for (const address of addresses) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(wrongStops, { message: `${address} at ${width} px` }).toEqual([]);
    }
  }
  expect(addresses.length, 'pages with code or a table').toBeGreaterThan(0);
});
