/** Without script the handbook is whole: answers, evidence, tables of contents. What holds anywhere is in e2e/core. */
import { claimPages, pagesUnder } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

test.use({ javaScriptEnabled: false });

const main = (page: Page) => page.getByRole('main');

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
