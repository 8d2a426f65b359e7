/** Named scenarios: nothing that is saved is lost, not by a broken storage, not by a second press. */
import { expect, test, type Page } from '../support/watch.ts';
import { input, open, place } from './cost-estimator/cost-estimator.ts';
import { items, name, save, saved, unfold } from './scenarios.ts';

const everything = (page: Page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage)) as Record<string, string>);

test('what cannot be read is told and never overwritten, not even by a second rescue', async ({ page }) => {
  const broken = ['{"shape":1,"current":"v=1&no', '{"shape":1,"scenarios":7}'];
  await open(page);
  for (const text of broken) {
    await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [place, text] as const);
    await open(page);
    await expect(page.locator('.tool-bars')).toContainText('could not be read');
    await input(page, 'Nodes').fill('41');
  }
  const kept = Object.values(await everything(page));
  for (const text of broken) expect(kept).toContain(text);
});

test('a second press on Save keeps the confirmation, and names are not used twice', async ({ page }) => {
  await open(page);
  await unfold(page);
  await test.step('Enter that composes a word saves nothing', async () => {
    await name(page).fill('今日');
    for (const composing of [{ isComposing: true }, { keyCode: 229 }])
      await name(page).dispatchEvent('keydown', { key: 'Enter', bubbles: true, ...composing });
    await expect(items(page)).toHaveCount(0);
    await name(page).press('Enter');
    await expect(items(page)).toHaveCount(1);
  });
  await name(page).fill('Today');
  await save(page).dblclick();
  await expect(saved(page).getByRole('status')).toHaveText('Saved “Today” in this browser.');
  await expect(items(page)).toHaveCount(2);
  await input(page, 'Nodes').fill('300');
  await name(page).fill('Today');
  await save(page).click();
  await expect(saved(page).getByRole('status')).toContainText('“Today” is saved already, with other figures');
  await expect(items(page)).toHaveCount(2);
  await expect(name(page), 'nothing typed is lost').toHaveValue('Today');
});

test('a full storage lists at once, and twins of the first release are told apart', async ({ page }) => {
  await page.goto('./about/');
  await page.evaluate((key) => {
    const query = `v=1&nodes=12&${'row-storage=1-2&'.repeat(450)}`.slice(0, 7800);
    const scenarios = Array.from({ length: 600 }, (_, index) => ({
      id: 'twin',
      name: `Old ${index}`,
      query,
      savedOn: '2026-11-20',
    }));
    localStorage.setItem(key, JSON.stringify({ shape: 1, current: null, scenarios }));
  }, place);
  await open(page);
  const started = Date.now();
  await unfold(page);
  await expect(items(page)).toHaveCount(20);
  // Six seconds before; a machine that does other work too may take one or two.
  expect(Date.now() - started).toBeLessThan(3000);
  await page.getByRole('button', { name: 'Delete Old 599', exact: true }).click();
  await expect(saved(page)).toContainText('20 of 599 shown.');
});

test('a name of eighty letters widens nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  await unfold(page);
  for (const long of ['W'.repeat(80), 'M'.repeat(79)]) {
    await name(page).fill(long);
    await save(page).click();
    await input(page, 'Nodes').fill('300');
  }
  for (const box of await saved(page).getByRole('checkbox').all()) await box.check();
  await expect(page.getByRole('region', { name: 'Comparison' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
