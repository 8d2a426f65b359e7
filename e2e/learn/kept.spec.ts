/** What a reader has done is kept: over two tabs, a storage that fails, and steps that are renamed or gone. */
import { inOwnProcesses } from '../support/own-process.ts';
import { expect, test } from '../support/watch.ts';
import {
  addressOf,
  answerByKeyboard,
  doneButton,
  firstStage,
  goOn,
  keep,
  tally,
  verdict,
  type LearnFile,
} from './learn.ts';

const { tracks, items, track, stage } = firstStage();

inOwnProcesses(
  'two tabs lose nothing of each other, and one sees what the other has done',
  async ({ context, page }) => {
    const [step] = stage.steps;
    await page.goto(addressOf(step!));
    const second = await context.newPage();
    await second.goto(addressOf(step!));
    const list = await context.newPage();
    await list.goto(`/learn/${track.id}/`);
    // A tab that is written in has been touched, so that its script has come; the list has not.
    await page.locator('main').hover();
    await second.getByRole('textbox', { name: 'Your note' }).fill('From the other tab');
    const note = page.getByRole('textbox', { name: 'Your note' });
    // A browser tells its tabs of a write a moment later; nobody changes tabs faster than that.
    await expect(note).toHaveValue('From the other tab');
    await doneButton(page).click();
    await expect(list.locator(`.step-list [data-step="${step!.path}"] [data-state]`)).toHaveText(/^✓ Done on /);
    await expect(list.locator('.track-map [data-done]').first()).toBeVisible();
    await page.reload();
    await expect(note).toHaveValue('From the other tab');
    await expect(doneButton(second)).toHaveAttribute('aria-pressed', 'true');
  },
);

test.describe('a storage that does not do as it should', () => {
  const address = addressOf(stage.steps[0]!);
  const key = `right-parts:learn:mark:${stage.steps[0]!.path}`;

  test('blocked: the question is graded, and the page says that nothing is kept', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    await page.goto(address);
    await answerByKeyboard(page);
    await expect(verdict(page)).toHaveText(/^Right\. This browser does not let the page keep anything/);
    await page.goto('/learn/');
    await page.getByRole('button', { name: 'Export as JSON' }).hover();
    await expect(tally(page)).toContainText('does not let the page keep anything');
  });

  test('full: what is kept stays, and the page says that there is no room', async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await doneButton(page).click();
    await expect(page.locator('[data-mark] [data-said]')).toContainText('no room left');
    await expect(doneButton(page)).toHaveAttribute('aria-pressed', 'false');
  });

  for (const [what, text, after] of [
    ['corrupt', '{"shape":1,"done":"yesterday"', 'is set aside'],
    ['newer', '{"shape":99,"done":"2031-01-01"}', 'is left alone'],
  ] as const) {
    test(`${what}: what cannot be read ${after}`, async ({ page }) => {
      await page.addInitScript(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
      await page.goto(address);
      await doneButton(page).click();
      await expect(page.locator('[data-mark] [data-said]')).not.toBeEmpty();
      if (what === 'corrupt') await expect(doneButton(page)).toHaveAttribute('aria-pressed', 'true');
      const kept = await page.evaluate(
        (name) => [localStorage.getItem(name), localStorage.getItem(`${name}:unreadable`)],
        key,
      );
      if (what === 'newer') {
        expect(kept).toEqual([text, null]);
        await expect(page.locator('[data-mark] [data-said]')).toContainText('comes from a newer version');
      } else {
        expect(kept[1]).toBe(text);
        expect(kept[0]).toContain('"done":"2');
      }
    });
  }
});

test('a renamed step keeps its mark, and what is gone is named and not counted', async ({ page }) => {
  const [step] = stage.steps;
  const done = { done: '2026-11-20', answers: [] };
  await keep(
    page,
    { 'items/once-called-so': done, 'items/gone-for-good': done },
    { path: 'items/once-called-so', track: track.id },
  );
  await page.route('**/api/learn.json', async (route) => {
    const response = await route.fetch();
    const file = (await response.json()) as LearnFile;
    const renamed = {
      ...file,
      tracks: file.tracks.map((one) => ({
        ...one,
        stages: one.stages.map((part) => ({
          ...part,
          steps: part.steps.map((each) =>
            each.path === step!.path ? { ...each, was: ['items/once-called-so'] } : each,
          ),
        })),
      })),
    };
    await route.fulfill({ response, json: renamed });
  });
  await page.route(`**${new URL(step!.url).pathname}?*`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      /(data-mark="[^"]*") data-was(="")?/,
      '$1 data-was="items/once-called-so"',
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto('/learn/');
  const all = new Set([
    ...tracks.flatMap(({ stages }) => stages.flatMap(({ steps }) => steps.map(({ path }) => path))),
    ...items.filter(({ retired }) => retired === null).map(({ id }) => `items/${id}`),
  ]);
  await expect(tally(page)).toHaveText(`1 of ${all.size} steps done, over all tracks.`);
  await expect(page.locator('[data-left-over]')).toHaveText(
    /items\/gone-for-good: no longer in this handbook\. Your mark is kept, and no total counts it\./,
  );
  await expect(goOn(page).getByRole('link')).toHaveText(stage.steps[1]!.title);
  await page.goto(addressOf(step!));
  await expect(doneButton(page)).toHaveText('Done. Take the mark away');
});
