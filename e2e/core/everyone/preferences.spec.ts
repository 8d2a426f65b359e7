/** What a visitor has set in the system: forced colours and less motion. Pages as they open are in pages.spec.ts. */
import { words } from '../../../src/words/words.ts';
import { expect, test } from '../../support/watch.ts';
import { longest, mixed, partPages } from '../places.ts';
import { moving } from './motion.ts';

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('the focus is visible on links, fields and buttons', async ({ page }) => {
    await page.goto(mixed.at(-1) ?? longest);
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toMatch(/^(solid|auto|dashed|double) [1-9]/);
    }
  });

  test('what is current differs by more than colour', async ({ page }) => {
    await page.goto(partPages[0] ?? '');
    const current = page
      .getByRole('navigation', { name: words.siteNavigation, exact: true })
      .locator(`a[href="${partPages[0]}"]`);
    await expect(current).toHaveAttribute('aria-current', /true|page/);
    await expect(current).toHaveCSS('text-decoration-line', 'underline');
  });
});

test.describe('less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves when the search opens', async ({ page }) => {
    await page.goto(longest);
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: words.searchHandbook })).toBeVisible();
    expect(await moving(page)).toEqual([]);
  });
});
