import { awake } from '../../support/awake.ts';
import { expect, test } from '../../support/watch.ts';
import { address, method, scaleUp, verdict, option, result, question, open, unfold, figures } from './fit-quiz.ts';

test.describe('as built', () => {
  test('shows the same figures as the live widget', async ({ page, browser }) => {
    await open(page);
    const services = page.getByRole('textbox', { name: 'How many services do you run?' });
    await services.fill('60');
    await expect(result(page)).toContainText('Services60');
    await services.fill('12');
    await expect(result(page)).not.toContainText('Services60');
    const live = await figures(page);
    const quiet = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await quiet.goto(new URL('./', page.url()).href);
    expect(await figures(quiet)).toEqual(live);
    expect(live.verdict).toBe('managed-containers');
    await quiet.context().close();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is complete, sends a readable address and stays readable', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('textbox', { name: 'How many services do you run?' })).toHaveValue('12');
    await expect(page.getByRole('group')).not.toHaveCount(0);
    const choices = page.locator('fieldset.fit-question');
    expect(await choices.count()).toBeGreaterThan(0);
    await expect(choices.locator('input[type=radio][value=unknown]')).toHaveCount(await choices.count());
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'managed-containers');
    await expect(page.getByRole('img', { name: /The two scales/ })).toBeVisible();
    await expect(option(page)).toHaveAttribute('data-option', 'managed-containers');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(page.locator('noscript .tool-bar')).toBeVisible();
    await page.getByRole('textbox', { name: 'How many services do you run?' }).fill('60');
    await page.getByRole('button', { name: 'Show the result' }).click();
    expect(new URL(page.url()).searchParams.get('services')).toBe('60');
    await expect(verdict(page)).toBeVisible();
    await page.goto(method);
    await expect(page.getByRole('img', { name: /How many answer profiles/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Firm of ten thousand services/ })).toBeVisible();
  });
});

test.describe('at a glance', () => {
  test('the page is short, the answer stands on top, and each fold states its finding', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3500);
    for (const part of [verdict(page), option(page)]) {
      const box = await part.boundingBox();
      expect(box!.y + box!.height).toBeLessThan(900);
    }
    const folds = await page.locator('.tool-fold > summary').allTextContents();
    expect(folds.length).toBeGreaterThan(3);
    for (const fold of folds) expect(fold).toMatch(/^.+ – \S/);

    // What answers cannot change any more is said there too.
    await open(page, 'place=many-sites&already=no&demand=no&managed=no');
    await expect(result(page)).toContainText('Enough is known: no further answer changes the verdict.');
  });
});

test.describe('answering', () => {
  test('changes verdict and address, adds nothing to the history, speaks once; what cannot be used is kept', async ({
    page,
  }) => {
    await open(page);
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('.fit-quiz > [role=status]');
      new MutationObserver(() => said.push(status?.textContent ?? '')).observe(status!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    // Both in one breath, however slow the machine: what is said waits for a pause.
    await page.evaluate(async () => {
      const team = document.querySelector<HTMLInputElement>('#answer-team')!;
      team.value = '3';
      team.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      document.querySelector<HTMLInputElement>('#question-oncall input[value=no]')!.click();
    });
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-now');
    await expect(page).toHaveURL(/team=3&oncall=no/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.waitForTimeout(1200);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Not now');

    const field = page.getByRole('textbox', { name: 'How many services do you run?' });
    await field.fill('about ten');
    await expect(field).toHaveValue('about ten');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(
      page.getByRole('alert').getByText('“about ten” is not a number; for now this counts as not known.'),
    ).toBeVisible();
    await expect(result(page)).toContainText(/Not known: .*Services/);
  });

  test('works by keyboard alone, and the submit moves to the result', async ({ page }) => {
    await open(page);
    await page.getByRole('textbox', { name: 'How many services do you run?' }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('60');
    const managed = question(page, /managed platform/);
    await expect(async () => {
      await page.keyboard.press('Tab');
      expect(await managed.evaluate((group) => group.contains(document.activeElement))).toBe(true);
    }).toPass();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(question(page, /managed platform/).getByRole('radio', { name: 'Yes' })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'The result' })).toBeFocused();
    const fold = page.locator('summary').filter({ hasText: 'Rule by rule' });
    await fold.focus();
    await page.keyboard.press('Enter');
    await expect(result(page).getByRole('row', { name: /Few services/ })).toContainText('not met');
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'managed-containers');
  });

  test('takes what was typed before the script arrived', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/FitQuiz.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByRole('textbox', { name: 'How many engineers' }).fill('2');
    release();
    await awake(page);
    await expect(page.getByRole('textbox', { name: 'How many engineers' })).toHaveValue('2');
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-now');
  });

  test('every change that is shown really gives the other verdict; nothing is sent, no policy broken', async ({
    page,
    baseURL,
  }) => {
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
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'kubernetes');
    await unfold(page);
    const shown = result(page)
      .getByRole('listitem')
      .filter({ hasText: /^People for the platform: Yes → No gives/ })
      .first();
    await expect(shown).toHaveAttribute('data-flip', 'some-workloads');
    await question(page, /people who want to run/)
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'some-workloads');
    await expect(option(page)).toHaveAttribute('data-option', 'node-free-kubernetes');
    await page.waitForTimeout(400);
    expect(away).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('starts empty and returns to the example; own rules are marked, travel in the link and are taken back', async ({
    page,
  }) => {
    await open(page);
    await page.getByRole('button', { name: 'Start empty' }).click();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-enough-known');
    await expect(verdict(page)).toHaveText('Answer four to see a verdict');
    await expect(option(page)).toHaveCount(0);
    await expect(result(page).getByText('Too little known.')).toBeVisible();
    await page.getByRole('textbox', { name: 'How many engineers' }).fill('30');
    await expect(verdict(page)).toHaveText('Answer three more to see a verdict');
    await question(page, /Where must the work run/)
      .getByRole('radio', { name: 'At many sites' })
      .check();
    await expect(option(page)).toHaveAttribute('data-option', 'edge-fleet');
    await page.getByRole('button', { name: 'Show the example' }).click();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'managed-containers');

    await page.getByText('Change the rules').click();
    await page.locator('#limit-few-services').fill('15');
    await page.getByRole('checkbox', { name: 'Switch off Small team' }).check();
    await expect(page).toHaveURL(/limit-few-services=15&off=small-team/);
    await expect(result(page).getByText('Few services: below 15 services (changed from 10).')).toBeVisible();
    await unfold(page);
    await expect(result(page).getByRole('row', { name: /Small team/ })).toContainText('switched off');
    await page.reload();
    await awake(page);
    await expect(result(page).getByText('Small team: switched off.')).toBeVisible();
    await page.getByText(/Change the rules/).click();
    await page.getByRole('button', { name: 'Back to the published rules' }).click();
    await expect(result(page).getByText('By your own rules.')).toBeHidden();
  });
});
