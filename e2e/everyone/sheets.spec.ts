/** What the style sheets come to in a browser: one order of layers, one shape for each sign, no rule without a use. */
import { signShapes } from '../../src/domain/design/sign-shapes.ts';
import { kindsOfPage } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

test('whichever sheet comes first, the layers have one order on every kind of page', async ({ page }) => {
  for (const address of kindsOfPage) {
    await page.goto(address);
    const order = await page.evaluate(() => {
      const names: string[] = [];
      const walk = (rules: CSSRuleList): void => {
        for (const rule of rules) {
          if (rule instanceof CSSLayerStatementRule) names.push(...rule.nameList);
          else if (rule instanceof CSSLayerBlockRule) names.push(rule.name);
          else if (rule instanceof CSSImportRule && rule.styleSheet) walk(rule.styleSheet.cssRules);
        }
      };
      for (const sheet of document.styleSheets) walk(sheet.cssRules);
      return [...new Set(names)];
    });
    expect(order, address).toEqual(['tokens', 'base', 'layout', 'prose', 'components', 'widgets', 'utilities']);
  }
});

test('a sign on a page has the shape that pictures draw', async ({ page }) => {
  await page.goto('/about/design/');
  for (const [sign, path] of Object.entries(signShapes)) {
    const mask = await page
      .locator(`.sign[data-sign="${sign}"]`)
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').maskImage);
    expect(decodeURIComponent(mask), sign).toContain(`d='${path}'`);
  }
});
