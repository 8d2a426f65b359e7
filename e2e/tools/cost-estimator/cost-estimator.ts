/** What the specs of the cost estimator share: where it is, how it is opened, what they look at. */
import { awake } from '../../support/awake.ts';
import { expect, type Page } from '../../support/watch.ts';

export const address = './tools/cost-estimator/';
export const place = 'right-parts:cost-estimator';
export const mine = 'v=1&from=nodes&nodes=40&taken=70&discount=60';

export const open = async (page: Page, query = '') => {
  await page.goto(`${address}${query === '' ? '' : `?${query}`}`);
  await awake(page);
  await expect(page.locator('.cost-result')).toHaveAttribute('aria-busy', 'false');
};
export const input = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const headline = (page: Page) => page.locator('.cost-headline');
export const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const row = (page: Page, id: string) =>
  page.locator(`[aria-labelledby="estimate-estimate"] tr[data-row="${id}"]`);
export const fold = (page: Page, name: string) => page.locator('.cost-form summary').filter({ hasText: name });
export const breakEven = (page: Page) => section(page, 'From how many cores it pays').locator('[data-verdict]');
export const check = (page: Page) => section(page, 'Do the nodes fit the table?').locator('[data-verdict]');
export const values = (page: Page) =>
  page
    .locator('.cost-side')
    .evaluate((result) => [...result.querySelectorAll('data')].map((data) => [data.value, data.textContent]));
export const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), place);
