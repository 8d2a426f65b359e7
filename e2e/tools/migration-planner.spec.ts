/** The planner in a browser: its example, one's own services, files in and out, what a change moves, and how far things are. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { axeFindingsInThemes } from '../support/axe.ts';
import { overflow } from '../support/overflow.ts';
import { expect, test, type Page } from '../support/watch.ts';
import { mine, address, choose, datesOf, headline, open, query, ready, table } from './migration-planner.ts';

const saved = async (page: Page, button: string): Promise<Buffer> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
};

test('the example is told without script, and the script tells the same', async ({ page, browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const still = await plain.newPage();
  await still.goto(address);
  const said = await headline(still).textContent();
  const rows = still.locator('.plan-dates tbody tr');
  expect(await rows.count()).toBeGreaterThan(5);
  await expect(still.getByRole('img', { name: 'When each service moves' })).toBeVisible();
  await expect(still.locator('noscript p')).toContainText(['the plan below is the one for the example']);
  const dates = await rows.allTextContents();
  await plain.close();

  await open(page);
  await table(page).focus();
  await expect(page.getByRole('heading', { name: 'What a change moves' })).toBeVisible();
  await expect(headline(page)).toHaveText(said ?? '');
  expect((await page.locator('.plan-dates tbody tr').allTextContents()).map((text) => text.trim())).toEqual(
    dates.map((text) => text.trim()),
  );
});

test('the table tells the dates first, and where each service is once one is on its way', async ({ page }) => {
  const heads = page.locator('.plan-dates thead th');
  const dates = ['Service', 'First step', 'All of it', 'Old side may go'];
  await page.clock.setFixedTime('2027-02-01T12:00:00Z');
  await open(page, query);
  expect((await heads.allTextContents()).slice(0, dates.length)).toEqual(dates);
  await expect(heads.filter({ hasText: /^Now$/ })).toHaveCount(0);
  await page.clock.setFixedTime('2027-03-09T12:00:00Z');
  await open(page, query);
  await expect(heads.last()).toHaveText('Now');
  await expect(datesOf(page, 'api').locator('td').last()).not.toHaveText('');
});

test('a name in the drawing stands at its own bar, and what limits a long plan is said', async ({ page }) => {
  const chain = ['a', 'b', 'c', 'd', 'e'];
  const rows = chain.map((name, at) => `${name},http-weights,o,1,1,${chain[at - 1] ?? 'none'}`).join('\n');
  await open(
    page,
    `v=1&start=2027-03-01&services=${encodeURIComponent(`name,move,owner,criticality,effort,calls\n${rows}`)}`,
  );
  await expect(page.locator('.plan-bound')).toHaveCount(0);
  for (const name of chain) {
    const row = page
      .locator('.plan-gantt g')
      .filter({ has: page.locator('.plan-name', { hasText: new RegExp(`^${name}$`) }) });
    const label = await row.locator('.plan-name').boundingBox();
    const first = await row.locator('.plan-step').first().boundingBox();
    const last = await row.locator('.plan-step').last().boundingBox();
    if (!label || !first || !last) throw new Error(`${name} is not drawn`);
    expect(label.x, name).toBeGreaterThan(first.x - 20);
    expect(label.x + label.width, name).toBeLessThan(last.x + last.width + 20);
  }
  const wide = Array.from({ length: 9 }, (_, at) => `s${at},http-weights,o${at},1,1,none`).join('\n');
  await table(page).fill(`name,move,owner,criticality,effort,calls\n${wide}`);
  await expect(page.locator('.plan-bound')).toContainText(
    /Your limits set the end: 3 at once.*the order alone takes 1 wave/,
  );
});

test('one’s own services take nothing of the example along, and a link opens them', async ({ page }) => {
  await open(page, query);
  await expect(headline(page)).toHaveText('2 services in 2 waves, 1 March 2027 to 9 June 2027');
  await expect(datesOf(page, 'api')).toHaveAttribute('data-placement', 'on-kubernetes');
  await page.getByText('Names for the files').click();
  await expect(page.getByRole('textbox', { name: 'Gateway' })).toHaveValue('');
  await expect(page.getByRole('combobox', { name: 'What splits requests' })).toHaveValue('unknown');
  await expect(page.getByRole('textbox', { name: 'No step begins' })).toHaveValue('');

  await page.getByText('api – by weights').click();
  const steps = page.getByRole('region', { name: 'Steps of api' });
  await expect(steps.locator('[data-sees="doubling"]').first()).toContainText('Go back from');
  await page.getByText('Routes and rollouts, one by one').click();
  await expect(page.getByText('what splits the requests was not said').first()).toBeVisible();

  // Said where it is not known, and seen at once where it is.
  await page.getByText('web – by weights').click();
  await expect(page.getByRole('region', { name: 'Steps of web' })).toContainText(
    'give requests a second and errors today',
  );
  await page.getByText('Change one service, field by field').click();
  await page.getByRole('combobox', { name: 'Service', exact: true }).selectOption('web');
  await page.getByRole('textbox', { name: 'Requests a second' }).fill('0.01');
  await page.getByRole('textbox', { name: 'Requests that fail today, %' }).fill('0.1');
  await expect(page.getByRole('region', { name: 'Steps of web' })).toContainText('You will not see a');
  await expect(table(page)).toHaveValue(/web,http-weights,front,1,1,api,2,0.01,0.1/);
  await expect(page).toHaveURL(/services=.*0\.01/);

  // A way of moving is asked nowhere else: it is written where the services stand.
  await table(page).fill(`${mine}\nchat,,core,2`);
  const waits = page.getByText('What is not asked there goes into the table above.');
  await expect(waits).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'chat: way of moving' })).toBeVisible();
});

test('a freeze moves dates, and the kept ones say which', async ({ page }) => {
  await open(page, query);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByRole('button', { name: 'Keep these dates' }).click();
  await page.getByRole('textbox', { name: 'No step begins' }).fill('2027-03-02 to 2027-03-05 Fair');
  await expect(page.locator('.tool-now-moved')).toHaveText(/2 services later; the end moves by \d+ days, later/);
  const differs = page.getByRole('region', { name: 'Services whose dates differ' });
  await expect(differs.locator('tr[data-changed="later"]')).toHaveCount(2);
  await page.reload();
  await ready(page);
  await expect(differs.locator('tr[data-changed="later"]')).toHaveCount(2);

  // A plan that can never begin says why, and loses nothing.
  await page.getByRole('textbox', { name: 'No step begins' }).fill('2026-01-01 to 2040-01-01');
  await expect(page.locator('.plan-result')).toContainText('every free day lies in a freeze');
  await expect(table(page)).toHaveValue(/api,http-weights/);
});

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
  await ready(page);
  await expect(headline(page)).toContainText('400 services');
  const link = page.url();
  await page.evaluate(() => localStorage.clear());
  await page.goto('./about/');
  await page.goto(link);
  await ready(page);
  await expect(page.locator('.plan-result')).toContainText('kept in the browser where it was made');
});

test('progress goes step by step, is saved, and is opened again', async ({ page }) => {
  await open(page, query);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  const row = page.getByRole('region', { name: 'Progress of each service' }).getByRole('row', { name: /^api/ });
  await row.getByRole('button', { name: 'Step 1 begins: api' }).click();
  await expect(row).toContainText('at step 1 of 5');
  await expect(row).toContainText(/early|late|on its day/);
  const file = (await saved(page, 'Save the progress as a file')).toString();
  expect(JSON.parse(file)).toMatchObject({ kind: 'migration-progress', services: [{ name: 'api', state: 'at-step' }] });
  await row.getByRole('button', { name: 'Went back: api' }).click();
  await expect(row).toContainText('gone back');
  await choose(page, 'Open a file of progress', 'progress.json', file);
  await expect(row).toContainText('at step 1 of 5');
  await choose(page, 'Open a file of progress', 'progress.json', '{"kind":"other"}');
  await expect(page.getByText('This is no file of progress.')).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(row).toContainText('at step 1 of 5');
  await row.getByRole('button', { name: 'Undo: api' }).click();
  await expect(row).toContainText('not begun');
});

test('the zip and the calendar are what other programs read', async ({ page }) => {
  await open(page, `${query}&router=gateway-api&gateway=gateways/public&domain=shop.example`);
  const files = unzipSync(new Uint8Array(await saved(page, 'Download all files (zip)')));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'runbook.md',
      'plan.ics',
      'services/api/route-1-1-percent.yaml',
      'services/api/outside.yaml',
    ]),
  );
  const calendar = (await saved(page, 'Download calendar')).toString();
  const events = new ICAL.Component(ICAL.parse(calendar) as unknown[] as never).getAllSubcomponents('vevent');
  expect(events.length).toBe(12);
});

test('everyone can use it, and paper takes it on its side', async ({ page }) => {
  await open(page, `${query}&start=2026-01-05&nonsense=1`);
  await page.getByText('Change one service, field by field').click();
  await page.getByText('Routes and rollouts, one by one').click();
  await page.locator('.tool details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await axeFindingsInThemes(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 700 });
    expect(await overflow(page), `${width} pixels`).toBeUndefined();
  }
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []).map(Number);
  expect(width).toBeGreaterThan(height);
});

const made = (count: number): string => {
  const rows = Array.from({ length: count }, (_, number) => `s${number},http-weights,core,1,1,none,2`);
  return ['name,move,owner,criticality,effort,calls,replicas', ...rows].join('\n');
};

test('paper grows with the plan: it holds the steps that stand open, and rows of the drawing whole', async ({
  page,
}) => {
  const opened = (count: number) => open(page, `v=1&start=2027-03-01&services=${encodeURIComponent(made(count))}`);
  const sheets = async (): Promise<number> =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  let before = 0;
  for (const count of [3, 12, 13, 40]) {
    await opened(count);
    const now = await sheets();
    expect(now, `${count} services`).toBeGreaterThanOrEqual(before);
    before = now;
  }
  const steps = page.locator('section[aria-labelledby="plan-steps"] > details:not(:has(.plan-formula))');
  await steps.nth(1).locator('summary').click();
  expect(await sheets()).toBeGreaterThanOrEqual(before);
  await page.emulateMedia({ media: 'print' });
  await expect(steps.nth(1).locator('table')).toBeVisible();
  // Nor does the line of a closed one stand there, under which nothing is.
  await expect(steps.first().locator('summary')).toBeHidden();
  await expect(page.locator('.plan-formula')).toBeVisible();
  // A sheet on its side has this much room for a drawing.
  const heights = await page.locator('.plan-gantt').evaluateAll((all) => all.map((one) => one.clientHeight));
  expect(heights).toHaveLength(3);
  expect(Math.max(...heights)).toBeLessThan(620);
  await opened(60);
  await expect(page.locator('.tool-paper')).toHaveText(/The same again: by “Copy link”$/);
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
