/** The glossary, and the terms that are marked in the text. */
import { axeFindings } from '../support/axe.ts';
import { entries } from '../support/entries.ts';
import { openReading } from '../support/open-reading.ts';
import { htmlOf, pages } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';
import { waysToOpen } from '../support/ways-to-open.ts';

const chapter = '/guide/why-not-everything/';
const mark = (page: Page) => page.locator('a[data-panel="term-numa"]').first();
const panel = (page: Page) => page.getByRole('dialog', { name: 'Term: NUMA' });

test('every term stands under its letter, each with an anchor, a definition and a source', async ({ page }) => {
  await page.goto('/glossary/');
  const terms = page.getByRole('article');
  await expect(terms).toHaveCount(entries('glossary').length);
  for (const entry of await terms.all()) {
    const heading = entry.getByRole('heading', { level: 3 });
    await expect(heading).toHaveAttribute('id', /^[a-z0-9-]+$/);
    const text = await entry.innerText();
    expect(text).toMatch(/Sources?:/);
    expect(text.length).toBeGreaterThan(60);
  }
  const names = await terms.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));

  await test.step('the letters lead to their terms', async () => {
    const letters = page.getByRole('navigation', { name: 'Letters' }).getByRole('link');
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(await letters.allInnerTexts()).toEqual(headings);
    await letters.filter({ hasText: 'K' }).click();
    await expect(page).toHaveURL('/glossary/#letter-k');
    await expect(page.getByRole('heading', { level: 2, name: 'K' })).toBeInViewport();
  });

  await test.step('a term that is used nearly everywhere names six places and folds the others', async () => {
    const entry = page.getByRole('article').filter({ has: page.locator('#control-plane') });
    await expect(entry.getByText('Used in').getByRole('link')).toHaveCount(6);
    const more = entry.locator('details');
    const hidden = more.getByRole('link').first();
    await expect(hidden).toBeHidden();
    const count = Number(/and (\d+) more/.exec(await more.innerText())?.[1]);
    await more.getByText(/^and \d+ more$/).click();
    await expect(hidden).toBeVisible();
    await expect(more.getByRole('link')).toHaveCount(count);
  });

  await test.step('a term names the pages that use it, and these mark it', async () => {
    const entry = page.getByRole('article').filter({ has: page.locator('#dpdk') });
    await expect(entry.getByText('Used in')).toBeVisible();
    await entry
      .getByText('Used in')
      .getByRole('link', { name: /Why not everything/ })
      .click();
    await expect(page).toHaveURL(chapter);
    await expect(page.locator('a[data-panel="term-dpdk"]').first()).toBeVisible();
  });
});

test('the letters stay in reach on a wide screen, and a term does not hide behind them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/glossary/#numa');
  const letters = page.getByRole('navigation', { name: 'Letters' });
  await expect(letters).toBeInViewport();
  const [bar, term] = await Promise.all([letters.boundingBox(), page.locator('#numa').boundingBox()]);
  expect(term?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});

test('every marked term has its panel on the page and its place in the glossary', () => {
  const glossary = htmlOf('/glossary/');
  const marked = new Set<string>();
  // Tools keep their terms as plain links to the glossary.
  for (const address of pages.filter((page) => !page.startsWith('/tools/'))) {
    const html = htmlOf(address);
    for (const [, id = ''] of html.matchAll(/data-panel="term-([\w-]+)"/g)) {
      marked.add(id);
      expect(html.includes(`id="term-${id}" popover`), `panel of ${id} on ${address}`).toBe(true);
      expect(glossary.includes(`<h3 id="${id}"`), `${id}, marked on ${address}, in the glossary`).toBe(true);
    }
  }
  expect(marked.size, 'terms that some page marks').toBeGreaterThan(entries('glossary').length / 2);
});

for (const [how, open] of waysToOpen) {
  test(`a term opens its definition with ${how}; Escape closes it and gives the focus back`, async ({ page }) => {
    await openReading(page, chapter);
    await expect(panel(page)).toBeHidden();
    await open(mark(page));
    await expect(panel(page)).toBeVisible();
    await expect(panel(page)).toContainText('Non-uniform memory access');
    // The open panel is one, whichever way it was opened.
    if (how === 'a click') expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(mark(page)).toBeFocused();
  });
}

test('resting on a term opens nothing, and its panel leads to the glossary', async ({ page }) => {
  await openReading(page, chapter);
  await mark(page).hover();
  // Long enough for a panel that opens with a delay.
  await page.waitForTimeout(700);
  await expect(panel(page)).toBeHidden();
  await mark(page).press('Enter');
  await panel(page).getByRole('link', { name: 'In the glossary' }).press('Enter');
  await expect(page).toHaveURL('/glossary/#numa');
  await expect(page.getByRole('heading', { name: 'NUMA' })).toBeInViewport();
});
