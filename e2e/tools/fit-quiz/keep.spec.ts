import { downloaded } from '../../support/downloaded.ts';
import { awake } from '../../support/awake.ts';
import { expect, test } from '../../support/watch.ts';
import { scaleUp, place, verdict, result, question, open, stored, unfold } from './fit-quiz.ts';

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
    await awake(page);
    await expect(page.getByRole('region', { name: 'Shared with you' })).toBeHidden();
  });

  test('survive Back from another page', async ({ page }) => {
    await open(page);
    await page.getByRole('textbox', { name: 'How many services do you run?' }).fill('33');
    // The result of the build gives way to the live one, and its folds with it.
    await expect(page.locator('.fit-answers')).toContainText('33');
    await unfold(page);
    await page.getByRole('link', { name: 'Few services' }).first().click();
    await expect(page).toHaveURL(/should-you/);
    await page.goBack();
    await awake(page);
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
      `v=1&services=-5&team=NaN&traffic=${encodeURIComponent('<img src=x onerror=alert(1)>')}&__proto__=1&constructor=2&oncall=no&costs=${'x'.repeat(3000)}&${encodeURIComponent('<script>alert(2)</script>')}=1`,
    );
    const list = page.getByRole('region', { name: 'Parts of the link that were left out' });
    await expect(list.getByRole('listitem')).toHaveCount(7);
    await expect(list).toContainText('-5 is outside 0 to 100,000');
    await expect(list).toContainText('“<img src=x onerror=alert(1)>” is not one of');
    await unfold(page);
    await expect(question(page, /on call/).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'not-enough-known');
    expect(alerts).toEqual([]);
    expect(await page.locator('main img').count()).toBe(0);
  });
});

test.describe('exports', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('carry what is on screen', async ({ page }) => {
    await open(page, `${scaleUp}&limit-few-services=15`);
    const record = await downloaded(page, 'Download decision record');
    expect(record.name).toBe('kubernetes-decision-kubernetes.md');
    await unfold(page);
    const rows = await result(page).locator('.fit-table tbody th[scope=row]').allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(record.text).toContain(row.split(' below ')[0]?.split(' at least ')[0]?.trim());
    expect(record.text).toContain('Few services: below 15 services (changed from 10).');
    expect(record.text).toContain('limit-few-services=15');
    for (const flip of await result(page).locator('[data-flip]').allTextContents())
      expect(record.text).toContain(flip.split(' gives ')[0]);

    const json = JSON.parse((await downloaded(page, 'Download JSON')).text) as {
      result: { verdict: string; recommended: { id: string }; rules: unknown[] };
      link: string;
    };
    expect(json.result.rules).toHaveLength(rows.length);
    expect(json.result.recommended.id).toBe(await page.locator('[data-option]').getAttribute('data-option'));
    expect(json.result.verdict).toBe('kubernetes');
    await page.goto(json.link);
    await awake(page);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'kubernetes');

    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.locator('.tool-now').getByText('Copied: link.')).toBeVisible();
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
    await awake(page);
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

  // The last takes the storage away from the pages that come after.
  const troubles: readonly [string, string | null, RegExp][] = [
    ['unreadable', '{"shape":1,', /could not be read/],
    ['of a newer version', '{"shape":9,"scenarios":[]}', /newer version/],
    ['blocked', null, /does not let the page keep anything/],
  ];
  test('say so when storage is unreadable, of a newer version or blocked, and the quiz works on', async ({ page }) => {
    for (const [kind, text, words] of troubles)
      await test.step(kind, async () => {
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
});
