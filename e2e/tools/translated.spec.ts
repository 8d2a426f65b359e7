/**
 * A browser that translates a page puts elements of its own in the place of text nodes. Whatever changes afterwards must
 * read as it does on a page that nobody translated.
 */
import type { Page } from '@playwright/test';
import { awake } from '../support/awake.ts';
import { expect, test } from '../support/watch.ts';
import { input, open } from './cost-estimator/cost-estimator.ts';
import { unfold } from './fit-quiz/fit-quiz.ts';

/** Does what a translator does: every text becomes an element with a text node of its own. */
const translate = (page: Page) =>
  page.locator('.tool').evaluate((tool) => {
    const walker = document.createTreeWalker(tool, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('textarea, option, style')) continue;
      const isDrawn = text.parentElement instanceof SVGElement;
      const font = isDrawn
        ? document.createElementNS('http://www.w3.org/2000/svg', 'tspan')
        : document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      font.textContent = text.data;
      text.replaceWith(font);
    }
  });

const words = (page: Page, part: string) =>
  page.locator(part).evaluate((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

test('the estimate reads on a translated page as on any other', async ({ page, context }) => {
  await open(page, 'from=nodes&nodes=30');
  await translate(page);
  await input(page, 'Nodes').fill('57');
  await page.getByRole('combobox', { name: 'Compare the break-even with' }).selectOption('hosted');
  await expect(page).toHaveURL(/nodes=57.*against=hosted/);
  const fresh = await context.newPage();
  await open(fresh, 'from=nodes&nodes=57&against=hosted');
  for (const part of ['.cost-result', '.cost-form'])
    expect(await words(page, part), part).toBe(await words(fresh, part));
});

test('the verdict reads on a translated page as on any other', async ({ page, context }) => {
  const query = (services: number, oncall: string) =>
    `./tools/fit-quiz/?v=1&services=${services}&scaling=different&team=9&oncall=${oncall}&traffic=variable&deploys=several`;
  await page.goto(query(60, 'yes'));
  await awake(page);
  await expect(page.locator('.fit-reasons')).toHaveAttribute('aria-busy', 'false');
  await translate(page);
  await page
    .getByRole('textbox', { name: /services/i })
    .first()
    .fill('3');
  await unfold(page);
  await page.locator('#question-oncall').getByRole('radio', { name: 'No', exact: true }).check();
  await expect(page).toHaveURL(/services=3&.*oncall=no/);
  const fresh = await context.newPage();
  await fresh.goto(query(3, 'no'));
  await awake(fresh);
  await expect(fresh.locator('.fit-reasons')).toHaveAttribute('aria-busy', 'false');
  for (const part of ['.fit-verdict', '.fit-reasons', '.fit-form'])
    expect(await words(page, part), part).toBe(await words(fresh, part));
});
