/** Axe with the rules that the handbook promises to keep: WCAG 2.2 to level AA and what axe calls best practice. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: the only ones that another theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands, one line for each element.
 * @param within a selector to look only at a part, such as an opened dialog
 * @param rules to ask only these
 */
export const axeFindings = async (page: Page, within?: string, rules?: string[]): Promise<string[]> => {
  // Without frames the simple mode finds the same in a third of the time, and what passes need not be written down.
  const all = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const builder = rules === undefined ? all.withTags(tags) : all.withRules(rules);
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n')[1]?.trim() ?? help;
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
};
