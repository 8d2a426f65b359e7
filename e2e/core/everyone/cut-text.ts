/** What a reader who enlarges the page cannot read. */
import type { Page } from '@playwright/test';

/** Text that stands outside the page, or that its own box cuts off. */
export const cutText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.getBoundingClientRect().width;
    const mayScroll = (element: Element): boolean => element.closest('pre, .table-scroll, [tabindex="0"]') !== null;
    // The words of a standing's links are there to be listened to: a sign is drawn in their place.
    const isMeantHidden = (element: Element): boolean =>
      element.closest(
        '.visually-hidden, .standing a, .standing.brief b, .skip, [popover], svg, noscript, script, style',
      ) !== null || !element.checkVisibility();
    const isCut = (text: Text, element: Element): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      return (
        left < -1 ||
        right > room + 1 ||
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    const found = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const element = text.parentElement;
      if (!element || !text.data.trim() || isMeantHidden(element) || mayScroll(element)) continue;
      if (isCut(text, element)) found.add(`${text.data.trim().slice(0, 60)} in ${element.outerHTML.slice(0, 80)}`);
    }
    return [...found];
  });
