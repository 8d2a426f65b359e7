import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const address = './tools/fit-quiz/';
const scaleUp =
  'v=1&services=60&scaling=different&team=45&oncall=yes&traffic=variable&neighbours=yes&deploys=several&costs=yes&state=little&managed=no&platform=yes';
const place = 'right-parts:fit-quiz';

const verdict = (page: Page) => page.locator('.fit-verdict');
const result = (page: Page) => page.getByRole('region', { name: 'The result' });
const question = (page: Page, name: string | RegExp) => page.getByRole('group', { name });
const ready = (page: Page) => expect(page.locator('astro-island[ssr]')).toHaveCount(0);
const open = async (page: Page, query = '') => {
  await page.goto(`${address}${query === '' ? '' : `?${query}`}`);
  await ready(page);
};
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), place);
const figures = (page: Page) =>
  page.locator('.fit-result').evaluate((element) => ({
    verdict: element.querySelector('[data-verdict]')?.getAttribute('data-verdict'),
    values: [...element.querySelectorAll('data')].map((data) => [data.getAttribute('value'), data.textContent]),
    text: element.querySelector('section')?.textContent,
  }));

test.describe('as built', () => {
  test('shows the same figures as the live widget', async ({ page, browser }) => {
    await open(page);
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

  test('is complete: questions, rules, result, picture, cases', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('textbox', { name: 'How many services do you run?' })).toHaveValue('12');
    await expect(page.getByRole('group')).not.toHaveCount(0);
    await expect(page.getByRole('radio')).toHaveCount(29);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'managed-containers');
    await expect(page.getByRole('img', { name: /The two scales/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /How many answer profiles/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Firm of ten thousand services/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(page.locator('noscript .tool-bar')).toBeVisible();
  });

  test('sends a readable address and stays readable', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('textbox', { name: 'How many services do you run?' }).fill('60');
    await page.getByRole('button', { name: 'Show the result' }).click();
    expect(new URL(page.url()).searchParams.get('services')).toBe('60');
    await expect(verdict(page)).toBeVisible();
  });
});

test.describe('answering', () => {
  test('changes verdict and address, adds nothing to the history, and speaks once', async ({ page }) => {
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
    await page.getByRole('textbox', { name: 'How many engineers' }).pressSequentially('', { delay: 10 });
    await page.getByRole('textbox', { name: 'How many engineers' }).fill('');
    await page.getByRole('textbox', { name: 'How many engineers' }).pressSequentially('3', { delay: 30 });
    await question(page, /on call/)
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-now');
    await expect(page).toHaveURL(/team=3&oncall=no/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.waitForTimeout(1200);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Not now');
  });

  test('works by keyboard alone, and the submit moves to the result', async ({ page }) => {
    await open(page);
    await page.getByRole('textbox', { name: 'How many services do you run?' }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('60');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(question(page, /same scaling/).getByRole('radio', { name: 'Different' })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'The result' })).toBeFocused();
    await expect(result(page).getByRole('row', { name: /Many services that scale differently/ })).toContainText('met');
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'some-workloads');
  });

  test('keeps what cannot be used in the field and says why', async ({ page }) => {
    await open(page);
    const field = page.getByRole('textbox', { name: 'How many services do you run?' });
    await field.fill('about ten');
    await expect(field).toHaveValue('about ten');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('Write a whole number from 0 to 100,000')).toBeVisible();
    await expect(result(page).getByText(/Not known: Services/)).toBeVisible();
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
    await ready(page);
    await expect(page.getByRole('textbox', { name: 'How many engineers' })).toHaveValue('2');
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-now');
  });

  test('every change that is shown really gives the other verdict', async ({ page }) => {
    await open(page, scaleUp);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'kubernetes');
    const shown = result(page).getByRole('listitem').filter({ hasText: 'People for the platform: Yes → No' });
    await expect(shown).toHaveAttribute('data-flip', 'managed-containers');
    await question(page, /people who want to run/)
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'managed-containers');
  });

  test('starts empty and returns to the example', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Start empty' }).click();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-now');
    await expect(result(page).getByText('Too little known.')).toBeVisible();
    await page.getByRole('button', { name: 'Show the example' }).click();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'managed-containers');
  });
});

test.describe('own rules', () => {
  test('are marked, travel in the link and can be taken back', async ({ page }) => {
    await open(page);
    await page.getByText('Change the rules').click();
    await page.locator('#limit-few-services').fill('15');
    await page.getByRole('checkbox', { name: 'Switch off Small team' }).check();
    await expect(page).toHaveURL(/limit-few-services=15&off=small-team/);
    await expect(result(page).getByText('Few services: below 15 services (changed from 10).')).toBeVisible();
    await expect(result(page).getByRole('row', { name: /Small team/ })).toContainText('switched off');
    await page.reload();
    await ready(page);
    await expect(result(page).getByText('Small team: switched off.')).toBeVisible();
    await page.getByText(/Change the rules/).click();
    await page.getByRole('button', { name: 'Back to the published rules' }).click();
    await expect(result(page).getByText('By your own rules.')).toBeHidden();
  });
});

test.describe('links', () => {
  test('are shared: a bar says so and nothing is stored until asked', async ({ page }) => {
    await open(page);
    await page.getByRole('textbox', { name: 'How many engineers' }).fill('7');
    await expect.poll(() => stored(page)).toContain('team=7');
    const mine = await stored(page);

    await open(page, scaleUp);
    await expect(page.getByRole('region', { name: 'Shared with you' })).toBeVisible();
    await question(page, /managed platform/)
      .getByRole('radio', { name: 'Yes' })
      .check();
    await expect(page).toHaveURL(/managed=yes/);
    expect(await stored(page)).toBe(mine);

    await page.getByRole('button', { name: 'Back to mine' }).click();
    await expect(page.getByRole('textbox', { name: 'How many engineers' })).toHaveValue('7');

    await open(page, scaleUp);
    await page.getByRole('button', { name: 'Make it mine' }).click();
    await expect.poll(() => stored(page)).toContain('services=60');
    await page.reload();
    await ready(page);
    await expect(page.getByRole('region', { name: 'Shared with you' })).toBeHidden();
  });

  test('survive Back from another page', async ({ page }) => {
    await open(page);
    await page.getByRole('textbox', { name: 'How many services do you run?' }).fill('33');
    await page.getByRole('link', { name: 'Few services' }).first().click();
    await expect(page).toHaveURL(/should-you/);
    await page.goBack();
    await ready(page);
    await expect(page.getByRole('textbox', { name: 'How many services do you run?' })).toHaveValue('33');
    await expect(page.getByRole('region', { name: 'Shared with you' })).toBeHidden();
  });

  test('report what cannot be used, use the rest, and never become markup', async ({ page }) => {
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await open(
      page,
      `services=-5&team=NaN&traffic=${encodeURIComponent('<img src=x onerror=alert(1)>')}&__proto__=1&constructor=2&oncall=no&costs=${'x'.repeat(3000)}&${encodeURIComponent('<script>alert(2)</script>')}=1`,
    );
    const list = page.getByRole('region', { name: 'Parts of the link that were left out' });
    await expect(list.getByRole('listitem')).toHaveCount(7);
    await expect(list).toContainText('-5 is outside 0 to 100000');
    await expect(list).toContainText('“<img src=x onerror=alert(1)>” is not one of');
    await expect(question(page, /on call/).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-now');
    expect(alerts).toEqual([]);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

test.describe('exports', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('carry what is on screen', async ({ page }) => {
    await open(page, `${scaleUp}&limit-few-services=15`);
    const download = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };
    const record = await download('Download decision record');
    expect(record.name).toBe('kubernetes-decision-kubernetes.md');
    const rows = await result(page).getByRole('rowheader').allTextContents();
    expect(rows).toHaveLength(9);
    for (const row of rows.filter((words) => words !== 'Together'))
      expect(record.text).toContain(row.split(' below ')[0]?.split(' at least ')[0]?.trim());
    expect(record.text).toContain('Few services: below 15 services (changed from 10).');
    expect(record.text).toContain('limit-few-services=15');
    for (const flip of await result(page).locator('[data-flip]').allTextContents())
      expect(record.text).toContain(flip.split(' gives ')[0]);

    const json = JSON.parse((await download('Download JSON')).text) as { result: { verdict: string }; link: string };
    expect(json.result.verdict).toBe('kubernetes');
    await page.goto(json.link);
    await ready(page);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'kubernetes');

    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied: link.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('services=60');
  });
});

test.describe('saved scenarios', () => {
  test('are saved, compared, opened and deleted', async ({ page }) => {
    await open(page);
    const panel = page.getByText('Save scenarios and compare them');
    await panel.click();
    const name = page.getByRole('textbox', { name: 'Name of this scenario' });
    await name.fill('Today');
    await page.getByRole('button', { name: 'Save scenario' }).click();
    await page.getByRole('textbox', { name: 'How many engineers' }).fill('3');
    await name.fill('Half of us left');
    await name.press('Enter');
    await page.reload();
    await ready(page);
    await panel.click();
    await page.getByRole('checkbox', { name: 'Compare Today' }).check();
    await page.getByRole('checkbox', { name: 'Compare Half of us left' }).check();
    const table = page.getByRole('table', { name: 'Today and Half of us left compared' });
    await expect(table.getByRole('row', { name: 'Verdict' })).toContainText('Managed containersNot now');
    await expect(table.getByRole('row', { name: 'Engineers' })).toContainText('83');
    await page.getByRole('button', { name: 'Open Today' }).click();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'managed-containers');
    await page.getByRole('button', { name: 'Delete Half of us left' }).click();
    await expect(page.getByRole('checkbox', { name: 'Compare Half of us left' })).toBeHidden();
  });

  const troubles: readonly [string, string | null, RegExp][] = [
    ['blocked', null, /does not let the page keep anything/],
    ['unreadable', '{"shape":1,', /could not be read/],
    ['of a newer version', '{"shape":9,"scenarios":[]}', /newer version/],
  ];
  for (const [kind, text, words] of troubles)
    test(`say so when storage is ${kind}, and the quiz works on`, async ({ page }) => {
      await page.addInitScript(
        ([key, value]) => {
          if (value !== null) localStorage.setItem(key!, value!);
          else
            Object.defineProperty(window, 'localStorage', {
              get: () => {
                throw new DOMException('blocked', 'SecurityError');
              },
            });
        },
        [place, text] as const,
      );
      await open(page);
      await page.getByText('Save scenarios and compare them').click();
      await expect(page.getByRole('region', { name: 'Saved scenarios' })).toContainText(words);
      await page.getByRole('textbox', { name: 'How many engineers' }).fill('3');
      await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-now');
    });
});

test.describe('for everybody', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`has nothing that axe objects to (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, 'services=12&team=3&limit-few-services=15&nonsense=1');
      await page.getByText(/Change the rules/).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });

  test('fits 320 pixels and has targets of 44 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    await page.getByText(/Change the rules/).click();
    expect(await page.locator('main').evaluate((main) => main.scrollWidth)).toBeLessThanOrEqual(320);
    const small = await page.locator('.fit-quiz').evaluate((element) =>
      [...element.querySelectorAll('button, summary, label.tool-check, input[type=text], .fit-answers a')]
        .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 80) }))
        .filter(({ box }) => box.height > 0 && (box.height < 43.9 || box.width < 43.9))
        .map(({ html }) => html),
    );
    expect(small).toEqual([]);
  });

  test('prints the result and the answers without the form', async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Show the result' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(verdict(page)).toBeVisible();
    await expect(page.locator('.fit-answers')).toContainText('Engineers');
    await expect(page.locator('.fit-decisions')).toBeVisible();
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
    await question(page, /on call/)
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await page.waitForTimeout(400);
    expect(away).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
