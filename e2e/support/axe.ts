/** Axe with the rules that the handbook promises to keep: WCAG 2.2 to level AA and what axe calls best practice. */
import axe from 'axe-core';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: the only ones that another theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Marks one text of each look, and gives the selector of those: what has the type, the colours and the grounds of another
 * can be read as well as that, so that the colours of a second theme need not be measured for each.
 */
export const oneOfEachLook = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const seen = new Set<string>();
    const groundOf = (element: Element | null): string => {
      if (!element) return '';
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      return `${backgroundColor} ${backgroundImage} ${opacity}/${groundOf(element.parentElement)}`;
    };
    for (const element of document.body.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      if ((!hasText && !element.matches('input, select, textarea')) || !element.checkVisibility()) continue;
      const { color, fontSize, fontWeight, textDecoration } = getComputedStyle(element);
      const around = getComputedStyle(element.parentElement ?? element).color;
      const look = [element.localName, color, fontSize, fontWeight, textDecoration, around, groundOf(element)].join();
      if (seen.has(look)) continue;
      seen.add(look);
      element.setAttribute('data-look', '');
    }
  });
  return '[data-look]';
};

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
