/** The head of the result, which stays in sight while a visitor works and says what the last step moved. */
import { awake } from '../support/awake.ts';
import { expect, test, type Page } from '../support/watch.ts';
import * as cost from './cost-estimator/cost-estimator.ts';
import * as quiz from './fit-quiz/fit-quiz.ts';

const now = (page: Page) => page.locator('.tool-now');
const moved = (page: Page) => page.locator('.tool-now-moved');
const engineers = (page: Page) => page.getByRole('textbox', { name: 'How many engineers' });
const tools = [
  { name: 'quiz', ...quiz },
  { name: 'estimator', ...cost },
] as const;

test.describe('what moved', () => {
  test('the quiz names the verdict that was and the points; what a link or the last visit brings is no step', async ({
    page,
  }) => {
    await quiz.open(page);
    await expect(moved(page)).toHaveCount(0);
    await engineers(page).fill('3');
    await expect(moved(page)).toHaveText('was: Managed containers; +3 against');
    await test.step('it is said once, by the one status of the tool', async () => {
      const status = page.locator('.tool > [role=status]');
      await expect(status).toHaveCount(1);
      await expect(status).toContainText('Not now. was: Managed containers; +3 against.');
      expect(await now(page).locator('[role=status], [aria-live]').count()).toBe(0);
      expect(await now(page).evaluate((one) => one.closest('[aria-live], [role=status]'))).toBeNull();
    });
    await test.step('it flashes, but not for the still', async () => {
      // Shown anew, so that a slow machine does not look when all is over.
      const flashes = () =>
        moved(page).evaluate((one) => {
          one.style.display = 'none';
          one.getBoundingClientRect();
          one.style.display = '';
          return one.getAnimations().length > 0;
        });
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      expect(await flashes()).toBe(true);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await flashes()).toBe(false);
    });
    await test.step('it is left out on paper', async () => {
      await page.emulateMedia({ media: 'print' });
      await expect(moved(page)).toBeHidden();
      await expect(now(page)).toContainText('3 against');
      await expect(quiz.verdict(page)).toBeVisible();
      await page.emulateMedia({ media: null, reducedMotion: null });
    });
    // What would not change the verdict is folded away.
    await quiz.unfold(page);
    await quiz
      .question(page, /on call/)
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await expect(moved(page)).toHaveText('same verdict; +3 against');
    await page.getByRole('button', { name: 'Show the example' }).click();
    await expect(moved(page)).toHaveText('was: Not now; −6 against');
    await test.step('what a link or the last visit brings is no step', async () => {
      await quiz.open(page, quiz.scaleUp);
      await expect(quiz.verdict(page)).toHaveAttribute('data-verdict', 'kubernetes');
      await expect(moved(page)).toHaveCount(0);
    });
  });

  test('no button of the head lies over its words, at any width', async ({ page }) => {
    await quiz.open(page);
    await page.getByRole('button', { name: 'Start empty' }).click();
    await expect(moved(page)).toHaveCount(1);
    for (const width of [360, 768, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const covered = await now(page).evaluate((head) => {
        const range = document.createRange();
        const words = [...head.querySelectorAll('p:not(:has(button))')].flatMap((line) => {
          range.selectNodeContents(line);
          return [...range.getClientRects()];
        });
        return [...head.querySelectorAll('button')].flatMap((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          const isOver = words.some(
            (word) => word.left < right && word.right > left && word.top < bottom && word.bottom > top,
          );
          return isOver ? [button.textContent] : [];
        });
      });
      expect(covered, `${width} px`).toEqual([]);
    }
  });

  test('the estimator names both ends and the row that moved most; a figure typed digit by digit is one step', async ({
    page,
  }) => {
    await cost.open(page);
    await cost.input(page, 'Nodes').fill('140');
    await expect(moved(page)).toHaveText(/^\+\u2060\$[\d,]+ to \+\u2060\$[\d,]+; Engineering time \+\u2060\$[\d,]+$/);
    await page.getByRole('combobox', { name: 'Compare the break-even with' }).selectOption('hosted');
    await expect(moved(page)).toHaveText(/^same total/);
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await expect(moved(page)).toHaveText(/^−\u2060\$[\d,]+ to −\u2060\$[\d,]+; Engineering time −\u2060\$[\d,]+$/);

    // With the team held, the machines move most.
    await cost.open(page, 'v=1&team-share=99');
    const nodes = cost.input(page, 'Nodes');
    await nodes.fill('');
    await nodes.pressSequentially('140', { delay: 30 });
    await expect(moved(page)).toContainText('EC2 instances +\u2060$9,000');
    // When the field has been left, another step begins.
    await nodes.blur();
    await nodes.fill('150');
    await expect(moved(page)).toContainText('EC2 instances +\u2060$2,250');
  });
});

for (const { name, address, open } of tools)
  test.describe(`in sight, ${name}`, () => {
    test('at the foot of a phone, never over what follows the tool; at the top of the result on a wide screen', async ({
      page,
    }) => {
      // The foot of a phone is for while the form is filled in.
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page);
      await page.locator('.tool form input[type=text]').first().focus();
      await expect(now(page)).toBeInViewport({ ratio: 1 });
      const ends = await page.evaluate(() => {
        scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
        const [bar, tool] = ['.tool-now', '.tool'].map((one) => document.querySelector(one)!.getBoundingClientRect());
        return { bar: bar!.bottom, tool: tool!.bottom };
      });
      expect(ends.bar).toBeLessThanOrEqual(ends.tool);
      // Its own place is under the title of the result, where it takes room like any paragraph.
      const gap = await page.evaluate(() => {
        const bar = document.querySelector('.tool-now')!;
        let next = bar.nextElementSibling!;
        while (!next.checkVisibility() || next.matches('.visually-hidden')) next = next.nextElementSibling!;
        bar.previousElementSibling!.scrollIntoView({ behavior: 'instant' });
        return next.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
      });
      expect(gap).toBeGreaterThanOrEqual(0);

      await page.setViewportSize({ width: 1440, height: 900 });
      await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
      expect((await now(page).boundingBox())?.y).toBe(0);
      const form = await page.locator('.tool form').boundingBox();
      expect((await now(page).boundingBox())!.x).toBeGreaterThan(form!.x + form!.width);
      // On one that is too low for it, it does not stay.
      await page.setViewportSize({ width: 740, height: 360 });
      await expect(now(page)).toHaveCSS('position', 'static');
    });

    test('never over what has the focus, on a phone and on a wide screen', async ({ page }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page);
      const hidden: string[] = [];
      const walk = async (key: string, steps: number) => {
        for (let step = 0; step < steps; step += 1) {
          await page.keyboard.press(key);
          const under = await page.evaluate(() => {
            const focus = document.activeElement;
            const bar = document.querySelector('.tool-now');
            if (!focus || !bar || !focus.closest('.tool') || bar.contains(focus)) return null;
            const [one, other] = [focus.getBoundingClientRect(), bar.getBoundingClientRect()];
            const apart =
              one.bottom <= other.top + 1 ||
              one.top >= other.bottom - 1 ||
              one.right <= other.left ||
              one.left >= other.right;
            // What is taller than the screen cannot be in sight as a whole.
            return apart || one.height > innerHeight - other.height ? null : focus.outerHTML.slice(0, 90);
          });
          if (under !== null) hidden.push(`${key}: ${under}`);
        }
      };
      for (const viewport of [
        { width: 360, height: 640 },
        { width: 1280, height: 720 },
      ])
        await test.step(`${viewport.width} px`, async () => {
          await page.setViewportSize(viewport);
          await page.locator('.tool form input').nth(1).focus();
          await walk('Tab', 70);
          await walk('Shift+Tab', 70);
          expect(hidden).toEqual([]);
        });
    });

    test('the same before the widget wakes, without a word on change', async ({ page }) => {
      const placed = () =>
        page.evaluate(() => {
          const next = document.querySelector('.tool-now + *')!;
          const box = (one: Element) => {
            const { top, height } = one.getBoundingClientRect();
            return [top + scrollY, height];
          };
          return [
            document.querySelector('.tool-now')!.textContent,
            box(document.querySelector('.tool-now')!),
            box(next),
          ];
        });
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(/(FitQuiz|CostEstimator).*\.js/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(address, { waitUntil: 'commit' });
      await expect(now(page)).toBeVisible();
      await page.waitForLoadState('domcontentloaded');
      await expect(moved(page)).toHaveCount(0);
      const asleep = await placed();
      release();
      await awake(page);
      expect(await placed()).toEqual(asleep);
    });
  });
