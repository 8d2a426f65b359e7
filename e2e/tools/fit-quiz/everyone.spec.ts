import { axeFindings, colourFindings } from '../../support/axe.ts';
import { expect, test } from '../../support/watch.ts';
import { method, scaleUp, verdict, question, open, unfold } from './fit-quiz.ts';

test.describe('for everybody', () => {
  test('has nothing that axe objects to, in light and in dark', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'services=12&team=3&limit-few-services=15&nonsense=1');
    await page.getByText(/Change the rules/).click();
    await unfold(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colourFindings(page)).toEqual([]);
  });

  test('fits 320 pixels and has targets of 44 pixels', async ({ page }) => {
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
  });

  test('no table of the page scrolls sideways on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page);
    await unfold(page);
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

  test('counts the answers', async ({ page }) => {
    await open(page);
    const answered = page.locator('[data-answered]');
    const [, before, all] = /^(\d+) of (\d+) answered$/.exec((await answered.textContent())!.trim())!;
    expect(Number(all)).toBe(await page.locator('.fit-question').count());
    await unfold(page);
    await question(page, /on call/)
      .getByRole('radio', { name: 'Do not know' })
      .check();
    await expect(answered).toHaveText(`${Number(before) - 1} of ${all} answered`);
  });

  test('prints the result and the answers without the form', async ({ page }) => {
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
  });

  test('sends nothing anywhere and breaks no policy', async ({ page, baseURL }) => {
    const away: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(baseURL!).origin)
        away.push(request.url());
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await open(page, scaleUp);
    await unfold(page);
    await question(page, /on call/)
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await page.waitForTimeout(400);
    expect(away).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
