/** Browsers that translate put elements in the place of text nodes; what changes afterwards must still be seen. */
import { awake } from '../support/awake.ts';
import { expect, test, type Page } from '../support/watch.ts';
import * as cost from './cost-estimator/cost-estimator.ts';
import * as quiz from './fit-quiz/fit-quiz.ts';

/** Does what they do to the page: every text node goes, and its words stand in an element of theirs. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const tag: string = 'font';
    const texts: Node[] = [];
    while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.parentElement?.closest('script, style, font, option, textarea')) continue;
      const [outer, inner] = [document.createElement(tag), document.createElement(tag)];
      inner.textContent = text.textContent;
      outer.append(inner);
      text.parentNode?.replaceChild(outer, text);
    }
  });

test('the estimator on a translated page shows the figures that count', async ({ page }) => {
  await cost.open(page);
  await translate(page);
  await cost.input(page, 'Nodes').fill('140');
  await expect(cost.row(page, 'instances')).toContainText('$21,000');
  await translate(page);
  await cost.input(page, 'Nodes').fill('20');
  await expect(cost.row(page, 'instances')).toContainText('$3,000');
  await expect(page.locator('.tool-now-moved')).toContainText(/Engineering time −\u2060\$/);
  const [shown, live] = [await cost.values(page), await cost.headline(page).textContent()];
  await page.reload();
  await awake(page);
  await expect(page.locator('.cost-result')).toHaveAttribute('aria-busy', 'false');
  await expect(cost.headline(page)).toHaveText(live ?? '');
  expect(await cost.values(page)).toEqual(shown);
});

test('the quiz on a translated page shows the verdict that counts, and speaks', async ({ page }) => {
  await quiz.open(page);
  await translate(page);
  await page.getByRole('textbox', { name: 'How many engineers' }).fill('3');
  await expect(quiz.verdict(page)).toHaveText('Not now');
  await expect(page.locator('.tool > [role=status]')).toContainText('Not now');
  await translate(page);
  await page.getByRole('button', { name: 'Show the example' }).click();
  await expect(quiz.verdict(page)).toHaveText('Managed containers');
  await expect(page.locator('.tool > [role=status]')).toContainText('Managed containers');
});
