/** No page is wider than its window, from 320 to 1920 pixels; a table or a code block may scroll in its own box. */
import { chapters, kindsOfPage } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, step) => from + step * by);
// Wider than a laptop little changes between two steps but the size of type, at 1792 pixels.
const widths = [...steps(320, 1440, 40), ...steps(1520, 1760, 80), 1792, 1920];
const addresses = [...new Set([...kindsOfPage, ...chapters])];

interface Wide {
  width: number;
  by: number;
  element: string;
}

/** How far the document runs over, and which element reaches furthest. */
const overflow = (page: Page) =>
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

/** Neighbouring widths as one range: "320 to 480 px, by up to 12 px: <table …". */
const ranges = (found: Wide[]): string[] => {
  const groups: Wide[][] = [];
  for (const wide of found) {
    const last = groups.at(-1);
    if (last && wide.width - (last.at(-1)?.width ?? 0) <= 80) last.push(wide);
    else groups.push([wide]);
  }
  return groups.map((group) => {
    const by = Math.max(...group.map((wide) => wide.by));
    return `${group[0]?.width} to ${group.at(-1)?.width} px, by up to ${by} px: ${group[0]?.element}`;
  });
};

for (const address of addresses) {
  test(`${address} fits every width from 320 to 1920 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(address);
    const found: Wide[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await overflow(page);
      if (wide) found.push({ width, ...wide });
    }
    expect(ranges(found)).toEqual([]);
  });
}

test('an opened panel of a claim, of a term and the search fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/guide/what-runs-where/');
  const fits = async (selector: string): Promise<void> => {
    const box = await page.locator(selector).boundingBox();
    expect(box).not.toBeNull();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(await overflow(page)).toBeUndefined();
  };
  for (const kind of ['claim', 'term']) {
    await page.locator(`a[data-panel^="${kind}-"]`).first().click();
    await fits('[popover]:popover-open');
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search the handbook' })).toBeVisible();
  await fits('dialog[open]');
});
