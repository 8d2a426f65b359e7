/** Words that bring a reader in a hurry: each leads to the right place within the first three results, by keyboard. */
import { expect, test } from '../support/watch.ts';
import { hurried } from './golden.ts';

test('words of a reader in a hurry lead to the right place within three results', async ({ page }) => {
  test.slow();
  // The right place stands first, second and third; all of the words are asked in e2e/machines/golden.test.ts.
  for (const word of ['noisy', 'break-even', 'canary'] as const) {
    const places: readonly string[] = hurried[word];
    await page.goto('/about/');
    await page.keyboard.press('/');
    const search = page.getByRole('dialog', { name: 'Search the handbook' });
    await expect(search.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(word);
    const results = search.getByRole('listbox', { name: 'Results' }).getByRole('group');
    // Results of the unfinished word may stand for a moment; the summary names the word that was answered.
    await expect(search.getByText(`“${word}”`)).not.toHaveCount(0);
    const addresses = await results.evaluateAll((all) =>
      all.slice(0, 3).map((group) => {
        const { pathname, hash } = new URL(group.querySelector('a')?.href ?? '');
        return pathname + hash;
      }),
    );
    const place = addresses.findIndex((address) => places.includes(address));
    expect(place, `${word}: ${addresses.join(', ')}`).toBeGreaterThanOrEqual(0);
    // Every option before the wanted one takes one press of the key, and one more to leave the field.
    const before = await results.evaluateAll(
      (all, at) => all.slice(0, at).reduce((sum, group) => sum + group.querySelectorAll('a').length, 0),
      place,
    );
    for (let press = 0; press <= before; press++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(addresses[place] ?? '', url).pathname);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // The dialog brings the last search of the tab again.
    await page.evaluate(() => sessionStorage.clear());
  }
});

test('a search can be sent on, and going back returns to it', async ({ page }) => {
  await page.goto('/search/?q=karpenter');
  const field = page.getByRole('main').getByRole('combobox', { name: 'Search the handbook' });
  await expect(field).toHaveValue('karpenter');
  const first = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  await first.click();
  await page.waitForURL((url) => url.pathname !== '/search/');
  await page.goBack();
  await expect(page).toHaveURL(/\/search\/\?q=karpenter/);
  await expect(field).toHaveValue('karpenter');
  await expect(first).toBeVisible();
});

test('Ctrl-K opens the search from inside a field, and / is then a letter', async ({ page }) => {
  await page.goto('/faq/');
  const filter = page.getByRole('searchbox', { name: 'Filter the questions' });
  await filter.focus();
  await page.keyboard.type('a/b');
  await expect(filter).toHaveValue('a/b');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search the handbook' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search the handbook' })).toBeHidden();
  await expect(filter).toBeFocused();
});
