/** Without script every page is whole: text, answers, evidence, navigation, and links where script opens panels. */
import { chapters, claimPages, kindsOfPage, pagesUnder } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

test.use({ javaScriptEnabled: false });

const main = (page: Page) => page.getByRole('main');

test('every kind of page has its heading, and no control that does nothing', async ({ page }) => {
  for (const address of kindsOfPage) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    const dead = page.getByRole('banner').getByRole('button', { name: /^(Search|Colour theme)/ });
    await expect(dead.or(page.getByRole('figure').getByRole('button')), address).toHaveCount(0);
  }
});

test('every chapter can be read: its text, its tables and its notes lead on by links', async ({ page }) => {
  for (const address of chapters) {
    await page.goto(address);
    await expect(main(page).getByRole('heading', { level: 2 }).first(), address).toBeVisible();
    // Marks of claims and of terms are links to where the same is told.
    for (const mark of await main(page).locator('a[data-panel]').all()) {
      await expect(mark, address).toBeVisible();
      await expect(mark, address).toHaveAttribute('href', /^\/(evidence\/[\w-]+\/|glossary\/#[\w-]+)$/);
    }
  }
});

test('a mark of a claim leads to the evidence', async ({ page }) => {
  await page.goto('/guide/what-runs-where/');
  await main(page).locator('a[data-panel="claim-row-content-encoding"]').click();
  await expect(page).toHaveURL('/evidence/row-content-encoding/');
  await expect(page.getByRole('heading', { name: 'Why', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
});

test('every answer can be read on the list of questions', async ({ page }) => {
  await page.goto('/faq/');
  const questions = page.getByRole('main').locator('details');
  await expect(questions).toHaveCount(pagesUnder('/faq/').length);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  for (const question of await questions.all()) {
    await question.locator('summary').click();
    await expect(question.locator('summary ~ p').first()).toBeVisible();
    await expect(question.getByRole('link', { name: /^Full answer/ })).toBeVisible();
  }
});

test('the ledger shows every claim, each with a link, and no filter that does nothing', async ({ page }) => {
  await page.goto('/evidence/');
  const rows = page.getByRole('table', { name: /^Every claim/ }).getByRole('row');
  await expect(rows).toHaveCount(claimPages.length + 1);
  const addresses = await rows.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses.toSorted()).toEqual(claimPages.toSorted());
  await expect(page.getByRole('combobox')).toHaveCount(0);
  for (const row of (await rows.all()).slice(1)) await expect(row).toBeVisible();
});

test('the search page lists the pages of the handbook', async ({ page }) => {
  await page.goto('/search/');
  await expect(main(page).locator('noscript p', { hasText: 'Search needs script.' })).toBeVisible();
  for (const list of await main(page).locator('details').all()) await list.locator('summary').click();
  const listed = await main(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const wanted = [...chapters, ...claimPages, ...['/faq/', '/workloads/', '/samples/'].flatMap(pagesUnder)];
  expect(wanted.filter((address) => !listed.includes(address))).toEqual([]);
});

for (const [name, width] of [
  ['a desktop', 1280],
  ['a tablet', 768],
  ['a phone', 360],
] as const) {
  test(`the parts of the handbook can be reached on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/guide/what-runs-where/');
    const menu = page.getByRole('button', { name: 'Menu' });
    // The menu is the platform's own popover, so it opens without script.
    if (await menu.isVisible()) await menu.click();
    const navigation = page.getByRole('navigation', { name: 'Site' });
    for (const part of ['Guide', 'Workloads', 'Tools', 'Questions', 'Glossary', 'Evidence']) {
      await expect(navigation.getByRole('link', { name: part, exact: true })).toBeInViewport();
    }
    await navigation.getByRole('link', { name: 'Evidence', exact: true }).click();
    await expect(page).toHaveURL('/evidence/');
    const foot = page.getByRole('navigation', { name: 'Footer' });
    for (const part of ['Code samples', 'Search', 'About and accessibility']) {
      await expect(foot.getByRole('link', { name: part, exact: true })).toBeVisible();
    }
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await expect(page).toHaveURL('/search/');
  });
}

test('tables of contents, code and pictures are there', async ({ page }) => {
  await page.goto('/samples/huge-pages/');
  await expect(main(page).locator('pre')).toContainText('hugepages-2Mi');
  await page.goto('/guide/why-not-everything/');
  await page.setViewportSize({ width: 1440, height: 900 });
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'What the network costs' }).click();
  await expect(page).toHaveURL(/#what-the-network-costs$/);
  await page.goto('/evidence/');
  await expect(page.getByRole('img', { name: /How \d+ claims of the article stand/ })).toBeVisible();
});
