/** From a page to those who keep it: the report with its place, file and version; what changed, and in which version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awake } from '../support/awake.ts';
import type { ApiFile } from '../../src/schemas/api.ts';
import { dist } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

const api = <Name extends 'figures' | 'pages'>(name: Name): ApiFile<Name>['items'] =>
  (JSON.parse(readFileSync(join(dist, `api/${name}.json`), 'utf8')) as ApiFile<Name>).items;
/** A figure that a page prints. */
const [figure] = api('figures');
const address = figure?.pages[0] ?? '';
const page1 = api('pages').find(({ url }) => url === address);

test('a report knows the page, its headings, its file, and the entry that holds a number', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(new URL(address).pathname);
  const version = (await page.locator('#_version').textContent()) ?? '';
  await page.getByRole('link', { name: 'Report a mistake' }).click();
  const form = page.getByRole('form', { name: 'The report' });
  await expect(form.locator('select[name="page"]')).toHaveValue(page1?.path ?? '');
  await expect(form).toContainText(page1?.source ?? '');
  await form.getByLabel('Heading').selectOption({ index: 1 });
  const heading = await form.getByLabel('Heading').locator('option:checked').textContent();
  await form.getByLabel(/^Words or number/).fill(`It says ${figure?.shown}.`);
  await form.getByLabel(/^What is wrong/).fill('It is another number.');
  await expect(form.getByRole('list')).toContainText(`${figure?.shown} (${figure?.name}) stands in ${figure?.source}`);
  await form.getByRole('button', { name: 'Copy the report' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of [
    'It is another number.',
    `> It says ${figure?.shown}.`,
    `Heading: ${heading}`,
    `File: ${page1?.source}`,
    `File: ${figure?.source}`,
    version.replace('Version ', 'Version: '),
  ])
    expect(copied).toContain(part);
});

test('a page that there is not is told, and so is what cannot be loaded', async ({ page, watch }) => {
  await page.goto('/report/?page=/no/such/page/');
  await expect(page.getByText('This handbook has no page at “/no/such/page/”')).toBeVisible();
  await page.route('**/api/figures.json', (route) => route.abort());
  await page.goto('/report/');
  await expect(page.getByText(/could not be loaded\. Load this page again, or tell one of the teams/)).toBeVisible();
  watch.expected(/figures\.json/);
});

test('the version at the foot leads to what changed, by month, with the entries that each change touched', async ({
  page,
}) => {
  await page.goto(new URL(address).pathname);
  await expect(page.locator('#_version')).toHaveText(/^Version ([0-9a-f]{7,}\+? of|built on) \d+ \w+ \d{4}$/);
  await page.locator('#_version').click();
  await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
  const months = page.getByRole('heading', { name: 'By month' });
  // A copy without its history has only what entries tell of themselves, and may have nothing.
  if ((await months.count()) === 0) {
    await expect(page.locator('.lead')).toContainText('without the history of its files');
    return;
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: /^[A-Z][a-z]+ \d{4}$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/changes\/\d{4}-\d\d\/$/);
  await page.locator('.changes a').first().click();
  await expect(page.getByRole('main')).toBeVisible();
});

test('a result says how old its inputs are, beside its total and in its files', async ({ page }) => {
  await page.goto('/tools/cost-estimator/');
  await expect(page.locator('[data-age]')).toContainText(/Oldest input: .+, of \d+ \w+ \d{4}\. Weakest standing: /);
  // Ten years on, every price is past its day, and the total does not keep quiet about it.
  await page.clock.setFixedTime(new Date('2036-11-26T12:00:00'));
  await page.goto('/tools/cost-estimator/?v=1&nodes=140');
  await expect(page.locator('.tool-now-note')).toContainText(/\d+ figures are past their review/);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const csv = readFileSync(await (await saved).path(), 'utf8');
  expect(csv).toMatch(/about,age,Age of the figures,,,"?\d+ inputs past the day of their review/);
  expect(csv).toMatch(/about,site,Version of the handbook,,,(?!Version)/);

  for (const [tool, text] of [
    ['workload-placement', /Weakest standing: .*past the day of their review: .*Version of the handbook: (?!Version)/],
    ['migration-planner', /past the day of (its|their) review: [^]*Version of the handbook: (?!Version)/],
  ] as const) {
    await page.goto(`/tools/${tool}/`);
    await awake(page);
    const csvOf = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    expect(readFileSync(await (await csvOf).path(), 'utf8'), tool).toMatch(text);
  }

  await page.goto('/tools/fit-quiz/?v=1&services=60&scaling=different&neighbours=yes&team=3');
  await expect(page.locator('.fit-reasons')).toContainText(/Oldest input: .*\d+ inputs past the day of their review/);
});
