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
