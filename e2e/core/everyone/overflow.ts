/** How wide a page is at each width where its layout changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { overflow } from '../../support/overflow.ts';
import { dist, filesIn, htmlOf, pages } from '../../support/pages.ts';

/** The style of the whole site: its sheets, and what stands in its pages. */
const styles = (): string[] => [
  ...filesIn(dist)
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(dist, file), 'utf8')),
  ...new Set(
    pages.flatMap((page) => [...htmlOf(page).matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css)),
  ),
];

const rem = 16;

/** The widths that media queries name, in pixels. */
const breakpoints = [
  ...new Set(
    styles()
      .flatMap((css) => [...css.matchAll(/@media([^{]*)\{/g)].map(([, query = '']) => query))
      .filter((query) => query.includes('width'))
      .flatMap((query) => [...query.matchAll(/([\d.]+)(r?em|px)/g)])
      .map(([, number = '', unit]) => Math.round(Number(number) * (unit === 'px' ? 1 : rem))),
  ),
].filter((width) => width > 320 && width < 1920);
if (breakpoints.length === 0) throw new Error('No width was found in the media queries of the built site.');

/** Where a layout is tightest: at its narrow end, which is a breakpoint, or the narrowest window that is promised. */
export const narrowEnds = [320, ...breakpoints].sort((a, b) => a - b);

/** Those and their other sides, and both ends of what is promised. */
export const bothSides = [...narrowEnds, ...breakpoints.map((width) => width - 1), 1920].sort((a, b) => a - b);

/** Where the page is wider than its window, at some widths, as lines. */
export const overflows = async (page: Page, widths: readonly number[]): Promise<string[]> => {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await overflow(page);
    if (wide) found.push(`at ${width} px, by ${wide.by} px: ${wide.element}`);
  }
  return found;
};
