/** 400 % zoom: a window of 1280 by 1024 then has room for 320 by 256. That no text is cut is asked in pages.spec.ts. */
import { expect, test } from '../../support/watch.ts';
import { longest } from '../places.ts';

test.use({ viewport: { width: 320, height: 256 } });

test('nothing that stays in place covers what has the focus', async ({ page }) => {
  await page.goto(longest);
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
