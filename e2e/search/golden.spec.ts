/**
 * The panel draws what the search answers. All golden queries are asked without a browser, in
 * e2e/machines/golden.test.ts; here one of each kind of answer is asked of both.
 */
import { withSearch, type Seen } from '../support/search-in-node.ts';
import { expect, test, type Page } from '../support/watch.ts';

/**
 * A name, a question with its answer above, other words, two words for one, a slip with one way on and with several, a
 * query of which a part is nowhere, and one of which nothing is there.
 */
const queries = [
  'Karpenter',
  'why do people hate kubernetes',
  'how much does it cost to run',
  'huge pages',
  'karpentr nodes',
  'nod',
  'kafka zzyzx',
  'zzyzx',
];

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the handbook' });

const drawn = async (page: Page, query: string): Promise<Omit<Seen, 'offered'> & { offered: string | undefined }> => {
  await field(page).fill(query);
  const panel = page.getByRole('main').locator('.search-panel');
  await expect(panel).toHaveAttribute('data-answered', query);
  return panel.evaluate((element) => ({
    results: [...element.querySelectorAll<HTMLAnchorElement>('.search-option:not(.search-part)')].map(({ href }) => {
      const { pathname, hash } = new URL(href);
      return pathname + hash;
    }),
    isNear: element.querySelector('.search-near') !== null,
    summary: element.querySelector('.search-summary')?.textContent ?? '',
    offered: element.querySelector('.search-suggestions button')?.textContent,
    answer: [...element.querySelectorAll<HTMLAnchorElement>('.search-answer a')].map(
      ({ href }) => new URL(href).pathname,
    )[0],
  }));
};

test('the panel draws what the search answers, whatever the kind of the answer', async ({ page }) => {
  const answers: Seen[] = [];
  await withSearch(async (ask) => {
    for (const query of queries) answers.push(await ask(query));
  });
  await page.goto('/search/');
  for (const [at, query] of queries.entries()) {
    const { offered, ...answer } = answers[at]!;
    expect(await drawn(page, query), query).toEqual({ ...answer, offered: offered?.words });
  }
  // Or fewer kinds than are meant would be asked.
  const kinds: readonly ((seen: Seen) => boolean)[] = [
    ({ answer }) => answer !== undefined,
    ({ isNear }) => isNear,
    ({ offered }) => offered !== undefined,
    ({ results, isNear, answer }) => results.length > 0 && !isNear && answer === undefined,
    ({ results }) => results.length === 0,
  ];
  for (const isOfKind of kinds) expect(answers.some(isOfKind), isOfKind.toString()).toBe(true);
});
