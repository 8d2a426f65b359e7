/** The list of tools says what the example of each comes to, and the tools say the same. */
import { awake } from '../support/awake.ts';
import { overflow } from '../support/overflow.ts';
import { expect, test } from '../support/watch.ts';

const examples = [
  ['Should we be on Kubernetes?', '.fit-verdict'],
  ['What does it cost, all in?', '.cost-headline'],
  ['In what order do we move, and when?', '.plan-headline'],
  ['Where do our services belong?', '.place-counts'],
] as const;

test('the example of each tool is the one that it opens with', async ({ page }) => {
  for (const [title, headline] of examples)
    await test.step(title, async () => {
      await page.goto('./tools/');
      const tool = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
      const said = (await tool.getByRole('definition').textContent())?.trim();
      expect(said).toBeTruthy();
      await tool.getByRole('link', { name: title }).click();
      const words = (text: string | null) => text?.toLowerCase().match(/\w+/g) ?? [];
      // The tool sets the same words in its own order and signs.
      const shown = words(await page.locator(headline).textContent());
      expect(shown).not.toEqual([]);
      expect(words(said!)).toEqual(expect.arrayContaining(shown));
    });
});

const fields = [
  ['fit quiz', './tools/fit-quiz/?v=1&oncall=no', '#answer-team'],
  ['cost estimator', './tools/cost-estimator/', '#cost-estimator-nodes'],
] as const;

test('what was opened stays open when a tool works out its first own result', async ({ page }) => {
  for (const [name, address, field] of fields)
    await test.step(name, async () => {
      await page.goto(address);
      const folds = page.locator('.tool-result details');
      await folds.first().locator('summary').click();
      await page.locator(field).fill('7');
      await expect(page.locator('[data-moved]')).toBeVisible();
      await expect(folds.first()).toHaveAttribute('open', '');
    });
});

test('letters twice as large leave the result of each tool its room beside the form', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [title] of examples)
    await test.step(title, async () => {
      await page.goto('./tools/');
      await page.getByRole('link', { name: title }).first().click();
      await awake(page);
      await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
      // The scrollbar comes a little later.
      await expect.poll(() => overflow(page)).toBeUndefined();
      const { width = 0 } = (await page.locator('.tool-side').boundingBox()) ?? {};
      expect(width).toBeGreaterThan(480);
    });
});

test('no cell of placed services runs into the next', async ({ page }) => {
  await page.goto('./tools/workload-placement/');
  for (const width of [1024, 1100, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const cells = page.locator('.place-table :is(th, td)');
    expect(await cells.count()).toBeGreaterThan(20);
    const over = await cells.evaluateAll((all) =>
      all.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent.slice(0, 40)),
    );
    expect(over, `at ${width} px`).toEqual([]);
  }
});
