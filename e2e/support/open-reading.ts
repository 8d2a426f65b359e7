/** Pages for reading, as a reader finds them who waits a moment before a press. */
import { expect, type Page } from '@playwright/test';

/**
 * Waits until what script adds to a page for reading works: it comes by itself behind the page, and marks are plain links
 * until then. It brings the line in which a screen reader is told of copies.
 */
export const readingWorks = (page: Page): Promise<void> =>
  expect(page.locator('body > .visually-hidden[role="status"]')).toBeAttached();

/** Opens a page for reading. */
export const openReading = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await readingWorks(page);
};
