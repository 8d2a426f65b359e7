import type { Page } from './watch.ts';

/** How far the page is wider than its window, and what reaches furthest. */
export const overflow = (page: Page) =>
  page.evaluate(() => {
    const room = Math.round(document.documentElement.getBoundingClientRect().width);
    const by = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - room;
    if (by <= 0) return undefined;
    const [furthest] = [...document.querySelectorAll('body *')].sort(
      (a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right,
    );
    return { by, element: (furthest?.outerHTML ?? '').slice(0, 120) };
  });
