/** What a visitor types into the ledger and the questions has no length that we know; no list grows wider for it. */
import { overflow } from '../support/overflow.ts';
import { expect, test } from '../support/watch.ts';

test.use({ viewport: { width: 360, height: 800 } });

test('a long word does not widen the ledger or the list of questions', async ({ page }) => {
  const word = 'w'.repeat(300);
  await page.goto(`/evidence/?standing=${word}&topic=${word}`);
  await expect(page.getByText(/w{40}/).first()).toBeVisible();
  expect(await overflow(page)).toBeUndefined();
  await page.goto('/faq/');
  await page.getByRole('searchbox', { name: 'Filter the questions' }).fill(word);
  await expect(page.getByText(/w{40}/).first()).toBeVisible();
  expect(await overflow(page)).toBeUndefined();
});
