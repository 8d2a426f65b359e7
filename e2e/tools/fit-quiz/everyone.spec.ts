import { axeFindingsInThemes } from '../../support/axe.ts';
import { expect, test } from '../../support/watch.ts';
import { method, verdict, question, open, unfold } from './fit-quiz.ts';

test.describe('for everybody', () => {
  test('has nothing that axe objects to, in light and in dark', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'services=12&team=3&limit-few-services=15&nonsense=1');
    await page.getByText(/Change the rules/).click();
    await unfold(page);
    expect(await axeFindingsInThemes(page)).toEqual([]);
  });

  test('fits 320 pixels, has targets of 44 pixels, and no table scrolls sideways on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    await page.getByText(/Change the rules/).click();
    await unfold(page);
    expect(await page.locator('main').evaluate((main) => main.scrollWidth)).toBeLessThanOrEqual(320);
    const small = await page.locator('.fit-quiz').evaluate((element) =>
      [
        ...element.querySelectorAll(
          'button, summary, label.tool-check, .tool-choices label, .tool-now a, input[type=text], .fit-answers a',
        ),
      ]
        .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.height > 0 && (box.height < 43.9 || box.width < 43.9))
        .map(({ html }) => html),
    );
    expect(small).toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    const sideways = () =>
      page
        .locator('main .table-scroll')
        .evaluateAll((all) =>
          all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.getAttribute('aria-label')),
        );
    expect(await sideways()).toEqual([]);
    await page.goto(method);
    await expect(page.locator('main .table-scroll')).not.toHaveCount(0);
    expect(await sideways()).toEqual([]);
    const cell = page.getByRole('row', { name: /Firm of ten thousand services/ }).locator('[data-case-verdict]');
    expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toContain('Verdict');
  });

  test('prints the result and the answers without the form, and counts the answers', async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Show the result' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(verdict(page)).toBeVisible();
    await expect(page.locator('.fit-answers')).toContainText('Engineers');
    await expect(page.getByText(/^The decisions in order –/)).toBeVisible();
    await expect(page.locator('.fit-table')).toBeVisible();
    await page.emulateMedia({ media: null });
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets).toHaveLength(2);

    const answered = page.locator('[data-answered]');
    const [, before, all] = /^(\d+) of (\d+) answered$/.exec((await answered.textContent())!.trim())!;
    expect(Number(all)).toBe(await page.locator('.fit-question').count());
    await unfold(page);
    await question(page, /on call/)
      .getByRole('radio', { name: 'Do not know' })
      .check();
    await expect(answered).toHaveText(`${Number(before) - 1} of ${all} answered`);
  });
});
