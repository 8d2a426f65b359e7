/** Inventories given to the placement: read and placed, refused, and a thousand services at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { awake } from '../../support/awake.ts';
import { expect, test } from '../../support/watch.ts';
import { choose, compose, open, row, said, sides } from './workload-placement.ts';

const cases = join(import.meta.dirname, '../../fixtures/placement');

test('each public inventory is placed as a staff engineer would', async ({ page }) => {
  await open(page);
  for (const folder of readdirSync(cases).filter((name) => !name.includes('.'))) {
    const names = readdirSync(join(cases, folder));
    const files = names
      .filter((name) => name !== 'expected.yaml')
      .map((name) => ({
        name,
        text: readFileSync(join(cases, folder, name), 'utf8'),
      }));
    const { services } = parse(readFileSync(join(cases, folder, 'expected.yaml'), 'utf8')) as {
      services: Record<string, { side: string }>;
    };
    await page.getByLabel('Paste an inventory').focus();
    await choose(page, ...files);
    await expect(said(page), folder).toContainText('Read as');
    const expected = Object.fromEntries(Object.entries(services).map(([name, { side }]) => [name, side]));
    await expect.poll(() => sides(page), folder).toEqual(expected);
  }
});

test('what is no inventory is refused with the command that makes one, and nothing is lost', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'compose.yaml', text: compose });
  await expect(row(page, 'shop')).toBeVisible();
  const before = await sides(page);
  for (const [text, words] of [
    ['NAME   READY   STATUS\nweb    1/1     Running\n', 'kubectl get deploy,sts,ds,cronjob,hpa,pvc -A -o json'],
    ['{"serviceArns": ["arn:aws:ecs:x"]}', 'aws ecs describe-services'],
    ['replicaCount: 2\nimage: { repository: web }\n', 'helm template'],
    ['{"services": {"web": {"image": <IMAGE>}}}', 'line 1 holds what JSON does not'],
    [
      'a: &a [x, x, x, x, x, x, x, x, x]\n'.concat(
        ...'bcdefghij'.split('').map((name, at) => {
          const last = 'abcdefghij'.charAt(at);
          return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${last}`).join(', ')}]\n`;
        }),
      ),
      'would not fit into memory',
    ],
  ] as const) {
    await page.getByLabel('Paste an inventory').fill(text);
    await page.getByRole('button', { name: 'Place these' }).click();
    await expect(said(page)).toContainText(words);
    await expect(page.getByLabel('Paste an inventory')).toHaveValue(text);
    expect(await sides(page)).toEqual(before);
  }
});

test('a thousand services stay usable', async ({ page }) => {
  await open(page);
  await page.getByLabel('Paste an inventory').focus();
  const one = (at: number) => [
    `service-${at}`,
    {
      image: `registry.example/s${at}:1`,
      ...(at % 3 === 0 && { volumes: [`v${at}:/data`] }),
    },
  ];
  const text = JSON.stringify({
    services: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => one(at))),
  });
  const started = Date.now();
  await choose(page, { name: 'large.json', text });
  await expect(row(page, 'service-1')).toBeVisible();
  const took = Date.now() - started;
  await expect(row(page, 'service-999')).toHaveAttribute('data-placement', 'depends');
  await expect(said(page)).toContainText('too large for a link');
  const typed = Date.now();
  await page.getByRole('searchbox', { name: 'Find' }).fill('service-777');
  await expect(page.locator('tr[data-workload]')).toHaveCount(1);
  console.log(`\n1,000 services: placed in ${took} ms, found in ${Date.now() - typed} ms`);
  // A slow-down by the browser burns what it takes away, so a quarter of the time is asked of a whole machine: half a second
  // on a quiet one, some three on one that is busy with other work.
  expect(took).toBeLessThan(7_500);
  await page.getByRole('searchbox', { name: 'Find' }).fill('');
  await page.reload();
  await awake(page);
  await expect(row(page, 'service-1')).toBeVisible();
  // The day after nobody remembers what was said when the file was read.
  await expect(page.locator('.tool-paper')).toContainText('The same again, for this browser only: ');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.tool-now')).toContainText('link, for this browser only');
  const link = page.url();
  await page.evaluate(() => localStorage.clear());
  await page.goto('./about/');
  await page.goto(link);
  await awake(page);
  await expect(page.locator('.tool-now')).toContainText('not in this browser');
});
