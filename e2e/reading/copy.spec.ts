/** Copying code and addresses, with a clipboard, without one, and where the browser refuses. */
import { openReading } from '../support/open-reading.ts';
import { expect, test, type Page } from '../support/watch.ts';

const sample = '/samples/huge-pages/';

/** A page that came over plain http from another machine has no clipboard; `copies` says what the older way does. */
const withoutClipboard = async (page: Page, copies: boolean): Promise<void> => {
  await page.addInitScript((copies) => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    const execCommand = (): boolean => {
      const field = document.activeElement;
      Object.assign(window, { copied: field instanceof HTMLTextAreaElement ? field.value : undefined });
      return copies;
    };
    Object.assign(document, { execCommand });
  }, copies);
};
const copied = (page: Page): Promise<string | undefined> => page.evaluate(() => (window as { copied?: string }).copied);

test('code is copied without a clipboard', async ({ page }) => {
  await withoutClipboard(page, true);
  await page.goto(sample);
  const block = page.locator('.code-block').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('status')).toHaveText('Copied');
  expect(await copied(page)).toBe(await block.locator('pre').textContent());
  await expect(block.getByRole('button', { name: 'Copy' })).toBeFocused();
});

test('where no copy can be made, the code is selected and the reader is told what to press', async ({ page }) => {
  await withoutClipboard(page, false);
  await page.goto(sample);
  const block = page.locator('.code-block').first();
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect(block.getByRole('status')).toContainText('press Ctrl+C');
  const selected = await page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim());
  expect(selected).toBe((await block.locator('pre').innerText()).replace(/\s+/g, ' ').trim());
});

for (const [copies, words] of [
  [true, 'Copied'],
  [false, 'The link is in the address bar'],
] as const) {
  test(`the link of a heading says “${words}” without a clipboard`, async ({ page }) => {
    await withoutClipboard(page, copies);
    await openReading(page, '/guide/what-it-costs/');
    const anchor = page.locator('a.anchor').first();
    await anchor.click();
    await expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
    expect(await copied(page)).toBe(page.url());
    await expect(anchor).toHaveAttribute('href', new URL(page.url()).hash);
  });
}
