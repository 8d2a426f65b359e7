/** Pages by keyboard and by structure: the skip link, the focus, the landmarks, the headings, the tables. */
import { kindsOfPage, pages } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

test('the first key leads to a link that skips the navigation', async ({ page }) => {
  await page.goto('/guide/what-runs-where/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').first()).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`whatever has the focus shows it, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const address of ['/', '/guide/what-runs-where/', '/faq/', '/evidence/', '/samples/huge-pages/']) {
      await page.goto(address);
      let seen = 0;
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
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
        if (!focus) continue;
        seen++;
        expect(focus.area, `${address} ${focus.html}`).toBeGreaterThan(0);
        expect(focus.outlineStyle, `${address} ${focus.html}`).not.toBe('none');
        expect(focus.outlineWidth, `${address} ${focus.html}`).toBeGreaterThanOrEqual(2);
        expect(focus.outlineColor, `${address} ${focus.html}`).not.toMatch(/, 0\)$|transparent/);
      }
      expect(seen, address).toBeGreaterThan(15);
    }
  });
}

test('every page has its landmarks once, and one first heading that its title repeats', async ({ page }) => {
  for (const address of kindsOfPage) {
    await page.goto(address);
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(role), `${role} of ${address}`).toHaveCount(1);
    }
    await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
  }
});

test('headings leave out no level', async ({ page }) => {
  for (const address of kindsOfPage) {
    await page.goto(address);
    const levels = await page
      .getByRole('main')
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) =>
        all.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName.charAt(1))),
      );
    const jumps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
    expect(jumps, `${address}: ${levels.join(' ')}`).toEqual([]);
  }
});

test('every table has a caption or a named region, and headers with their direction', async ({ page }) => {
  let found = 0;
  for (const address of pages.filter((path) => !/^\/evidence\/[\w-]+\/$/.test(path) || kindsOfPage.includes(path))) {
    await page.goto(address);
    const tables = await page.locator('table').evaluateAll((all) =>
      all.map((table) => ({
        named: table.querySelector('caption') !== null || table.closest('[role="region"][aria-label]') !== null,
        headers: table.querySelectorAll('thead th').length,
        html: table.outerHTML.slice(0, 100),
      })),
    );
    for (const { named, headers, html } of tables) {
      expect(named, `${address} ${html}`).toBe(true);
      expect(headers, `${address} ${html}`).toBeGreaterThan(0);
    }
    found += tables.length;
  }
  expect(found).toBeGreaterThan(20);
});

test('a table that is wider than its box scrolls by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 700 });
  await page.goto('/guide/short-answer/');
  const boxes = page.locator('.table-scroll');
  for (const box of await boxes.all()) {
    if (!(await box.evaluate((element) => element.scrollWidth > element.clientWidth))) continue;
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    return;
  }
});

test('on a phone the menu opens and closes by keyboard and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/guide/what-runs-where/');
  const menu = page.getByRole('button', { name: 'Menu' });
  const navigation = page.getByRole('navigation', { name: 'Site' });
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

test('what is pressed on a phone is large enough to hit', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ['/', '/guide/what-runs-where/', '/faq/', '/evidence/']) {
    await page.goto(address);
    const small = await page.getByRole('button').evaluateAll((all) =>
      all
        .filter((button) => button.checkVisibility())
        .map((button) => ({ box: button.getBoundingClientRect(), html: button.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.width < 44 || box.height < 44)
        .map(({ box, html }) => `${Math.round(box.width)} × ${Math.round(box.height)} ${html}`),
    );
    expect(small, address).toEqual([]);
  }
});
