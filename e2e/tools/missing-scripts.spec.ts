/** A part of a tool that does not arrive: words, a way to try again, and never the example for an answer. */
import { awake } from '../support/awake.ts';
import { expect, test, type Page } from '../support/watch.ts';
import * as cost from './cost-estimator/cost-estimator.ts';
import * as quiz from './fit-quiz/fit-quiz.ts';
import * as planner from './migration-planner/migration-planner.ts';
import * as placement from './workload-placement/workload-placement.ts';

const tools = [
  {
    name: 'estimator',
    address: cost.address,
    query: 'v=1&nodes=7',
    island: /CostEstimator.*\.js/,
    head: '.cost-headline',
    says: 'Nodes: 7',
    asked: (page: Page) => expect(page.getByRole('textbox', { name: 'Nodes', exact: true }).first()).toHaveValue('7'),
  },
  {
    name: 'quiz',
    address: quiz.address,
    query: 'v=1&team=3&oncall=no',
    island: /FitQuiz.*\.js/,
    head: '.fit-verdict',
    says: /engineers.*\? 3/i,
    asked: (page: Page) => expect(page.getByRole('textbox', { name: /How many engineers/ }).first()).toHaveValue('3'),
  },
  {
    name: 'placement',
    address: placement.address,
    query: 'v=1&off=known-store',
    island: /WorkloadPlacement.*\.js/,
    head: '.place-counts',
    says: 'known-store',
    asked: (page: Page) => expect(page.getByText('Switched off: A known data store')).toBeVisible(),
  },
  {
    name: 'planner',
    address: planner.address,
    query: planner.query,
    island: /MigrationPlanner.*\.js/,
    head: '.plan-headline',
    says: '2027-03-01',
    asked: (page: Page) => expect(planner.datesOf(page, 'api').first()).toBeVisible(),
  },
] as const;

/** The page is patient for five seconds; its clock goes there at once. */
const losePatience = (page: Page) => page.clock.fastForward(5_000);

const retry = (page: Page) => page.getByRole('button', { name: 'Try again' });

for (const { name, address, query, island, head, says, asked } of tools) {
  for (const [how, pattern] of [
    ['its own script', island],
    // One script for all of them, and one shell that waits for it.
    ...(name === 'quiz' ? ([['the script of all widgets', /client\..*\.js/]] as const) : []),
  ] as const)
    test(`the ${name} without ${how} says so, shows what was asked and no example, and works when tried again`, async ({
      page,
      watch,
    }) => {
      await page.clock.install();
      let refused = 0;
      await page.route(pattern, (route) => {
        refused += 1;
        return route.fulfill({ status: 404 });
      });
      await page.goto(`${address}?${query}`);
      await expect(page.locator(head)).toBeHidden();
      await expect(page.getByText('has not arrived')).toBeHidden();
      await losePatience(page);
      await expect(page.getByText('has not arrived')).toBeVisible();
      await expect(page.locator(head)).toBeHidden();
      await expect(page.locator('[data-asked-list]')).toContainText(says);
      // Astro asks a second time after a second; were that one answered, the tool would be there without the button.
      await expect.poll(() => refused).toBe(2);
      await page.unroute(pattern);
      await retry(page).click();
      await awake(page);
      await expect(page.locator(head)).toBeVisible();
      await asked(page);
      watch.expected(/404|Failed|hydrating/);
    });

  test(`the ${name} without what works out results says so, and keeps the figures`, async ({ page, watch }) => {
    await page.route(/(live|estimate)\..*\.js/, (route) => route.abort());
    await page.goto(`${address}?${query}`);
    await expect(page.getByRole('alert')).toContainText('could not be loaded, so there is no result');
    await expect(page.locator(head)).toHaveCount(0);
    await expect(page.getByText('No result yet.')).toBeVisible();
    // While the part stays away, another try leads to the same words.
    await Promise.all([page.waitForEvent('load'), retry(page).click()]);
    await expect(page.getByRole('alert')).toContainText('could not be loaded, so there is no result');
    await page.unroute(/(live|estimate)\..*\.js/);
    await retry(page).click();
    await expect(page.locator(head)).toBeVisible();
    await asked(page);
    watch.expected(/request|Failed|console/);
  });

  test(`the ${name} never shows the example while it waits for a slow part`, async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/(live|estimate)\..*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.clock.install();
    await page.goto(`${address}?${query}`);
    await expect(page.getByText('Working out the result')).toBeVisible();
    await expect(page.locator(head).filter({ visible: true })).toHaveCount(0);
    await losePatience(page);
    await expect(page.getByText('has not arrived')).toBeVisible();
    await expect(page.locator(head).filter({ visible: true })).toHaveCount(0);
    release();
    await expect(page.locator(head)).toBeVisible();
    await expect(page.getByText('has not arrived')).toHaveCount(0);
  });
}

test('figures typed into a tool that never starts are not answered with the example', async ({ page, watch }) => {
  await page.clock.install();
  await page.route(/CostEstimator.*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.goto(cost.address);
  await expect(cost.headline(page)).toBeVisible();
  await cost.input(page, 'Nodes').fill('7');
  await losePatience(page);
  await expect(page.getByText('has not arrived')).toBeVisible();
  await expect(cost.headline(page)).toBeHidden();
  await expect(cost.input(page, 'Nodes')).toHaveValue('7');
  watch.expected(/404|Failed|hydrating/);
});

test('files and scenarios whose script is missing say so, and work when tried again', async ({ page, watch }) => {
  await page.route(/(export-acts|ScenarioList)\..*\.js/, (route) => route.abort());
  await cost.open(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('alert')).toContainText('makes files and copies could not be loaded');
  await page.locator('summary').filter({ hasText: 'Save scenarios' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'saves scenarios could not be loaded' })).toBeVisible();
  await page.unroute(/(export-acts|ScenarioList)\..*\.js/);
  await page.locator('.tool-saved').getByRole('button', { name: 'Try again' }).click();
  await page.locator('summary').filter({ hasText: 'Save scenarios' }).click();
  await expect(async () => {
    const list = page.getByRole('textbox', { name: 'Name of this scenario' });
    if (!(await list.isVisible())) await page.locator('summary').filter({ hasText: 'Save scenarios' }).click();
    await expect(list).toBeVisible({ timeout: 2000 });
  }).toPass();
  watch.expected(/request|Failed|console/);
});
