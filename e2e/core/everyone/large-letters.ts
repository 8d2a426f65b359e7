/** What a phone shows when its letters are twice as large. */
import type { Page } from '@playwright/test';
import { overflow } from '../../support/overflow.ts';

/**
 * Words of the title that a line breaks in two, but for those of more than twelve letters, which have no room on any line;
 * and what of the link past the header sticks out before it has the focus.
 */
const brokenAtTop = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const title = document.querySelector('h1');
    const words = document.createTreeWalker(title ?? document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    while (title && words.nextNode()) {
      const text = words.currentNode;
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(
        /(?<![\p{L}\p{N}])[\p{L}\p{N}]{2,12}(?![\p{L}\p{N}])/gu,
      )) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const { height } = range.getBoundingClientRect();
        range.setEnd(text, index + 1);
        if (height > 1.5 * range.getBoundingClientRect().height) broken.push(`"${word}" of the title is broken in two`);
      }
    }
    const past = document.querySelector('.skip')?.getBoundingClientRect().bottom ?? 0;
    return past > 0 ? [...broken, `${past} px of the link past the header`] : broken;
  });

/** Words of a picture, but of mere decoration, that go on beyond the window, where nothing around them scrolls. */
const beyondWindow = (page: Page): Promise<string[]> =>
  page.locator('main svg:not([aria-hidden]) text').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const { left, right } = text.getBoundingClientRect();
      if ((left >= 0 && right <= document.documentElement.clientWidth) || !text.checkVisibility()) return [];
      let isLost = true;
      for (let box = text.parentElement; box && isLost; box = box.parentElement)
        isLost = !/auto|scroll/.test(getComputedStyle(box).overflowX);
      return isLost ? [`"${text.textContent}" goes on beyond the window`] : [];
    }),
  );

/** What does not fit a phone when its letters are twice as large: the page, or a button of its header. As lines. */
export const lostToLargeLetters = async (page: Page): Promise<string[]> => {
  const lost: string[] = [];
  const size = (is: string) => page.evaluate((size) => void (document.documentElement.style.fontSize = size), is);
  await size('200%');
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const wide = await overflow(page);
    const cut = [...(await brokenAtTop(page)), ...(await beyondWindow(page))];
    lost.push(...cut.map((what) => `at ${width} px, ${what}`));
    if (wide) lost.push(`at ${width} px, by ${wide.by} px: ${wide.element}`);
    for (const tool of await page.getByRole('banner').getByRole('button').all()) {
      const { x, width: own } = (await tool.boundingBox()) ?? { x: -1, width: 0 };
      if (x < 0 || x + own > width) lost.push(`at ${width} px, a button of the header from ${x} to ${x + own}`);
    }
  }
  await size('');
  return lost;
};
