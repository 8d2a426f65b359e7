import type { Page } from '@playwright/test';

/**
 * Waits until nothing more has come for a while. What `networkidle` waits for is that nothing is under way, and a request
 * that never ends, as one sent ahead of need may, would hold it up for good.
 * @param count how much has come so far
 */
export const quiet = async (page: Page, count: () => number): Promise<void> => {
  for (let before = -1; before !== count();) {
    before = count();
    await page.waitForTimeout(700);
  }
};
