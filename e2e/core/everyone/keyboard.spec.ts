/** Pages by keyboard: the skip link, the focus, tables that scroll, the menu. */
import { words } from '../../../src/words/words.ts';
import { htmlOf, kindsAndChapters } from '../../support/pages.ts';
import { expect, test, type Locator, type Page } from '../../support/watch.ts';
import { longest, mixed } from '../places.ts';

test('the first key leads to a link that skips the navigation', async ({ page }) => {
  await page.goto(longest);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words.skipToContent });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

const focusOf = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
    const { width, height } = focused.getBoundingClientRect();
    return {
      outlineStyle,
      outlineWidth: parseFloat(outlineWidth),
      outlineColor,
      area: width * height,
      html: focused.outerHTML.slice(0, 80),
    };
  });

test('whatever has the focus shows it, in light and in dark; what is pressed on a phone is large enough to hit', async ({
  page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of mixed) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(address);
    // The next stops are those of the page in dark: one walk goes through both themes.
    for (const [colorScheme, steps] of [
      ['light', 30],
      ['dark', 10],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      let seen = 0;
      for (let step = 0; step < steps; step++) {
        await page.keyboard.press('Tab');
        const focus = await focusOf(page);
        if (!focus) continue;
        seen++;
        const where = `${address} in ${colorScheme}: ${focus.html}`;
        expect(focus.area, where).toBeGreaterThan(0);
        expect(focus.outlineStyle, where).not.toBe('none');
        expect(focus.outlineWidth, where).toBeGreaterThanOrEqual(2);
        expect(focus.outlineColor, where).not.toMatch(/, 0\)$|transparent/);
      }
      expect(seen, `${address} in ${colorScheme}`).toBeGreaterThan(steps / 3);
    }

    // The buttons of a block of code are smaller; how small a target may be is asked in pages.spec.ts.
    await page.setViewportSize({ width: 360, height: 740 });
    const small = await page.getByRole('button').evaluateAll((all) =>
      all
        .filter((button) => button.checkVisibility() && !button.closest('.code-tools'))
        .map((button) => ({ box: button.getBoundingClientRect(), html: button.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ box, html }) => `${Math.round(box.width)} × ${Math.round(box.height)} ${html}`),
    );
    expect(small, address).toEqual([]);
  }
});

test('a table that is wider than its box scrolls by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const isWide = (box: Locator) => box.evaluate((element) => element.scrollWidth > element.clientWidth);
  let wide = 0;
  const tables = kindsAndChapters.filter((path) => htmlOf(path).includes('table-scroll'));
  for (const address of tables) {
    await page.goto(address);
    for (const box of await page.locator('.table-scroll').all()) {
      if (!(await isWide(box))) continue;
      wide += 1;
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => box.evaluate((element) => element.scrollLeft), address).toBeGreaterThan(0);
    }
    if (wide > 0) break;
  }
  // A table with so many columns has no room there.
  const manyColumns = tables.filter((path) => /<tr>(\s*<th[^>]*>(?:(?!<\/th>).)*<\/th>){7}/s.test(htmlOf(path)));
  if (manyColumns.length > 0) expect(wide, manyColumns.join(', ')).toBeGreaterThan(0);
});

test('on a phone the menu opens and closes by keyboard and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(longest);
  const menu = page.getByRole('button', { name: words.menu });
  const navigation = page.getByRole('navigation', { name: words.siteNavigation, exact: true });
  await expect(navigation).toBeHidden();
  await menu.focus();
  await page.keyboard.press('Enter');
  await expect(navigation).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(navigation.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(navigation).toBeHidden();
  await expect(menu).toBeFocused();
});
