import { expect, test, type Page } from '../../support/watch.ts';
import { address, open, input, headline, row, fold, breakEven, check, values } from './cost-estimator.ts';

test.describe('as built', () => {
  test('shows the article’s table and the same figures as the live widget', async ({ page, browser }) => {
    const quiet = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await open(page);
    await quiet.goto(page.url());
    const built = await values(quiet);
    expect(built.length).toBeGreaterThan(80);
    await expect(headline(quiet)).toContainText('$48,500 to $122,000');
    await expect(row(quiet, 'infrastructure')).toContainText('$18,500');
    await expect(row(quiet, 'infrastructure')).toContainText('$42,000');
    await quiet.context().close();

    await input(page, 'Nodes').fill('20');
    await expect(headline(page)).not.toContainText('$122,000');
    await input(page, 'Nodes').fill('100');
    await expect(headline(page)).toContainText('$48,500 to $122,000');
    expect(await values(page)).toEqual(built);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is complete, sends a readable address and stays readable', async ({ page }) => {
    await page.goto(address);
    await expect(input(page, 'Nodes')).toHaveValue('100');
    await expect(headline(page)).toContainText('$48,500 to $122,000');
    await expect(page.locator('.cost-result').getByRole('img')).toHaveCount(2);
    for (const summary of await page.locator('.cost-result summary').all()) await summary.click();
    await expect(page.locator('.cost-result').getByRole('img')).toHaveCount(4);
    await expect(check(page)).toHaveAttribute('data-verdict', 'above');
    await expect(check(page)).toContainText('$73,584');
    await expect(breakEven(page)).toHaveAttribute('data-verdict', 'never');
    await fold(page, 'Serverless containers').click();
    await expect(page.locator('.cost-form').getByText('Arm is about a fifth cheaper')).toBeVisible();
    await expect(
      page
        .locator('.cost-form')
        .getByText(/seen on \d+ \w+ \d{4}/)
        .first(),
    ).toBeVisible();
    await expect(
      page.locator('.cost-form').getByText('put your own figure').filter({ visible: true }).first(),
    ).toBeVisible();
    await expect(page.locator('noscript .tool-bar')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();

    await input(page, 'Nodes').fill('60');
    await page.getByRole('button', { name: 'Show the result' }).click();
    expect(new URL(page.url()).searchParams.get('nodes')).toBe('60');
    await expect(headline(page)).toBeVisible();
  });
});

const resetAll = (page: Page) => page.getByRole('button', { name: 'Reset everything' }).click();

test.describe('changing figures', () => {
  test('changes result and address, adds nothing to the history, speaks once, and is taken back', async ({ page }) => {
    await open(page);
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('.cost-estimator > [role=status]');
      new MutationObserver(() => said.push(status?.textContent ?? '')).observe(status!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await input(page, 'Nodes').fill('');
    await input(page, 'Nodes').pressSequentially('250', { delay: 40 });
    await expect(row(page, 'instances')).toContainText('$37,500');
    await expect(page).toHaveURL(/[?&]nodes=250(&|$)/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.waitForTimeout(1300);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/a month with people/);
    await resetAll(page);
    await expect(headline(page)).toContainText('$48,500 to $122,000');
    await expect(page).not.toHaveURL(/nodes=/);
  });

  test('keeps what cannot be used; builds up from nodes, marks what was changed and takes it back', async ({
    page,
  }) => {
    await open(page);
    await test.step('keeps what cannot be used, says why, and counts with the last good figure', async () => {
      await input(page, 'Nodes').fill('-5');
      await expect(input(page, 'Nodes')).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByText('100 still counts')).toBeVisible();
      await expect(headline(page)).toContainText('$122,000');
      await input(page, 'Nodes').fill('100');
    });

    await page.getByRole('radio', { name: 'From my nodes' }).check();
    await expect(row(page, 'nodes-idle')).toBeVisible();
    await expect(row(page, 'nodes-system')).toBeVisible();
    await expect(breakEven(page)).toHaveAttribute('data-verdict', 'never');
    await input(page, 'Price of a node, US dollars an hour').fill('0.25');
    await expect(page.getByText('$18,250').first()).toBeVisible();
    await fold(page, 'Serverless containers').click();
    await input(page, 'Engineers, serverless containers, people').fill('1-4');
    await expect(page.getByText('Your own figure', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/serverless-engineers=1-4/);
    await page.getByRole('button', { name: 'Reset Engineers, serverless containers' }).click();
    await expect(page).not.toHaveURL(/serverless-engineers/);
    await resetAll(page);
    await expect(headline(page)).toContainText('$48,500 to $122,000');

    await test.step('says when nodes and row agree', async () => {
      await page.getByRole('combobox', { name: 'Instance type' }).selectOption({ label: 'm5.2xlarge, $0.384 an hour' });
      await expect(check(page)).toHaveAttribute('data-verdict', 'agrees');
      await expect(check(page)).toContainText('$28,032');
    });
  });

  test('names no source of one provider beside what another does not list', async ({ page }) => {
    const instance = page.locator('.cost-field').filter({ has: page.getByRole('combobox', { name: 'Instance type' }) });
    await open(page);
    await expect(instance).toContainText('Source:');
    await open(page, 'cloud=other-cloud&price=0.4&vcpu=8&memory=32');
    await expect(instance).toContainText('nobody but you knows yours');
    await expect(instance).not.toContainText('Source:');
  });

  test('works by keyboard alone', async ({ page }) => {
    await open(page);
    await page.getByRole('radio', { name: /^Scale the table of / }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'From my nodes' })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: 'Provider' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(input(page, 'Nodes')).toBeFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What it costs', exact: true })).toBeFocused();
    await expect(row(page, 'nodes-work')).toContainText('10 nodes');
  });
});
