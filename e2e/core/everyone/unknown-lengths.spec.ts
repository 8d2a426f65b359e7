/** What has no length that we know on a phone: names, titles, and what a visitor types. And fields need no zoom. */
import { devices } from '@playwright/test';
import { words } from '../../../src/words/words.ts';
import { overflow } from '../../support/overflow.ts';
import { htmlOf, kindsOfPage } from '../../support/pages.ts';
import { expect, test } from '../../support/watch.ts';
import { addresses, mixed } from '../places.ts';
import { smallTargets } from './hands.ts';

test('a site of a long name keeps its menu on the screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/about/');
  for (const name of [
    'The Right Parts Wiki',
    'The handbook of all the teams in Bayswater',
    'Donaudampfschifffahrtsgesellschaftsbuch',
  ])
    await test.step(name, async () => {
      await page.evaluate((name) => {
        const text = [...(document.querySelector('.site-name')?.childNodes ?? [])].at(-1);
        if (text) text.textContent = name;
      }, name);
      await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
      expect(await overflow(page)).toBeUndefined();
      const menu = page.getByRole('button', { name: words.menu });
      const box = await menu.boundingBox();
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      await menu.click();
      const last = page.getByRole('navigation', { name: words.siteNavigation, exact: true }).getByRole('link').last();
      await expect(last).toBeInViewport();
      await page.keyboard.press('Escape');
      await expect(last).toBeHidden();
    });
});

test('a title of two letters is no smaller to hit than another', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const titled = addresses.map(({ path }) => path);
  for (const address of mixed) {
    await page.goto(address);
    await page.evaluate((titled) => {
      for (const link of document.querySelectorAll('main a[href]:not(.prose a)')) {
        const [text, ...more] = link.childNodes;
        if (!(text instanceof Text) || more.length > 0) continue;
        if (titled.includes(link.getAttribute('href') ?? '')) text.data = 'Ij';
      }
    }, titled);
    expect(await smallTargets(page), address).toEqual([]);
  }
});

test.describe('with a finger', () => {
  const { viewport, isMobile, hasTouch } = devices['iPhone 13'];
  test.use({ viewport, isMobile, hasTouch });

  test('no page has a field that a phone zooms into', async ({ page }) => {
    const addresses = kindsOfPage.filter((path) =>
      /<(textarea|select|input (?!type="(radio|checkbox)"))/.test(htmlOf(path)),
    );
    for (const address of new Set([...addresses, '/search/'])) {
      await page.goto(address);
      const fields = page.locator('input:not([type="radio"], [type="checkbox"]), select, textarea');
      await expect(fields.first(), address).toBeAttached();
      const sizes = await fields.evaluateAll((all) => all.map((field) => parseFloat(getComputedStyle(field).fontSize)));
      expect(Math.min(...sizes), address).toBeGreaterThanOrEqual(16);
    }
  });
});

test.describe('what a visitor typed', () => {
  test.use({ viewport: { width: 360, height: 800 } });
  const word = 'w'.repeat(300);

  for (const address of [`/${word.slice(0, 200)}/`, `/search/?q=${word}`]) {
    test(`does not widen ${address.slice(0, 24)}…`, async ({ page, watch }) => {
      await page.goto(address);
      await expect(page.getByText(/w{40}/).first()).toBeVisible();
      expect(await overflow(page)).toBeUndefined();
      if (!address.includes('?')) watch.expected(/\b404\b/);
    });
  }
});
