/** The placement for everybody: without script, by keyboard, in both themes and on a phone. */
import { axeFindingsInThemes } from '../../support/axe.ts';
import { overflowsOnPhones } from '../../support/overflow.ts';
import { expect, test } from '../../support/watch.ts';
import { address, choose, compose, open, row, sides } from './workload-placement.ts';

test('the example, the rules and the questions are told without script, and the script tells the same', async ({
  page,
  browser,
  baseURL,
}) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL ?? '',
  });
  const still = await plain.newPage();
  await still.goto(address);
  const told = await sides(still);
  expect(Object.keys(told).length).toBeGreaterThan(10);
  await expect(still.getByRole('figure', { name: 'Your services by side' })).toBeVisible();
  await expect(still.getByRole('heading', { name: 'What would settle most' })).toBeVisible();
  await expect(still.getByRole('button', { name: 'Place these' })).toBeHidden();
  await expect(still.locator('noscript p')).toContainText('reads inventories with script only');
  await still.getByRole('link', { name: 'How services are placed' }).first().click();
  await expect(still.getByRole('row', { name: /^1\. / })).toBeVisible();
  await plain.close();
  await open(page);
  await page.getByLabel('Paste an inventory').focus();
  expect(await sides(page)).toEqual(told);
});

test('hands on a keyboard and every eye can use it', async ({ page }) => {
  await open(page, '?v=1&nonsense=1');
  const box = page.getByLabel('Paste an inventory');
  await box.focus();
  await page.keyboard.insertText('name,owner,state\nbilling,core,\n');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Place these' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'billing')).toHaveAttribute('data-placement', 'depends');
  await expect(page.locator('.tool-now-moved')).toHaveText('Another inventory is on screen');
  await row(page, 'billing').locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Your answer for billing').last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'billing')).toHaveAttribute('data-placement', 'on-kubernetes');
  await choose(page, { name: 'compose.yaml', text: compose });
  // The question goes with its answer; the hand goes on from where the answer stands.
  const group = /^Your answer for these \d+: /;
  await page.getByLabel(group).first().focus();
  await page.keyboard.press('ArrowDown');
  const answered = page.getByRole('heading', { name: 'What you answered' }).locator('+ ul').getByLabel(group);
  await expect(answered).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(answered).toHaveValue('rebuildable');
  await expect(answered).toBeFocused();
  await page.locator('.tool details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await axeFindingsInThemes(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await overflowsOnPhones(page)).toEqual([]);
});

test('fields that are typed into stand apart from each other', async ({ page }) => {
  await open(page);
  await page.locator('summary', { hasText: 'Without a file' }).click();
  const kind = await page.getByLabel('Kind of work').boundingBox();
  const add = await page.getByRole('button', { name: 'Add it' }).boundingBox();
  expect((add?.y ?? 0) - (kind?.y ?? 0) - (kind?.height ?? 0)).toBeGreaterThanOrEqual(8);
});
