/** Addresses that ask for what is not there, and lists that are printed while only a part of them is shown. */
import { expect, test, type Page } from '../support/watch.ts';

const refused = (page: Page) => page.getByRole('status').filter({ hasText: 'The address' });
const rows = (page: Page) => page.locator('.ledger tbody tr:not([hidden])');

test('pages open without a complaint at a fragment that nothing is called', async ({ page }) => {
  // Every script reads a fragment by one function, whose tests hold each kind: here each kind of page meets one of them.
  for (const address of [
    '/evidence/#__proto__',
    '/faq/#%E0%A4%A',
    '/guide/what-it-costs/#100%',
    '/faq/#constructor',
    '/glossary/#%',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    await expect(page.getByRole('button', { name: /^Colour theme/ }), address).toBeVisible();
  }
});

test('a standing, section, topic or order that there is not is told, and shows every claim', async ({ page }) => {
  const names = ['standing', 'section', 'topic', 'sort'];
  for (const value of ['nonsense', '__proto__', 'constructor', 'toString', '%']) {
    await page.goto(`/evidence/?${new URLSearchParams(names.map((name) => [name, value])).toString()}`);
    for (const name of names) await expect(refused(page)).toContainText(`${name} “${value}”`);
    expect(await rows(page).count(), value).toBe(await page.locator('.ledger tbody tr').count());
    for (const field of await page.locator('form').getByRole('combobox').all())
      await expect(field, value).toHaveValue('');
  }
});

test('what is known is shown beside what is not, and a change takes the message away', async ({ page }) => {
  await page.goto('/evidence/?standing=lovely&topic=cost&utm_source=mail');
  await expect(refused(page)).toHaveText(/standing “lovely”/);
  await expect(refused(page)).not.toContainText('utm_source');
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('cost');
  await expect(page.getByRole('combobox', { name: 'Standing' })).toHaveValue('');
  const shown = await rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['topic']));
  expect(shown.length).toBeGreaterThan(3);
  expect(new Set(shown)).toEqual(new Set(['cost']));
  await page.getByRole('combobox', { name: 'Standing' }).selectOption('contradicted');
  await expect(refused(page)).toHaveCount(0);
  await expect(page).toHaveURL(/standing=contradicted/);

  // Of several values of one filter the first is taken, and the others are told.
  await page.goto('/evidence/?standing=contradicted&standing=outdated&sort=standing');
  await expect(page.getByRole('combobox', { name: 'Standing' })).toHaveValue('contradicted');
  await expect(refused(page)).toHaveText(/first value.*standing “outdated”/);
});

test('a list of claims that is filtered says so on paper', async ({ page }) => {
  await page.goto('/evidence/');
  const all = await rows(page).count();
  await expect(page.locator('.ledger caption')).toContainText('Every claim');
  await page.getByRole('combobox', { name: 'Standing' }).selectOption('contradicted');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('standing');
  const left = await rows(page).count();
  expect(left).toBeLessThan(all);
  await page.emulateMedia({ media: 'print' });
  const caption = page.locator('.ledger caption');
  await expect(caption).toBeVisible();
  await expect(caption).toContainText(`${left} of ${all} claims: contradicted`);
  await expect(caption).toContainText('weakest first');
  await expect(caption).not.toContainText('Every claim');
});

test('a list of questions that is filtered says so on paper, and a whole one says nothing', async ({ page }) => {
  await page.goto('/faq/');
  const filter = page.getByRole('searchbox', { name: 'Filter the questions' });
  await page.emulateMedia({ media: 'print' });
  await expect(filter).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await filter.fill('spot');
  const status = page.getByText(/^\d+ of \d+ questions/);
  await expect(status).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(status).toBeVisible();
  await expect(filter).toBeVisible();
  await expect(filter).toHaveValue('spot');
});
