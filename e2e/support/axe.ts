/** Axe with the rules that the handbook promises to keep: WCAG 2.2 to level AA and what axe calls best practice. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: the only ones that another theme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** As it is sent to be read by machines: the package gives programs twice as much, with its comments. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Marks one text of each look, and gives the selector of those: what has the type, the colours and the grounds of another
 * can be read as well as that. Colours are most of what axe takes its time for.
 * @param within a selector
 */
const oneOfEachLook = async (page: Page, within: string): Promise<string> => {
  await page.evaluate((within) => {
    for (const marked of document.querySelectorAll('[data-look]')) marked.removeAttribute('data-look');
    const seen = new Set<string>();
    const groundOf = (element: Element | null): string => {
      if (!element) return '';
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      return `${backgroundColor} ${backgroundImage} ${opacity}/${groundOf(element.parentElement)}`;
    };
    for (const element of document.querySelectorAll(`:is(${within}) *`)) {
      const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      if ((!hasText && !element.matches('input, select, textarea')) || !element.checkVisibility()) continue;
      const { color, fontSize, fontWeight, textDecoration } = getComputedStyle(element);
      const around = getComputedStyle(element.parentElement ?? element).color;
      const look = [element.localName, color, fontSize, fontWeight, textDecoration, around, groundOf(element)].join();
      if (seen.has(look)) continue;
      seen.add(look);
      element.setAttribute('data-look', '');
    }
  }, within);
  return '[data-look]';
};

/** What axe finds in a part of the page, one line for each element. */
const ask = async (page: Page, within: string, options: axe.RunOptions): Promise<string[]> => {
  // More than half a megabyte of script: once a page, however often it is asked.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    async ({ within, options }) => {
      const { axe } = window as unknown as { axe: { run: (...asked: unknown[]) => Promise<axe.AxeResults> } };
      const { violations } = await axe.run(within, options);
      return { violations };
    },
    { within, options: { ...options, preload: false, resultTypes: ['violations' as const] } },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary?.split('\n')[1]?.trim() ?? help;
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
};

/** Colours on their way from one to another are nobody's to read: what has an end is put there. */
const atTheirEnds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) {
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    }
  });

/** Texts whose colours axe finds too near to each other or to their ground, in the theme that the page has now. */
export const colourFindings = async (page: Page, within = 'body'): Promise<string[]> => {
  await atTheirEnds(page);
  return ask(page, await oneOfEachLook(page, within), { runOnly: { type: 'rule', values: colourRules } });
};

/**
 * What axe finds on the page as it stands, one line for each element. Colours are asked of one text of each look. No page
 * has frames, so none are looked into.
 * @param within a selector to look only at a part, such as an opened dialog
 * @param left rules that the same test asks in another way
 */
export const axeFindings = async (page: Page, within?: string, left: readonly string[] = []): Promise<string[]> => [
  ...(await ask(page, within ?? 'html', {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries([...colourRules, ...left].map((rule) => [rule, { enabled: false }])),
  })),
  ...(await colourFindings(page, within)),
];

/** The same in light, and its colours in dark, which the page is left in. */
export const axeFindingsInThemes = async (page: Page): Promise<string[]> => {
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await colourFindings(page)).map((finding) => `in dark: ${finding}`)];
};
