/** What the specs of the fit quiz share: where it is, how it is opened, what they look at. */
import { awake } from '../../support/awake.ts';
import type { Page } from '../../support/watch.ts';

export const address = './tools/fit-quiz/';
export const method = './tools/fit-quiz-method/';
export const scaleUp =
  'v=1&services=60&scaling=different&team=45&oncall=yes&traffic=variable&neighbours=yes&deploys=several&costs=yes&state=little&managed=no&platform=yes';
export const place = 'right-parts:fit-quiz';

export const verdict = (page: Page) => page.locator('.fit-verdict');
export const result = (page: Page) => page.getByRole('region', { name: 'The result' });
/** Opens what is folded in the form and in the result. */
export const unfold = (page: Page) =>
  page.locator('.fit-more, .tool-fold').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
export const option = (page: Page) => page.locator('[data-option]');
export const question = (page: Page, name: string | RegExp) => page.getByRole('group', { name });
export const open = async (page: Page, query = '') => {
  await page.goto(`${address}${query === '' ? '' : `?${query}`}`);
  await awake(page);
};
export const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), place);
export const figures = (page: Page) =>
  page.locator('.fit-result').evaluate((element) => ({
    verdict: element.querySelector('[data-verdict]')?.getAttribute('data-verdict'),
    values: [...element.querySelectorAll('data')].map((data) => [data.getAttribute('value'), data.textContent]),
    text: element.querySelector('section')?.textContent,
  }));
