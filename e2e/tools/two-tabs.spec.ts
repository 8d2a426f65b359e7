/** One tool in two tabs, each with a process of its own: neither loses what the other keeps. */
import { awake } from '../support/awake.ts';
import { inOwnProcesses as test } from '../support/own-process.ts';
import { expect } from '../support/watch.ts';
import { input, open, stored } from './cost-estimator/cost-estimator.ts';
import { items, name, save, saved, unfold } from './scenarios.ts';

test('own figures stay own after a second tab has changed what is kept', async ({ page, context }) => {
  await open(page);
  await input(page, 'Nodes').fill('40');
  const other = await context.newPage();
  await open(other);
  await expect(input(other, 'Nodes')).toHaveValue('40');
  await input(other, 'Nodes').fill('70');
  await page.evaluate(() => (location.hash = 'estimate-estimate'));
  await page.goBack();
  await page.reload();
  await awake(page);
  await expect(input(page, 'Nodes')).toHaveValue('40');
  await expect(page.getByRole('region', { name: 'Shared with you' })).toHaveCount(0);
  await input(page, 'Nodes').fill('45');
  await expect.poll(() => stored(page)).toContain('nodes=45');
});

test('two tabs that save at once keep all of it', async ({ page, context }) => {
  const tabs = [page, await context.newPage()] as const;
  for (const tab of tabs) {
    await open(tab);
    await unfold(tab);
  }
  await Promise.all(
    tabs.map(async (tab, index) => {
      for (let count = 0; count < 12; count += 1) {
        await name(tab).fill(`Tab ${index}, ${count}`);
        await save(tab).click();
        await expect(saved(tab).getByRole('status')).toHaveText(`Saved “Tab ${index}, ${count}” in this browser.`);
      }
    }),
  );
  await page.reload();
  await awake(page);
  await unfold(page);
  await expect(saved(page)).toContainText('20 of 24 shown.');
  await page.getByRole('button', { name: 'Show 4 more' }).click();
  await expect(items(page)).toHaveCount(24);
});
