/** What a visitor has set in the system: signs in forced colours, panels with less motion. The rest is in e2e/core. */
import { openReading } from '../support/open-reading.ts';
import { pagesUnder } from '../support/pages.ts';
import { expect, test, type Locator } from '../support/watch.ts';
import { moving } from '../core/everyone/motion.ts';

/** The sign as it is seen, and with its shape painted in the colour of the page: alike when nobody sees the shape. */
const picturesOf = async (sign: Locator): Promise<Buffer[]> => {
  // The element itself: asked for again by its sign, another one would answer.
  const element = await sign.elementHandle();
  if (!element) throw new Error('The page has no such sign.');
  const seen = await element.screenshot();
  await element.evaluate((changed) => (changed as Element).setAttribute('data-sign', 'none'));
  return [seen, await element.screenshot()];
};

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('signs keep their shape and their word, in a table and above a page', async ({ page }) => {
    const [workload = ''] = pagesUnder('/workloads/');
    for (const [address, place] of [
      ['/workloads/', page.getByRole('table')],
      [workload, page.locator('[data-verdict]')],
    ] as const) {
      await page.goto(address);
      const signs = place.locator('.sign').filter({ hasText: /\w/ });
      const names = await signs.evaluateAll((all) => [...new Set(all.map((sign) => sign.getAttribute('data-sign')))]);
      expect(names.length, address).toBeGreaterThan(0);
      for (const name of names) {
        const [withShape, without] = await picturesOf(place.locator(`.sign[data-sign="${name}"]`).first());
        expect(withShape?.equals(without ?? withShape), `${address}: ${name}`).toBe(false);
      }
    }
  });

  test('every part of the evidence picture can be told from its ground', async ({ page }) => {
    await page.goto('/evidence/');
    const picture = page.getByRole('img', { name: /How \d+ claims/ });
    const looks = await picture.locator('g[data-sign] rect').evaluateAll((parts) =>
      parts.map((part) => ({
        fill: getComputedStyle(part).fill,
        stroke: getComputedStyle(part).stroke,
        ground: getComputedStyle(document.body).backgroundColor,
      })),
    );
    expect(looks.length).toBeGreaterThan(3);
    // Parts that are washed with a colour of the theme would take the reader's own colours away.
    for (const { fill, stroke, ground } of looks) {
      expect(fill).toBe(ground);
      expect(stroke).not.toBe(ground);
    }
  });
});

test.describe('less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves when a panel opens', async ({ page }) => {
    await openReading(page, '/guide/what-runs-where/');
    await page.locator('a[data-panel^="claim-"]').first().click();
    await expect(page.locator('[popover]:popover-open')).toBeVisible();
    expect(await moving(page)).toEqual([]);
  });
});
