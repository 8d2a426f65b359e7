/** The named scenarios of a tool, as its specs look at them. */
import { expect, type Page } from '../support/watch.ts';

export const name = (page: Page) => page.getByRole('textbox', { name: 'Name of this scenario' });
export const save = (page: Page) => page.getByRole('button', { name: 'Save scenario' });
export const saved = (page: Page) => page.getByRole('region', { name: 'Saved scenarios' });
export const items = (page: Page) => page.locator('.tool-scenarios > li');
export const unfold = async (page: Page) => {
  await page.locator('summary').filter({ hasText: 'Save scenarios' }).click();
  await expect(name(page)).toBeVisible();
};
