import { downloaded } from '../../support/downloaded.ts';
import { awake } from '../../support/awake.ts';
import { expect, test } from '../../support/watch.ts';
import { mine, open, input, headline, row, fold, values, stored } from './cost-estimator.ts';

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
      v: '1',
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
});

test.describe('taking it along', () => {
  test('the files carry what is on screen, and JSON opens the same estimate', async ({ page }) => {
    await open(page, mine);
    const shown = await values(page);
    const csv = (await downloaded(page, 'Download CSV')).text;
    const markdown = (await downloaded(page, 'Download Markdown')).text;
    const json = JSON.parse((await downloaded(page, 'Download JSON')).text) as {
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
    await awake(page);
    await expect(row(page, 'everything').locator('data').last()).toHaveAttribute(
      'value',
      String(Number(json.totals.everything.high.toFixed(4))),
    );
  });

  test('prints the result, the comparison on two sheets, and every assumption, without the form, in both ways', async ({
    page,
  }) => {
    for (const values of ['nodes=120', 'from=nodes&nodes=40&instance=m5-2xlarge&clusters=2&discount=30']) {
      await open(page, values);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.cost-form')).toBeHidden();
      await expect(headline(page)).toBeVisible();
      await expect(page.getByRole('cell', { name: 'placeholder', exact: true }).first()).toBeVisible();
      await page.emulateMedia({ media: null });
      // What they rest on begins on a sheet of its own; without it, and what follows, the sheets before can be counted.
      await page.evaluate(() => {
        const fold = document.querySelector('.cost-section:has(> .tool-fold)');
        for (let part = fold; part && part !== document.body; part = part.parentElement)
          while (part.nextElementSibling) part.nextElementSibling.remove();
        fold?.remove();
      });
      const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
      expect(sheets, values).toHaveLength(2);
    }
  });
});
