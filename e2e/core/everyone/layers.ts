/** In which order the layers of the style sheets come. */
import type { Page } from '@playwright/test';

/** Whichever sheet comes first. */
export const layers = ['tokens', 'base', 'layout', 'prose', 'components', 'widgets', 'utilities'];

/** The layers of a page, each once, in the order in which its sheets name them. */
export const layersOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
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
