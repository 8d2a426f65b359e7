import { axeFindingsInThemes } from '../../support/axe.ts';
import { expect, test } from '../../support/watch.ts';
import { mine, open } from './cost-estimator.ts';

test.describe('for everyone', () => {
  test('nothing overflows at 320 pixels, targets are large enough, and axe finds nothing, in light and in dark', async ({
    page,
    viewport,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `${mine}&nonsense=1`);
    const all = page.locator('.cost-estimator *');
    await expect(all).not.toHaveCount(0);
    const wide = await all.evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => one.textContent),
    );
    expect(wide).toEqual([]);
    const targets = page.locator(
      '.tool :is(button, select, summary, input[type=text], label.tool-check, .tool-choices label, .tool-now a)',
    );
    expect(await targets.count()).toBeGreaterThan(10);
    const small = await targets.evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
        .map((one) => one.textContent || one.id),
    );
    expect(small).toEqual([]);

    // Set below each other, a cell that holds nothing would be the name of its column alone.
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    const nameless = await page
      .locator('td[data-label]')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.textContent.trim() === '').length);
    expect(nameless).toBe(0);

    await page.setViewportSize(viewport!);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await axeFindingsInThemes(page)).toEqual([]);
  });

  test('every line and every area of a picture can be told from its ground in forced colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page);
    await page.getByRole('region', { name: 'From how many cores it pays' }).locator('summary').first().click();
    await expect(page.getByRole('img', { name: /Cost by size/ })).toBeVisible();
    const { seen, lost } = await page
      .locator('.cost-result [role="img"]')
      .locator('line, rect, polygon, circle, path')
      .evaluateAll((shapes) => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const isDrawn = (paint: string): boolean => paint !== 'none' && paint !== ground;
        const shown = shapes.filter((shape) => shape.checkVisibility());
        const lost = shown.filter((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return !isDrawn(stroke) && (shape.localName === 'line' || !isDrawn(fill));
        });
        return { seen: shown.length, lost: lost.map((shape) => shape.outerHTML.slice(0, 120)) };
      });
    expect(seen).toBeGreaterThan(10);
    expect(lost).toEqual([]);
  });

  test('sums of millions stand apart, and within the width', async ({ page }) => {
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await open(page, 'from=nodes&nodes=10000');
      const figures = page.locator('.cost-result :is(td > data, .cost-chart text)');
      await expect(figures.filter({ hasText: /\$\d+,\d{3},\d{3}/ }).nth(3)).toBeVisible();
      const places = await figures.evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => ({ words: one.textContent, ...one.getBoundingClientRect().toJSON() })),
      );
      for (const [index, { words, right, top }] of places.entries()) {
        const next = places[index + 1];
        expect.soft(right, words).toBeLessThanOrEqual(width);
        if (next?.top === top) expect.soft(next.left - right, `${words} beside ${next.words}`).toBeGreaterThan(2);
      }
    }
  });
});
