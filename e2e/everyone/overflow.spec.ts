/** What opens over a page fits a phone. That the pages themselves do is asked in pages.spec.ts. */
import { overflow } from '../support/overflow.ts';
import { openReading } from '../support/open-reading.ts';
import { expect, test } from '../support/watch.ts';

test('an opened panel of a claim, of a term and the search fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openReading(page, '/guide/what-runs-where/');
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
