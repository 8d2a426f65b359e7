import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { axeFindings } from '../support/axe.ts';
import { expect, test, type Page } from '../support/watch.ts';

const address = './tools/cost-estimator/';
const place = 'right-parts:cost-estimator';
const mine = 'v=1&from=nodes&nodes=40&taken=70&discount=60';

const ready = (page: Page) => expect(page.locator('astro-island[ssr]')).toHaveCount(0);
const open = async (page: Page, query = '') => {
  await page.goto(`${address}${query === '' ? '' : `?${query}`}`);
  await ready(page);
  await expect(page.locator('.cost-result')).toHaveAttribute('aria-busy', 'false');
};
const input = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const headline = (page: Page) => page.locator('.cost-headline');
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, id: string) => page.locator(`[aria-labelledby="estimate-estimate"] tr[data-row="${id}"]`);
const fold = (page: Page, name: string) => page.locator('.cost-form summary').filter({ hasText: name });
const breakEven = (page: Page) => section(page, 'From how many cores it pays').locator('[data-verdict]');
const check = (page: Page) => section(page, 'Do the nodes fit the table?').locator('[data-verdict]');
const values = (page: Page) =>
  page
    .locator('.cost-result')
    .evaluate((result) => [...result.querySelectorAll('data')].map((data) => [data.value, data.textContent]));
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), place);

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

  test('loads at most 20 kB of script', async ({ page }) => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.endsWith('.js'))
        sizes.push(response.body().then((body) => brotliCompressSync(body).length));
    });
    await open(page);
    await page.waitForLoadState('networkidle');
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(20_000);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is complete: inputs with their standing, result, pictures, tables', async ({ page }) => {
    await page.goto(address);
    await expect(input(page, 'Nodes')).toHaveValue('100');
    await expect(headline(page)).toContainText('$48,500 to $122,000');
    await expect(page.locator('.cost-result').getByRole('img')).toHaveCount(4);
    await expect(check(page)).toHaveAttribute('data-verdict', 'above');
    await expect(check(page)).toContainText('$73,584');
    await expect(breakEven(page)).toHaveAttribute('data-verdict', 'above');
    await fold(page, 'Serverless containers').click();
    await expect(page.locator('.cost-form').getByText('Arm is about a fifth cheaper')).toBeVisible();
    await expect(
      page.locator('.cost-form').getByText('put your own figure').filter({ visible: true }).first(),
    ).toBeVisible();
    await expect(page.locator('noscript .tool-bar')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  });

  test('sends a readable address and stays readable', async ({ page }) => {
    await page.goto(address);
    await input(page, 'Nodes').fill('60');
    await page.getByRole('button', { name: 'Show the result' }).click();
    expect(new URL(page.url()).searchParams.get('nodes')).toBe('60');
    await expect(headline(page)).toBeVisible();
  });
});

test.describe('changing figures', () => {
  test('changes result and address, adds nothing to the history, and speaks once', async ({ page }) => {
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
  });

  test('keeps what cannot be used, says why, and counts with the last good figure', async ({ page }) => {
    await open(page);
    await input(page, 'Nodes').fill('-5');
    await expect(input(page, 'Nodes')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('100 still counts')).toBeVisible();
    await expect(headline(page)).toContainText('$122,000');
  });

  test('builds up from nodes, marks what was changed and takes it back', async ({ page }) => {
    await open(page);
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
    await page.getByRole('button', { name: 'Reset everything' }).click();
    await expect(headline(page)).toContainText('$48,500 to $122,000');
  });

  test('says when nodes and row agree', async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Instance type' }).selectOption({ label: 'm5.2xlarge, $0.384 an hour' });
    await expect(check(page)).toHaveAttribute('data-verdict', 'agrees');
    await expect(check(page)).toContainText('$28,032');
  });

  test('works by keyboard alone', async ({ page }) => {
    await open(page);
    await page.getByRole('radio', { name: 'Scale the article’s table' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'From my nodes' })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(input(page, 'Nodes')).toBeFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What it costs', exact: true })).toBeFocused();
    await expect(row(page, 'nodes-work')).toContainText('10 nodes');
  });
});

test.describe('links and saved work', () => {
  test('a shared link is shown and changes nothing stored until it is made one’s own', async ({ page }) => {
    await open(page);
    await input(page, 'Nodes').fill('7');
    await expect.poll(() => stored(page)).toContain('nodes=7');
    const before = await stored(page);
    await page.goto('about:blank');
    await open(page, mine);
    await expect(page.getByRole('region', { name: 'Shared with you' })).toBeVisible();
    await expect(input(page, 'Nodes')).toHaveValue('40');
    await input(page, 'Clusters').fill('3');
    await page.waitForTimeout(600);
    expect(await stored(page)).toBe(before);
    await page.getByRole('button', { name: 'Make it mine' }).click();
    await expect.poll(() => stored(page)).toContain('nodes=40');
    await expect(page.getByRole('region', { name: 'Shared with you' })).toHaveCount(0);
  });

  test('what a link cannot mean is reported in words and never becomes markup', async ({ page }) => {
    const bad = new URLSearchParams({
      nodes: '<img src=x onerror=alert(1)>',
      clusters: '-3',
      taken: '900',
      'row-storage': '9'.repeat(4000),
      __proto__x: '1',
      instance: 'constructor',
      vcpu: '8',
    });
    await open(page, bad.toString());
    const report = page.getByRole('region', { name: 'Parts of the link that were left out' });
    await expect(report.getByRole('listitem')).toHaveCount(6);
    await expect(report).toContainText('<img src=x onerror');
    await expect(page.locator('main img')).toHaveCount(0);
    await fold(page, 'My nodes').click();
    await expect(input(page, 'vCPU of a node')).toHaveValue('8');
    await expect(input(page, 'Nodes')).toHaveValue('100');
  });

  test('Back keeps what was put in', async ({ page }) => {
    await open(page);
    await input(page, 'Nodes').fill('33');
    await expect(page).toHaveURL(/nodes=33/);
    await page.goto('./guide/what-it-costs/');
    await page.goBack();
    await ready(page);
    await expect(input(page, 'Nodes')).toHaveValue('33');
    await expect(page.getByRole('region', { name: 'Shared with you' })).toHaveCount(0);
  });

  test('scenarios are saved, compared two at a time and deleted', async ({ page }) => {
    await open(page);
    const keep = page.locator('.tool-saved');
    const unfold = page.locator('summary').filter({ hasText: 'Save scenarios' });
    if ((await unfold.count()) > 0) await unfold.click();
    for (const [name, nodes] of [
      ['Today', '100'],
      ['Next year', '300'],
    ] as const) {
      await input(page, 'Nodes').fill(nodes);
      await page.getByRole('textbox', { name: 'Name of this scenario' }).fill(name);
      await page.getByRole('button', { name: 'Save scenario' }).click();
    }
    await expect(keep).toContainText('$48,500 to $122,000');
    await keep.getByRole('checkbox', { name: 'Compare Today' }).check();
    await keep.getByRole('checkbox', { name: 'Compare Next year' }).check();
    const table = page.getByRole('table', { name: 'Today and Next year compared' });
    await expect(table.getByRole('row', { name: /^Nodes 100 300/ })).toBeVisible();
    await keep.getByRole('button', { name: 'Delete Next year' }).click();
    await expect(keep.getByRole('button', { name: 'Open Today' })).toBeVisible();
    await expect(table).toHaveCount(0);
  });

  test('works with storage blocked', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await open(page);
    await input(page, 'Nodes').fill('20');
    await expect(row(page, 'instances')).toContainText('$6,000');
    await expect(page.getByText('does not let the page keep anything').first()).toBeVisible();
  });
});

test.describe('taking it along', () => {
  const download = async (page: Page, name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFile(await file.path(), 'utf8');
  };

  test('the files carry what is on screen, and JSON opens the same estimate', async ({ page }) => {
    await open(page, mine);
    const shown = await values(page);
    const csv = await download(page, 'Download CSV');
    const markdown = await download(page, 'Download Markdown');
    const json = JSON.parse(await download(page, 'Download JSON')) as {
      link: string;
      values: Record<string, string>;
      totals: { everything: { high: number } };
      inputs: { id: string; changed: boolean }[];
    };
    for (const [, text] of shown) {
      expect(csv).toContain(text);
      expect(markdown).toContain(text);
    }
    for (const text of [csv, markdown]) {
      expect(text).toContain(json.link);
      expect(text).toContain('placeholder');
    }
    expect(json.inputs.filter(({ changed }) => changed).map(({ id }) => id)).toEqual([
      'from',
      'nodes',
      'discount',
      'taken',
    ]);
    await page.goto(json.link);
    await ready(page);
    await expect(row(page, 'everything').locator('data').last()).toHaveAttribute(
      'value',
      String(Number(json.totals.everything.high.toFixed(4))),
    );
  });

  test('prints the result and every assumption, without the form', async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.cost-form')).toBeHidden();
    await expect(headline(page)).toBeVisible();
    await expect(page.getByRole('cell', { name: 'placeholder', exact: true }).first()).toBeVisible();
  });
});

test.describe('for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, `${mine}&nonsense=1`);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      expect(await axeFindings(page)).toEqual([]);
    });

  test('nothing overflows at 320 pixels, and targets are large enough', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, mine);
    const wide = await page.locator('.cost-estimator *').evaluateAll((all) =>
      all
        .filter((one) => one.closest('.table-scroll') === null || one.matches('.table-scroll'))
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => one.textContent),
    );
    expect(wide).toEqual([]);
    const small = await page
      .locator('.tool :is(button, select, summary, input[type=text], label.tool-check)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
          .map((one) => one.textContent || one.id),
      );
    expect(small).toEqual([]);
  });

  test('pictures and figures survive forced colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page);
    await expect(page.getByRole('img', { name: /Cost by size/ })).toBeVisible();
  });
});
