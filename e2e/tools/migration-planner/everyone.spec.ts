/** The planner for everybody, and on paper. */
import { axeFindingsInThemes } from '../../support/axe.ts';
import { overflowsOnPhones } from '../../support/overflow.ts';
import { expect, test } from '../../support/watch.ts';
import { made, open, query } from './migration-planner.ts';

test('everyone can use it, and paper takes it on its side', async ({ page }) => {
  await open(page, `${query}&start=2026-01-05&nonsense=1`);
  await page.getByText('Change one service, field by field').click();
  await page.getByText('Routes and rollouts, one by one').click();
  await page.locator('.tool details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await axeFindingsInThemes(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await overflowsOnPhones(page)).toEqual([]);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []).map(Number);
  expect(width).toBeGreaterThan(height);
});

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
