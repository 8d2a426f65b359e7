/** What is due, by the clock of the reader: the lists, their filters and their counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiFile } from '../../src/schemas/api.ts';
import { dist, htmlOf } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const { items } = JSON.parse(readFileSync(join(dist, 'api/review.json'), 'utf8')) as ApiFile<'review'>;
const rows = (page: Page) => page.getByRole('region', { name: 'Entries by due day' }).locator('tbody tr');
const noon = (day: string): Date => new Date(`${day}T12:00:00`);

test('the list counts by the clock, filters by the address, and says what it cannot do', async ({ page }) => {
  const total = page.locator('[data-counts="All"] data');
  // Two lifetimes on, everything that has a day is overdue, and long before only what nobody has looked at.
  const never = items.filter(({ reviewed }) => reviewed === null).length;
  const dated = items.filter(({ due, reviewed }) => due !== null && reviewed !== null).length;
  expect(dated).toBeGreaterThan(0);
  for (const [day, count] of [
    ['1999-01-01', never],
    ['2199-01-01', never + dated],
  ] as const) {
    await page.clock.setFixedTime(noon(day));
    await page.goto('/review/');
    await expect(total.first(), day).toHaveText(String(count));
  }
  await expect(page.getByText('How many are due on 1 January 2199')).toBeVisible();

  const [team = ''] = items.flatMap(({ owner }) => owner ?? []);
  const [kind = ''] = items.flatMap((item) => (item.owner === team ? item.kind : []));
  const wanted = items.filter((item) => item.owner === team && item.kind === kind).length;
  await page.goto(`/review/?owner=${encodeURIComponent(team)}&kind=${encodeURIComponent(kind)}`);
  await expect(page.getByRole('status').filter({ hasText: 'entries' })).toContainText(
    `${wanted} of ${items.length} entries`,
  );
  await expect(rows(page)).toHaveCount(Math.min(wanted, 300));
  await page.getByLabel('State').selectOption({ label: 'Not due' });
  await expect(page).toHaveURL(/state=kept/);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page).toHaveURL(/\/review\/$/);

  await page.goto('/review/?owner=nobody-of-that-name');
  await expect(page.getByText('The address asks for owner “nobody-of-that-name”')).toBeVisible();
});

const isLong = htmlOf('/review/').includes('data-review-rows="/');

test('a list that could not be fetched whole says so, and keeps what stands on the page', async ({ page, watch }) => {
  await page.route('**/api/review.json', (route) => route.abort());
  await page.goto('/review/');
  // A site whose entries all stand on the page fetches nothing.
  await expect(page.getByText(/Only the first \d+ entries could be loaded/)).toBeVisible({ visible: isLong });
  await expect(rows(page).first()).toBeVisible();
  if (isLong) watch.expected(/review\.json/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists are there, with the day of the build', async ({ page }) => {
    await page.goto('/review/');
    await expect(page.getByRole('table', { name: /^How many are due on/ })).toBeVisible();
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('region', { name: 'How many are due' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: /^Kept by / })).toBeVisible();
  });
});
