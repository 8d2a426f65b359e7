/** The planner in a browser: its example, one's own services, and what a change moves. */
import { awake } from '../../support/awake.ts';
import { expect, test } from '../../support/watch.ts';
import { address, datesOf, headline, mine, open, query, table } from './migration-planner.ts';

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

  // Before the first step, as a plan is read; later the table says where each service should be.
  await page.clock.setFixedTime('2027-02-01T12:00:00Z');
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

test('what is typed before its reader has come is read once it is there', async ({ page }) => {
  let release = (): void => undefined;
  const asked = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/typed-readers*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await open(page, query);
  const field = page.getByRole('textbox', { name: 'No step begins' });
  await field.fill('7');
  await expect(page.locator('.plan-result')).toContainText('“7” is no freeze');
  release();
  await expect(page.locator('.plan-field').filter({ has: field }).getByRole('alert')).toHaveText(
    '“7” is no freeze such as 2027-11-15 to 2028-01-05; it counts as not known.',
  );
  await expect(field).toHaveValue('7');
  await field.fill('2027-03-02');
  await expect(field).not.toHaveAttribute('aria-invalid', 'true');
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
  await awake(page);
  await expect(differs.locator('tr[data-changed="later"]')).toHaveCount(2);

  // A plan that can never begin says why, and loses nothing.
  await page.getByRole('textbox', { name: 'No step begins' }).fill('2026-01-01 to 2040-01-01');
  await expect(page.locator('.plan-result')).toContainText('every free day lies in a freeze');
  await expect(table(page)).toHaveValue(/api,http-weights/);
});
