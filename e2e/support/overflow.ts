import type { Page } from '@playwright/test';

/** How far the page is wider than its window, and what reaches furthest; undefined when it fits. */
export const overflow = (page: Page): Promise<{ by: number; element: string } | undefined> =>
  page.evaluate(() => {
    // The box of the root, not of the window: a part of the window is kept for a scrollbar.
    const room = Math.round(document.documentElement.getBoundingClientRect().width);
    const by = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - room;
    if (by <= 0) return undefined;
    const [furthest] = [...document.querySelectorAll('body *')].sort(
      (a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right,
    );
    return { by, element: (furthest?.outerHTML ?? '').slice(0, 120) };
  });

/** What is wider than the windows of the two narrowest phones, by their width. */
export const overflowsOnPhones = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 700 });
    const wide = await overflow(page);
    if (wide) found.push(`${width} pixels: ${wide.by} more, ${wide.element}`);
  }
  return found;
};
