/** Without script every page is whole: its text, the way to every part, and links where script opens panels. */
import { words } from '../../../src/words/words.ts';
import { htmlOf, kindsOfPage, pages } from '../../support/pages.ts';
import { expect, test, type Page } from '../../support/watch.ts';
import { longest, partPages, written } from '../places.ts';

test.use({ javaScriptEnabled: false });

const main = (page: Page) => page.getByRole('main');

test('every kind of page has its heading, no control that does nothing, and marks that are shown', async ({ page }) => {
  for (const address of kindsOfPage) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    // What sends a form or opens a popover does so by itself.
    const dead = await page
      .locator('button:not([popovertarget], form button:not([type="button"]))')
      .evaluateAll((all) => all.filter((button) => button.checkVisibility()).map((button) => button.outerHTML));
    // The specimen sheet is the one page whose subject is controls.
    if (address !== '/about/design/') expect(dead, address).toEqual([]);
    const hidden = await main(page)
      .locator('a[data-panel]')
      .evaluateAll((all) =>
        all
          .filter((mark) => mark.closest('details:not([open])') === null && !mark.checkVisibility())
          .map((mark) => mark.getAttribute('href')),
      );
    expect(hidden, address).toEqual([]);
  }
});

test('marks of claims and of terms are links to where the same is told, on every page', () => {
  for (const address of pages)
    for (const [mark] of htmlOf(address).matchAll(/<a [^>]*data-panel=[^>]*>/g))
      expect(mark, address).toMatch(/ href="\/(evidence\/[\w-]+\/|glossary\/#[\w-]+)"/);
});

test('the search page lists what is written', async ({ page }) => {
  await page.goto('/search/');
  const said = main(page).locator('noscript p', { hasText: words.searchNeedsScript.slice(0, 20) });
  await expect(said).toBeVisible();
  const [above, below] = await Promise.all([said.boundingBox(), main(page).locator('#all').boundingBox()]);
  expect(below!.y - above!.y - above!.height, 'room between the sentence and the list').toBeGreaterThan(12);
  for (const list of await main(page).locator('details').all()) await list.locator('summary').click();
  const listed = await main(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(written.filter((address) => !listed.includes(address))).toEqual([]);
});

test('the parts of the handbook can be reached on a desktop, a tablet and a phone', async ({ page }) => {
  for (const width of [1280, 768, 360])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(longest);
      const menu = page.getByRole('button', { name: words.menu });
      // The menu is the platform's own popover, so it opens without script.
      if (await menu.isVisible()) await menu.click();
      const parts = page.getByRole('navigation', { name: words.siteNavigation, exact: true }).getByRole('link');
      const reached = await parts.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(reached.length).toBeGreaterThan(0);
      expect(reached.filter((path) => !partPages.includes(path))).toEqual([]);
      for (const link of await parts.all()) await expect(link).toBeInViewport();
      await parts.last().click();
      await expect(page).toHaveURL(reached.at(-1) ?? '');
      const foot = page.getByRole('navigation', { name: words.footer, exact: true });
      for (const path of [...partPages, '/search/', '/about/']) {
        await expect(foot.locator(`a[href="${path}"]`)).toBeVisible();
      }
      await page.getByRole('banner').getByRole('link', { name: words.search }).click();
      await expect(page).toHaveURL('/search/');
    });
});
