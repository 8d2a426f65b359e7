/** What a tool fetches of script: at first, once it is used, and what waits until it is asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { withoutPointer } from '../support/no-pointer.ts';
import { dist } from '../support/pages.ts';
import { quiet } from '../support/quiet.ts';
import { expect, test, type Page } from '../support/watch.ts';
import * as cost from './cost-estimator/cost-estimator.ts';
import * as quiz from './fit-quiz/fit-quiz.ts';
import * as planner from './migration-planner/migration-planner.ts';
import * as placement from './workload-placement/workload-placement.ts';

/** Bytes of brotli, at first and after a change. The second is what the engine and its pictures come to today. */
const tools = [
  {
    name: 'fit quiz',
    open: quiz.open,
    limits: { first: 20_000, inUse: 30_400 },
    change: async (page: Page) => {
      await page.getByRole('textbox', { name: 'How many engineers' }).fill('3');
      await expect(page.locator('.tool-side')).toHaveAttribute('data-phase', 'ready');
      await expect(page.locator('.fit-reasons')).toContainText('Strong against');
    },
  },
  {
    name: 'cost estimator',
    open: cost.open,
    // What is not known, stands in or changes nothing is said where it stands.
    limits: { first: 20_000, inUse: 36_100 },
    change: async (page: Page) => {
      await cost.input(page, 'Nodes').fill('140');
      await expect(cost.row(page, 'instances')).toContainText('$21,000');
    },
  },
  {
    name: 'migration planner',
    open: planner.open,
    // Tables as people paste them, Markdown among them, what of them could not be read, and what its limits cost a plan.
    limits: { first: 20_000, inUse: 42_900 },
    change: async (page: Page) => {
      await page.getByRole('textbox', { name: 'No step begins' }).fill('2027-08-02 to 2027-08-05');
      await expect(planner.headline(page)).toContainText('9 August 2027');
    },
  },
  {
    name: 'workload placement',
    open: placement.open,
    // The worker brings the reader of YAML, 27 kB, all formats, the heads of tables in two languages,
    // records of clouds and databases of configuration, what people call what machines run, tables in pages of Markdown, what packs an inventory into a link, what it says of what it could not read, and which ports tell requests.
    limits: { first: 20_000, inUse: 98_600 },
    change: async (page: Page) => {
      await placement.choose(page, { name: 'compose.yaml', text: placement.compose });
      await expect(placement.row(page, 'shop')).toBeVisible();
    },
  },
];

/** Bytes of a script as it travels, from the built file: a browser forgets the body of a worker that has ended. */
const measured = (path: string): number => brotliCompressSync(readFileSync(join(dist, path))).length;

for (const { name, open, limits, change } of tools)
  test(`the ${name} fetches no more than it needs`, async ({ page }) => {
    const scripts = new Map<string, number>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.set(pathname, measured(pathname));
    });
    const sum = () => [...scripts.values()].reduce((total, bytes) => total + bytes, 0);
    const waits = () =>
      [...scripts.keys()].filter((path) => /export|record|compared|ScenarioList|plan-files/.test(path));

    await page.addInitScript(withoutPointer);
    await open(page);
    await quiet(page, () => scripts.size);
    const first = sum();
    await change(page);
    await quiet(page, () => scripts.size);
    const inUse = sum();
    console.log(`\nScript of the ${name}: ${first} bytes at first, ${inUse} in use`);
    expect(first).toBeLessThanOrEqual(limits.first);
    expect(waits(), 'exports and comparison wait until they are asked for').toEqual([]);
    expect(inUse, [...scripts].join(' ')).toBeLessThanOrEqual(limits.inUse);

    await page.locator('summary').filter({ hasText: 'Save scenarios' }).click();
    await expect(page.getByRole('region', { name: 'Saved scenarios' })).toBeVisible();
    await page.getByRole('button', { name: 'Copy link' }).hover();
    await expect.poll(() => waits().length).toBeGreaterThanOrEqual(3);
  });
