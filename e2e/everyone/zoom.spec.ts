/** 400 % zoom: a window of 1280 by 1024 then has room for 320 by 256. Text is there, whole, and can be reached. */
import { chapters, kindsOfPage } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

test.use({ viewport: { width: 320, height: 256 } });

/** Text that stands outside the page, or that its own box cuts off. */
const cutText = (page: Page): Promise<string[]> =>
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

for (const address of [...new Set([...kindsOfPage, ...chapters])]) {
  test(`${address} cuts no text at 400 %`, async ({ page }) => {
    await page.goto(address);
    expect(await cutText(page)).toEqual([]);
  });
}

test('nothing that stays in place covers what has the focus', async ({ page }) => {
  await page.goto('/guide/why-not-everything/');
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const focused = document.activeElement;
      // The first line counts: a link may run over the edge of so small a window.
      const [box] = focused?.getClientRects() ?? [];
      if (!focused || focused === document.body || !box) return undefined;
      const seen = document.elementFromPoint(
        box.left + Math.min(box.width / 2, 20),
        box.top + Math.min(box.height / 2, 10),
      );
      const isSeen = seen === null || focused.contains(seen) || seen.contains(focused);
      return isSeen ? undefined : focused.outerHTML.slice(0, 120);
    });
    expect(covered).toBeUndefined();
  }
});
