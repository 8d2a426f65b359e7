/** Axe with the rules that the handbook promises to keep: WCAG 2.2 to level AA and what axe calls best practice. */
import axe from 'axe-core';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: the only ones that another theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands, one line for each element. No page has frames, so none are looked into.
 * @param within a selector to look only at a part, such as an opened dialog
 * @param rules to ask only these
 */
export const axeFindings = async (page: Page, within?: string, rules?: string[]): Promise<string[]> => {
  // Half a megabyte of script: once a page, however often it is asked.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async ({ within, runOnly }) => {
      const { axe } = window as unknown as { axe: { run: (...asked: unknown[]) => Promise<axe.AxeResults> } };
      const { violations } = await axe.run(within ?? document, { runOnly, resultTypes: ['violations'] });
      return { violations };
    },
    { within, runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags } },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n')[1]?.trim() ?? help;
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
};
