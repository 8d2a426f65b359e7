/** What is due, by the clock of the reader: the notice under a title, the lists, their filters and their counts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthsAfter } from '../../src/domain/review/due.ts';
import type { ApiFile } from '../../src/schemas/api.ts';
import { dist, htmlOf } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const { items } = JSON.parse(readFileSync(join(dist, 'api/review.json'), 'utf8')) as ApiFile<'review'>;
/** A page of its own whose next review is known, so that its notice can be watched through the year. */
const [page1] = items.filter(({ url, due, reviewed }) => due && reviewed && /\/(wiki|faq)\/.+\/$/.test(url));
const path = new URL(page1?.url ?? 'http://missing/').pathname;
const due = page1?.due ?? '';
const rows = (page: Page) => page.getByRole('region', { name: 'Entries by due day' }).locator('tbody tr');
const noon = (day: string): Date => new Date(`${day}T12:00:00`);
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

test('a page says when its review is due, and by the clock of the reader that it was', async ({ page }) => {
  const notice = page.locator('.byline [data-due]');
  for (const [day, isOver] of [
    [dayBefore(due), false],
    [due, true],
    [monthsAfter(due, 12), true],
  ] as const) {
    await page.clock.setFixedTime(noon(day));
    await page.goto(path);
    await expect(notice, day).toHaveText(isOver ? /^Review due \d.+: overdue$/ : /^Review due \d[^:]+$/);
  }
  await expect(page.locator('.byline')).toContainText(/Reviewed .* Owner: /);
});

test('the day is that of the place where the reader is', async ({ browser, baseURL }) => {
  // One moment: it is the due day in Auckland, and still the day before in Honolulu.
  const moment = new Date(`${dayBefore(due)}T20:00:00Z`);
  for (const [timezoneId, state] of [
    ['Pacific/Auckland', /: overdue$/],
    ['Pacific/Honolulu', /\d$/],
  ] as const) {
    const context = await browser.newContext({ baseURL: baseURL ?? '', timezoneId });
    const page = await context.newPage();
    await page.clock.setFixedTime(moment);
    await page.goto(path);
    await expect(page.locator('.byline [data-due]'), timezoneId).toHaveText(state);
    await context.close();
  }
});

test('the list counts by the clock, filters by the address, and says what it cannot do', async ({ page }) => {
  const build = items.filter(({ state }) => state === 'overdue').length;
  const total = page.locator('[data-counts="All"] data');
  await page.clock.setFixedTime(noon('2199-01-01'));
  await page.goto('/review/');
  // Two lifetimes on, everything that has a day is overdue; what has none never will be.
  const dated = items.filter(({ due: day, reviewed }) => day !== null || reviewed === null).length;
  await expect(total.first()).toHaveText(String(dated));
  expect(dated).toBeGreaterThan(build);
  await expect(page.getByText('How many are due on 1 January 2199')).toBeVisible();

  const [team = ''] = items.flatMap(({ owner }) => owner ?? []);
  const [kind = ''] = items.flatMap((item) => (item.owner === team ? item.kind : []));
  const wanted = items.filter((item) => item.owner === team && item.kind === kind).length;
  await page.goto(`/review/?owner=${encodeURIComponent(team)}&kind=${encodeURIComponent(kind)}`);
  await expect(page.getByRole('status').filter({ hasText: 'entries' })).toContainText(
    `${wanted} of ${items.length} entries`,
  );
  await expect(rows(page)).toHaveCount(Math.min(wanted, 300));
  await page.getByLabel('State').selectOption({ label: 'Kept' });
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

  test('the lists and the notices are there, with the day of the build', async ({ page }) => {
    await page.goto('/review/');
    await expect(page.getByRole('table', { name: /^How many are due on/ })).toBeVisible();
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('region', { name: 'How many are due' }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1, name: /^Kept by / })).toBeVisible();
    await page.goto(path);
    await expect(page.locator('.byline [data-due]')).toHaveAttribute('data-due', due);
  });
});
