/** Hands and eyes: no idle stop for Tab. Targets and large letters are asked of each page in pages.spec.ts. */
import { htmlOf, kindsOfPage } from '../../support/pages.ts';
import { expect, test } from '../../support/watch.ts';

test('a table or a code block is a stop for Tab exactly when it scrolls', async ({ page }) => {
  const wrongStops = () =>
    page
      .locator('main :is(.table-scroll, pre)')
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => box.scrollWidth > box.clientWidth !== ((box as HTMLElement).tabIndex === 0))
          .map((box) => box.outerHTML.slice(0, 80)),
      );
  const addresses = kindsOfPage.filter((path) => /<pre|table-scroll/.test(htmlOf(path))).slice(0, 5);
  for (const address of addresses) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(wrongStops, { message: `${address} at ${width} px` }).toEqual([]);
    }
  }
  expect(addresses.length, 'pages with code or a table').toBeGreaterThan(0);
});
