/** What goes in and out of the planner: files of services, progress, the zip, the calendar, and a plan too long for a link. */
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { downloaded } from '../../support/downloaded.ts';
import { awake } from '../../support/awake.ts';
import { expect, test } from '../../support/watch.ts';
import { choose, datesOf, headline, made, open, query, table } from './migration-planner.ts';

test('files of every kind are opened or refused in words, and nothing is lost', async ({ page }) => {
  await open(page);
  const said = page.getByRole('status').filter({ hasText: /was opened|nothing was changed/ });
  const placed = {
    version: 1,
    services: [
      { name: '<b>bold</b>', placement: 'on-kubernetes', move: 'http-weights', known: { replicas: 3 }, unknown: [] },
      { name: 'ledger', placement: 'keep-off', move: 'none', known: {}, unknown: [] },
      { name: 'asked', placement: 'depends', move: null, known: {}, asks: ['state'], unknown: [] },
      { name: 'odd', placement: 'mars' },
    ],
  };
  await choose(page, 'Open a file', 'placed.json', JSON.stringify(placed));
  await expect(said).toContainText('“mars” is none of');
  await expect(datesOf(page, '<b>bold</b>')).toBeVisible();
  await expect(page.locator('[data-workload="asked"][data-placement="depends"]')).toContainText('state');
  await expect(page.locator('[data-workload="ledger"][data-placement="keep-off"]')).toContainText('kept off');
  const before = await table(page).inputValue();
  await choose(page, 'Open a file', 'compose.json', '{"services":{"web":{"image":"nginx"}}}');
  await expect(said).toContainText('npm run place');
  await expect(table(page)).toHaveValue(before);

  // Too many for a link: kept here, and a browser that does not have them says so.
  const many = [
    'name,move,owner',
    ...Array.from({ length: 400 }, (_, at) => `service-number-${at},consumers,team-${at % 9}`),
  ];
  await choose(page, 'Open a file', 'many.csv', many.join('\n'));
  await expect(headline(page)).toContainText('400 services');
  await expect(page).toHaveURL(/kept=[0-9a-f]{16}/);
  await page.reload();
  await awake(page);
  await expect(headline(page)).toContainText('400 services');
  const link = page.url();
  await page.evaluate(() => localStorage.clear());
  await page.goto('./about/');
  await page.goto(link);
  await awake(page);
  await expect(page.locator('.plan-result')).toContainText('kept in the browser where it was made');
});

test('progress goes step by step, is and is opened again', async ({ page }) => {
  await open(page, query);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  const row = page.getByRole('region', { name: 'Progress of each service' }).getByRole('row', { name: /^api/ });
  await row.getByRole('button', { name: 'Step 1 begins: api' }).click();
  await expect(row).toContainText('at step 1 of 5');
  await expect(row).toContainText(/early|late|on its day/);
  const file = (await downloaded(page, 'Save the progress as a file')).text;
  expect(JSON.parse(file)).toMatchObject({ kind: 'migration-progress', services: [{ name: 'api', state: 'at-step' }] });
  await row.getByRole('button', { name: 'Went back: api' }).click();
  await expect(row).toContainText('gone back');
  await choose(page, 'Open a file of progress', 'progress.json', file);
  await expect(row).toContainText('at step 1 of 5');
  await choose(page, 'Open a file of progress', 'progress.json', '{"kind":"other"}');
  await expect(page.getByText('This is no file of progress.')).toBeVisible();
  await page.reload();
  await awake(page);
  await expect(row).toContainText('at step 1 of 5');
  await row.getByRole('button', { name: 'Undo: api' }).click();
  await expect(row).toContainText('not begun');
});

test('the zip and the calendar are what other programs read', async ({ page }) => {
  await open(page, `${query}&router=gateway-api&gateway=gateways/public&domain=shop.example`);
  const files = unzipSync(new Uint8Array((await downloaded(page, 'Download all files (zip)')).bytes));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'runbook.md',
      'plan.ics',
      'services/api/route-1-1-percent.yaml',
      'services/api/outside.yaml',
    ]),
  );
  const calendar = (await downloaded(page, 'Download calendar')).text;
  const events = new ICAL.Component(ICAL.parse(calendar) as unknown[] as never).getAllSubcomponents('vevent');
  expect(events.length).toBe(12);
});

test('a plan too long for a link says so before it is sent, with the file that carries it', async ({
  page,
  browser,
}) => {
  await open(page);
  await choose(page, 'Open a file', 'services.csv', made(300));
  await expect(headline(page)).toContainText('300 services');
  await expect(page.getByRole('button', { name: 'Copy link, for this browser only' })).toBeVisible();
  const bar = page.getByRole('region', { name: 'Too long for a link' });
  const download = page.waitForEvent('download');
  await bar.getByRole('button', { name: 'Download the services' }).click();
  const file = await (await download).path();
  const date = page.getByLabel('First day');
  await date.fill('2027-03-01');
  await date.press('Tab');
  await expect(headline(page)).toContainText('1 March 2027');
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(page.url());
  await expect(elsewhere.locator('.plan-result')).toContainText('Ask for the file of services');
  await elsewhere.getByLabel('Open a file', { exact: true }).setInputFiles(file);
  await expect(headline(elsewhere)).toHaveText(await headline(page).innerText());
  await elsewhere.context().close();
});
