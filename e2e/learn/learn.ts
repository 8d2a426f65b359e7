/** What the tests of learning share: the list of steps as the site publishes it, and a reader who answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiFile } from '../../src/schemas/api.ts';
import { dist } from '../support/pages.ts';
import type { Locator, Page } from '../support/watch.ts';

export type LearnFile = ApiFile<'learn'>;

export const learnFile = (): LearnFile => JSON.parse(readFileSync(join(dist, 'api/learn.json'), 'utf8')) as LearnFile;

/** All tracks and items, the first track and its first stage. */
export const firstStage = () => {
  const { tracks, items } = learnFile();
  const [track] = tracks;
  const stage = track?.stages[0];
  if (!track || !stage) throw new Error('The site under test has no track.');
  return { tracks, items, track, stage };
};

/** How much is done, over all tracks. */
export const tally = (page: Page): Locator => page.locator('[data-tally]');
/** The way on from where the reader stopped. */
export const goOn = (page: Page): Locator => page.locator('[data-go-on]');
export const doneButton = (page: Page): Locator => page.locator('[data-mark] [data-act="done"]');

/** The address of a step on the site under test. */
export const addressOf = ({ url }: { readonly url: string }): string => new URL(url).pathname + new URL(url).search;

/** An item that asks with one kind of question. */
export const itemAsking = (kind: string): LearnFile['items'][number] => {
  const found = learnFile().items.find(({ question }) => question.kind === kind);
  if (!found) throw new Error(`No item asks with a question of the kind ${kind}.`);
  return found;
};

export const check = (page: Page): Locator => page.locator('[data-self-check]');
/** What the page says about an answer. */
export const verdict = (page: Page): Locator => check(page).getByRole('status');

/** Answers the question of the page rightly, with the keyboard alone, as the page itself knows what is right. */
export const answerByKeyboard = async (page: Page): Promise<void> => {
  const kind = await check(page).getAttribute('data-kind');
  if (kind === 'choice') {
    for (const key of await check(page)
      .locator('[data-right]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-right')))) {
      await check(page).locator(`.options input[value="${key}"]`).press('Space');
    }
  } else if (kind === 'number') {
    await check(page)
      .getByRole('textbox')
      .fill((await check(page).getAttribute('data-answer')) ?? '');
  } else if (kind === 'order') {
    for (const place of await check(page).getByRole('combobox').all()) {
      await place.press((await place.getAttribute('data-place')) ?? '');
    }
  } else {
    await check(page).getByRole('textbox').fill('What I would say');
  }
  await check(page)
    .getByRole('button', { name: /^(Check|Compare)/ })
    .press('Enter');
  if (kind === 'text') await check(page).getByRole('button', { name: 'I had the points' }).press('Enter');
};

/** Puts marks into the storage of the page, as an earlier visit has left them. */
export const keep = async (
  page: Page,
  marks: Readonly<Record<string, object>>,
  last: object | null = null,
): Promise<void> => {
  await page.addInitScript(
    ([kept, where]) => {
      if (localStorage.length > 0) return;
      for (const [path, mark] of Object.entries(kept as Record<string, object>))
        localStorage.setItem(`right-parts:learn:mark:${path}`, JSON.stringify({ shape: 1, ...mark }));
      if (where) localStorage.setItem('right-parts:learn:last', JSON.stringify({ shape: 1, ...where }));
    },
    [marks, last] as const,
  );
};
