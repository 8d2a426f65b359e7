/** Asks every golden query on the built search page, in one page, and holds the results against the floor. */
import { pages } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';
import { golden, placeOf, report, scoreOf, targetOf, type Score } from './golden.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the handbook' });

interface Seen {
  /** Addresses of the results, in their order, without the marks. */
  readonly results: readonly string[];
  readonly isNear: boolean;
  readonly summary: string;
  /** The first word that is offered for a misspelt one. */
  readonly offered: string | undefined;
  /** Address of the answer above the results. */
  readonly answer: string | undefined;
}

const ask = async (page: Page, query: string): Promise<Seen> => {
  await field(page).fill(query);
  const panel = page.getByRole('main').locator('.search-panel');
  await expect(panel).toHaveAttribute('data-answered', query);
  return panel.evaluate((element) => {
    const urls = [...element.querySelectorAll<HTMLAnchorElement>('.search-option:not(.search-part)')].map(
      ({ href }) => {
        const url = new URL(href);
        return url.pathname + url.hash;
      },
    );
    return {
      results: urls,
      isNear: element.querySelector('.search-near') !== null,
      summary: element.querySelector('.search-summary')?.textContent ?? '',
      answer: [...element.querySelectorAll<HTMLAnchorElement>('.search-answer a')].map(
        ({ href }) => new URL(href).pathname,
      )[0],
      offered: element.querySelector('.search-suggestions button')?.textContent ?? undefined,
    };
  });
};

test('golden queries find what readers need', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/search/');
  const scores: Record<string, Score> = {};
  const places: number[] = [];
  const late: string[] = [];
  for (const [name, { queries }] of Object.entries(golden.classes)) {
    const own: number[] = [];
    for (const { query, need, accept, rank = 3 } of queries) {
      let seen = await ask(page, query);
      // A slip is only offered the right word; the visitor takes the offer with one press.
      const word = seen.results.length === 0 || seen.isNear ? seen.offered : undefined;
      if (name === 'typos' && word) {
        await page.getByRole('main').getByRole('button', { name: word, exact: true }).click();
        await expect(page.getByRole('main').locator('.search-panel')).not.toHaveAttribute('data-answered', query);
        seen = await ask(page, await field(page).inputValue());
      }
      const place = seen.isNear ? 0 : placeOf(seen.results, accept);
      own.push(place);
      if (place === 0 || place > rank) {
        late.push(
          `${name}: "${query}" (${need}) at ${place || 'no place'}; first: ${seen.results.slice(0, 3).join(' ')}`,
        );
      }
    }
    scores[name] = scoreOf(own);
    places.push(...own);
  }
  scores['all'] = scoreOf(places);

  let refused = 0;
  for (const { query, missing } of golden.nothing.queries) {
    const { results, isNear, summary } = await ask(page, query);
    const named = missing.every((word) => summary.includes(word));
    if ((results.length === 0 || isNear) && named) refused++;
    else late.push(`nothing: "${query}": ${summary} ${results.slice(0, 3).join(' ')}`);
  }
  const nothing = refused / golden.nothing.queries.length;
  const table = `${report(scores)}\nnothing        ${String(golden.nothing.queries.length).padStart(3)}  ${nothing.toFixed(2)} find nothing, as they must`;
  console.log(`${table}\n${late.join('\n')}`);
  test.info().annotations.push({ type: 'golden queries', description: table });

  const misled: string[] = [];
  for (const { query, answers, first, doubt = '' } of golden.mustNotMislead.queries) {
    const { results, answer, summary } = await ask(page, query);
    if (answer && !answers.map(targetOf).includes(answer)) misled.push(`${query} is answered by ${answer}`);
    if (first && placeOf(results, first) !== 1) misled.push(`${query} leads to ${results[0]}`);
    if (!summary.includes(doubt)) misled.push(`${query}: ${summary}`);
  }
  expect(misled).toEqual([]);

  const { floor } = golden;
  const why = late.join('\n');
  expect(scores['all'].atThree, why).toBeGreaterThanOrEqual(floor.atThree);
  expect(scores['all'].atOne, why).toBeGreaterThanOrEqual(floor.atOne);
  expect(nothing, why).toBeGreaterThanOrEqual(floor.nothing);
  for (const [name, { atThree }] of Object.entries(scores)) {
    expect(atThree, `${name}\n${why}`).toBeGreaterThanOrEqual(floor.everyClassAtThree);
  }
});

test('the golden file has enough queries, none twice, and accepts only what exists', () => {
  const queries = [...Object.values(golden.classes).flatMap((one) => one.queries), ...golden.nothing.queries];
  expect(queries.length).toBeGreaterThanOrEqual(120);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  const accepted = Object.values(golden.classes).flatMap((one) =>
    one.queries.flatMap(({ accept }) => accept.map(targetOf)),
  );
  expect(accepted.filter((url) => !pages.includes(url.replace(/#.*/, '')))).toEqual([]);
});
