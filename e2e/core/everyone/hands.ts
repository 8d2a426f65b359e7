/** What a finger finds, and where Tab stops for nothing. */
import type { Page } from '@playwright/test';

/**
 * Targets that are smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). A link within a sentence may be: its line decides its
 * height. One that is an item of an author's list or a cell of a table may be where a circle of that size around it meets no
 * other target.
 * The marks of claims stand in sentences too, and are asked all the same.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24;
    const inSentence = (target: Element): boolean => {
      if (target.matches('.claim-mark') || getComputedStyle(target).display !== 'inline') return false;
      const block = target.closest('p, li, dd, dt, td, th, figcaption, caption, label, summary, div');
      return (block?.textContent.trim().length ?? 0) > target.textContent.trim().length;
    };
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
      (target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip, :disabled'),
    );
    const middleOf = (target: Element): { x: number; y: number } => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const standsApart = (target: Element): boolean => {
      // Bold or not, it is the same item.
      const words = target.closest(':not(a, strong, em, del)');
      if (!target.matches('a') || !words?.matches('.prose :is(li, p, td, th)')) return false;
      const { x, y } = middleOf(target);
      return targets.every((other) => {
        if (other === target) return true;
        const { left, right, top, bottom } = other.getBoundingClientRect();
        const toEdge = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        const middle = middleOf(other);
        return toEdge >= least / 2 && Math.hypot(middle.x - x, middle.y - y) >= least;
      });
    };
    return targets.flatMap((target) => {
      if (inSentence(target) || standsApart(target)) return [];
      const box = (target.closest('label') ?? target).getBoundingClientRect();
      if (Math.min(box.width, box.height) >= least || box.width === 0) return [];
      return [`${Math.round(box.width)} × ${Math.round(box.height)}: ${target.outerHTML.slice(0, 100)}`];
    });
  });

/** Tables and blocks of code that are a stop for Tab and do not scroll, or the other way round. */
export const idleStops = (page: Page): Promise<string[]> =>
  page
    .locator('main :is(.table-scroll, pre)')
    .evaluateAll((boxes) =>
      boxes
        .filter((box) => box.scrollWidth > box.clientWidth !== ((box as HTMLElement).tabIndex === 0))
        .map((box) => box.outerHTML.slice(0, 80)),
    );
