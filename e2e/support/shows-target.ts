import type { Page } from '@playwright/test';

/** Whether the target of the address begins in the window: near its top, unless the page ends before. */
export const showsTarget = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const box = target?.getBoundingClientRect();
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const lowest = isAtEnd ? innerHeight : innerHeight / 2;
    return box !== undefined && box.height > 0 && box.top >= -1 && box.top < lowest;
  });
