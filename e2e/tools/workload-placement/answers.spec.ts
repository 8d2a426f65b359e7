/** What becomes of placed services: answers about them, links, files, and the way on to other tools. */
import { inflateSync } from 'fflate';
import { downloaded } from '../../support/downloaded.ts';
import { awake } from '../../support/awake.ts';
import { expect, test } from '../../support/watch.ts';
import { choose, compose, open, row, secret, sides } from './workload-placement.ts';

test('answers move services at once, are kept, taken back, and travel with a link', async ({
  page,
  browser,
  baseURL,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page);
  expect(
    scripts.filter((url) => /worker|taking/.test(url)),
    'no reader before a file comes',
  ).toEqual([]);
  await choose(page, { name: 'compose.yaml', text: compose });
  expect(
    scripts.some((url) => /worker/.test(url)),
    'read off the main thread',
  ).toBe(true);
  await expect(row(page, 'files')).toHaveAttribute('data-placement', 'depends');
  await expect(row(page, 'db')).toHaveAttribute('data-placement', 'keep-off');
  await expect(row(page, 'shop')).toHaveAttribute('data-placement', 'on-kubernetes');

  // One answer for all that wait for it, then another for one of them.
  await page
    .getByLabel(/^Your answer for these \d+: /)
    .first()
    .selectOption('rebuildable');
  await expect(page.locator('.tool-now-moved')).toContainText('changed their side');
  await expect(row(page, 'cart')).toHaveAttribute('data-placement', 'on-kubernetes');
  await row(page, 'files').locator('summary').click();
  await row(page, 'files').getByLabel('Your answer for files: What is lost').selectOption('durable');
  await expect(row(page, 'files')).toHaveAttribute('data-placement', 'depends');
  await expect(page.locator('.tool-now-moved')).toContainText('files is now: depends');
  await page.getByText('Labels, dates and rules').click();
  await page.getByRole('checkbox', { name: 'A known data store' }).check();
  await expect(row(page, 'db')).not.toHaveAttribute('data-placement', 'keep-off');
  await expect(page.getByText('Switched off: A known data store')).toBeVisible();
  const now = await sides(page);
  await page.reload();
  await awake(page);
  await expect.poll(() => sides(page)).toEqual(now);
  const link = page.url();
  expect(decodeURIComponent(link)).not.toContain(secret);
  const letters = (new URL(link).searchParams.get('estate') ?? '').slice(1);
  const carried = Buffer.from(inflateSync(Buffer.from(letters, 'base64url'))).toString();
  expect(carried).toContain('files');
  expect(carried).not.toContain(secret);

  const theirs = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await theirs.newPage();
  await other.goto(link);
  await awake(other);
  await expect.poll(() => sides(other)).toEqual(now);
  await expect(other.getByText('Shared with you.')).toBeVisible();
  await theirs.close();

  const answered = page
    .getByRole('heading', { name: 'What you answered' })
    .locator('+ ul')
    .getByLabel('Your answer for cart');
  await answered.selectOption('');
  await expect(row(page, 'cart')).toHaveAttribute('data-placement', 'depends');
});

test('files leave without secrets and formulas, say which rules were off, and open again', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'compose.yaml', text: compose });
  await page.getByText('Labels, dates and rules').click();
  await page.getByRole('checkbox', { name: 'A cache or a queue' }).check();
  const limit = page.getByRole('textbox', { name: /^A known data store: / });
  await limit.fill('few');
  await limit.blur();
  await expect(page.getByRole('alert').filter({ hasText: '“few” is no number' })).toBeVisible();
  await limit.fill('1');
  await limit.blur();
  await expect(page.getByText('Limit of A known data store: 1 instead of none')).toBeVisible();
  await expect(row(page, 'db')).toHaveAttribute('data-placement', 'depends');
  const files = {
    csv: (await downloaded(page, 'Download CSV')).text,
    json: (await downloaded(page, 'Download JSON')).text,
    report: (await downloaded(page, 'Download report')).text,
    record: (await downloaded(page, 'Download decision record')).text,
  };
  for (const [name, text] of Object.entries(files)) {
    expect(text, name).not.toContain(secret);
    expect(text, `${name} says what was switched off`).toMatch(/cache/i);
    expect(text, name).toContain('shop');
  }
  expect(files.csv).not.toMatch(/(^|,)"?=HYPERLINK/m);
  expect(files.record).not.toContain('<b>');
  const { version, services, changedRules } = JSON.parse(files.json) as {
    version: number;
    services: {
      name: string;
      placement: string;
      known: object;
      decides: { path?: string }[];
    }[];
    changedRules: object;
  };
  expect(version).toBe(1);
  expect(changedRules).toEqual({
    'cache-or-queue': 'off',
    'known-store': '1 instead of none',
  });
  expect(services.find(({ name }) => name === 'db')?.decides[0]?.path).toContain('services.db');
  const before = await sides(page);
  expect(await page.content()).not.toContain(secret);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(secret);
  await page.getByRole('button', { name: 'Back to the example' }).click();
  await expect(row(page, 'shop')).toHaveCount(0);
  await choose(page, { name: 'placement.json', text: files.json });
  await expect.poll(() => sides(page)).toEqual(before);
});

test('placed services go on to the planner and the estimator, and one group has a record of its own', async ({
  page,
}) => {
  await open(page);
  await choose(page, {
    name: 'compose.yaml',
    text: compose.replace(
      'expose: [8080]',
      'expose: [8080]\n    deploy: { replicas: 3, resources: { reservations: { cpus: "2", memory: 4G } } }',
    ),
  });
  await row(page, 'db').locator('summary').click();
  const record = (await downloaded(page, 'Save the decision record of db')).text;
  expect(record).toContain('postgres');
  expect(record).not.toContain('valkey');
  await page.getByText('What each rule decided').click();
  await expect(page.locator('tr[data-rule="known-store"] data').first()).toHaveText('1');
  const price = page.getByRole('link', { name: 'Price the nodes' });
  await expect(price).toHaveAttribute('href', /from=nodes&nodes=\d+&service-vcpu=6&memory-per-vcpu=2/);
  await page.getByRole('button', { name: 'Open in the planner' }).click();
  await expect(page).toHaveURL(/migration-planner\/\?v=1&services=/);
  await expect(page.locator('tr[data-workload="shop"][data-placement="on-kubernetes"]')).toBeVisible();
  await expect(page.locator('[data-workload="files"][data-placement="depends"]')).toBeVisible();
  await page.getByRole('link', { name: 'placed', exact: true }).click();
  await awake(page);
  await expect(row(page, 'shop'), 'the inventory is still there').toBeVisible();
});

test('whoever says how work arrives gets a plan that moves', async ({ page }) => {
  await open(page);
  const text = 'services: { api: { image: acme/api }, mailer: { image: acme/mailer } }';
  await choose(page, { name: 'compose.yaml', text });
  await expect(page.getByText('How does its work arrive?').first()).toBeVisible();
  await page.getByLabel('Your answer for these 2: How does its work arrive?').selectOption('requests');
  await page.getByRole('button', { name: 'Open in the planner' }).click();
  await expect(page.locator('.plan-headline')).toContainText('2 services in');
});
