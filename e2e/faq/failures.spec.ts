/** The filter of the questions when the search that it asks does not load. */
import { expect, test } from '../support/watch.ts';

test('the filter of the questions says when it does not load, and what it cannot know without the search', async ({
  page,
  watch,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/faq/');
  await page.getByRole('searchbox').fill('sandboxing');
  await page.getByRole('searchbox').fill('zzzz');
  await expect(page.locator('#faq-count')).toContainText('could not be loaded');
  await expect(page.locator('#faq-count')).not.toContainText('No question matches');
  watch.faults.length = 0;
});
