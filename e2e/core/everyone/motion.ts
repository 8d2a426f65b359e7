/** What moves on a page. */
import type { Page } from '@playwright/test';

/** Everything that would move: animations, and transitions of more than a blink. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // A page may move only while something in it is in focus.
    document.querySelector('a')?.focus();
    const seconds = (list: string): number => Math.max(...list.split(',').map((part) => parseFloat(part)));
    const found = [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const animates = animationName !== 'none' && seconds(animationDuration) > 0.01;
        return animates || seconds(transitionDuration) > 0.01 || scrollBehavior === 'smooth';
      })
      .map((element) => element.outerHTML.slice(0, 100));
    document.querySelector('a')?.blur();
    return found;
  });
