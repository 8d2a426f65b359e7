/** What a visitor has set in the system: forced colours and less motion. */
import { kindsOfPage } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('signs keep their shape and their word', async ({ page }) => {
    await page.goto('/workloads/');
    const signs = page.getByRole('table').locator('[data-sign="keep-off"], [data-sign="on-kubernetes"]');
    for (const sign of await signs.all()) {
      const shape = sign.locator('svg').first();
      if ((await shape.count()) === 0) continue;
      const { fill, behind } = await shape.evaluate((element) => ({
        fill: getComputedStyle(element).fill,
        behind: getComputedStyle(document.body).backgroundColor,
      }));
      expect(fill).not.toBe(behind);
      expect(fill).not.toBe('none');
    }
    await expect(page.getByRole('table').getByText('keep off').first()).toBeVisible();
  });

  test('every part of the evidence picture can be told from its ground', async ({ page }) => {
    await page.goto('/evidence/');
    const picture = page.getByRole('img', { name: /How \d+ claims/ });
    const looks = await picture.locator('rect').evaluateAll((parts) =>
      parts.map((part) => ({
        fill: getComputedStyle(part).fill,
        stroke: getComputedStyle(part).stroke,
        ground: getComputedStyle(document.body).backgroundColor,
      })),
    );
    expect(looks.length).toBeGreaterThan(3);
    for (const { fill, stroke, ground } of looks)
      expect([fill, stroke].some((paint) => paint !== ground && paint !== 'none')).toBe(true);
  });

  test('the focus is visible on links, fields and buttons', async ({ page }) => {
    await page.goto('/faq/');
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return `${outlineStyle} ${outlineWidth}`;
      });
      expect(outline).toMatch(/^(solid|auto|dashed|double) [1-9]/);
    }
  });

  test('what is pressed or current differs by more than colour', async ({ page }) => {
    await page.goto('/guide/why-not-everything/');
    const current = page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Guide' });
    await expect(current).toHaveAttribute('aria-current', 'true');
    await expect(current).toHaveCSS('text-decoration-line', 'underline');
  });
});

test.describe('less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  /** Everything that would move: animations, and transitions of more than a blink. */
  const moving = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const seconds = (list: string): number => Math.max(...list.split(',').map((part) => parseFloat(part)));
      return [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const animates = animationName !== 'none' && seconds(animationDuration) > 0.01;
          return animates || seconds(transitionDuration) > 0.01 || scrollBehavior === 'smooth';
        })
        .map((element) => element.outerHTML.slice(0, 100));
    });

  test('nothing moves, fades or scrolls smoothly', async ({ page }) => {
    for (const address of kindsOfPage) {
      await page.goto(address);
      expect(await moving(page), address).toEqual([]);
    }
  });

  test('nothing moves when panels and the search open', async ({ page }) => {
    await page.goto('/guide/what-runs-where/');
    await page.locator('a[data-panel^="claim-"]').first().click();
    expect(await moving(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: 'Search the handbook' })).toBeVisible();
    expect(await moving(page)).toEqual([]);
  });
});
