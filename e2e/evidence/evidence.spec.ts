/** The ledger: every claim with its standing and sources, filters in the address, and the panels in the text. */
import { axeFindings } from '../support/axe.ts';
import { entries } from '../support/entries.ts';
import { openReading } from '../support/open-reading.ts';
import { claimPages, htmlOf } from '../support/pages.ts';
import { expect, test, type Locator, type Page } from '../support/watch.ts';
import { waysToOpen } from '../support/ways-to-open.ts';

const chapter = '/guide/what-runs-where/';
const claim = 'row-content-encoding';
const all = entries('claims').map(({ data }) => ({
  standing: data['contradicted'] === true ? 'contradicted' : String(data['verdict']),
  section: String(data['section']),
}));
const count = all.length;
const standing = (wanted: string): number => all.filter((one) => one.standing === wanted).length;
/** A filter that leaves nothing: a standing and a section that no claim has both of. */
const nothingHas = all
  .flatMap((one) => all.map((other) => ({ standing: one.standing, section: other.section })))
  .find((pair) => !all.some((one) => one.standing === pair.standing && one.section === pair.section));
const rows = (page: Page) =>
  page.getByRole('region', { name: 'Claims' }).getByRole('table').locator('tbody tr:visible');
const mark = (page: Page) => page.locator(`a[data-panel="claim-${claim}"]`);
const panel = (page: Page) => page.getByRole('dialog', { name: /^Claim: .*[Ee]ncoding/ });

test('every claim has a page that tells all of it', async ({ page }) => {
  expect(claimPages).toHaveLength(count);
  for (const address of claimPages) {
    const html = htmlOf(address);
    const missing = [
      'data-verdict="',
      'id="why"',
      'id="sources"',
      'Sources read on',
      'Owner:',
      'Where this is used',
    ].filter((part) => !html.includes(part));
    expect(missing, address).toEqual([]);
  }
  await page.goto(`/evidence/${claim}/`);
  await expect(page.getByRole('main')).toContainText('contradicted');
  await expect(page.getByRole('main')).toContainText('the best source found says the opposite');
});

test('the counts stand as a picture and as its table, both agree with the claims and lead to them', async ({
  page,
}) => {
  await page.goto('/evidence/');
  const table = page.getByRole('table', { name: /^How the \d+ claims stand/ });
  const counts = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => Number(row.querySelector('data')?.value)));
  expect(counts.reduce((sum, each) => sum + each, 0)).toBe(count);
  const spoken =
    (await page
      .getByRole('img', { name: new RegExp(`How ${count} claims`) })
      .locator('desc')
      .textContent()) ?? '';
  expect((spoken.match(/\d+/g) ?? []).map(Number)).toEqual(counts);
  for (const row of await table.locator('tbody tr').all()) {
    const counted = Number(await row.locator('data').getAttribute('value'));
    const address = (await row.getByRole('link').getAttribute('href')) ?? '';
    const named = new URL(address, 'http://site').searchParams.get('standing') ?? '';
    expect(standing(named), named).toBe(counted);
    expect(await page.locator(`.ledger tr[data-standing="${named}"]`).count(), named).toBe(counted);
  }

  await test.step('signs of the bar stand inside their parts at every width, and no two parts look alike', async () => {
    for (const width of [320, 639, 640, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.getByRole('img', { name: new RegExp(`How ${count} claims`) }).evaluate((bar) => {
        const parts = [...bar.querySelectorAll<SVGGElement>('g[data-sign]')];
        const outside = parts.flatMap((part) => {
          const box = part.querySelector('rect')!.getBoundingClientRect();
          return [...part.querySelectorAll('svg')].flatMap((sign) => {
            const { left, right, width } = sign.getBoundingClientRect();
            return width > 0 && (left < box.left || right > box.right) ? [part.dataset['sign']] : [];
          });
        });
        const signs = parts.filter((part) => (part.querySelector('svg')?.getBoundingClientRect().width ?? 0) > 0);
        const fills = new Set(parts.map((part) => getComputedStyle(part.querySelector('rect')!).fill));
        return { outside, signs: signs.length, alike: parts.length - fills.size };
      });
      expect(found.outside, `at ${width} px`).toEqual([]);
      expect(found.signs, `at ${width} px`).toBeGreaterThan(2);
      expect(found.alike, 'parts with the fill of another').toBe(0);
    }
  });

  await test.step('claims sort by standing, the weakest first, and back by section', async () => {
    const standings = () => rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['standing']));
    const bySection = await standings();
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Standing, weakest first' });
    await expect(page).toHaveURL(/sort=standing/);
    const sorted = await standings();
    const groups = sorted.filter((standing, index) => standing !== sorted[index - 1]);
    expect(new Set(groups).size, 'each standing stands together').toBe(groups.length);
    expect([groups[0], groups.at(-1)]).toEqual(['contradicted', 'supported']);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ index: 0 });
    expect(await standings()).toEqual(bySection);
  });

  await table.getByRole('link', { name: 'outdated' }).click();
  await expect(page).toHaveURL(/standing=outdated#claims$/);
  await expect(rows(page)).toHaveCount(standing('outdated'));
});

test('filters work by keyboard, stand in the address and survive a reload', async ({ page }) => {
  await page.goto('/evidence/');
  const field = page.getByRole('combobox', { name: 'Standing' });
  const status = page.getByRole('form', { name: 'Filter and sort the claims' }).getByRole('status');
  await expect(status).toHaveText(`${count} of ${count} claims`);
  await field.focus();
  await page.keyboard.type('contradicted');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]standing=contradicted/);
  await expect(status).toHaveText(`${standing('contradicted')} of ${count} claims`);
  await expect(rows(page)).toHaveCount(standing('contradicted'));

  const before = await page.evaluate(() => history.length);
  await page.getByRole('combobox', { name: 'Section' }).selectOption('what-runs');
  await expect(page).toHaveURL(/section=what-runs/);
  const narrowed = await rows(page).count();
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(standing('contradicted'));
  expect(await page.evaluate(() => history.length), 'filtering adds nothing to the history').toBe(before);

  await page.reload();
  await expect(rows(page)).toHaveCount(narrowed);
  await expect(field).toHaveValue('contradicted');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(rows(page)).toHaveCount(count);
  await expect(page).toHaveURL(/\/evidence\/$/);
});

test('a filter that leaves nothing says so and offers the way back', async ({ page }) => {
  await page.goto('/evidence/');
  const nothing = page.getByText('No claim has all of that');
  await expect(nothing).toBeHidden();
  expect(nothingHas).toBeDefined();
  await page.goto(`/evidence/?${new URLSearchParams({ ...nothingHas })}`);
  await expect(rows(page)).toHaveCount(0);
  await expect(nothing).toBeVisible();
  await nothing.getByRole('button', { name: 'clear them all' }).click();
  await expect(rows(page)).toHaveCount(count);
  await expect(nothing).toBeHidden();
});

for (const [how, open] of waysToOpen) {
  test(`a mark opens its panel with ${how}; Escape closes it and gives the focus back`, async ({ page }) => {
    await openReading(page, chapter);
    await expect(panel(page)).toBeHidden();
    await open(mark(page));
    await expect(panel(page)).toBeVisible();
    await expect(panel(page)).toContainText('contradicted');
    await expect(panel(page)).toContainText('Titus');
    await expect(page).toHaveURL(chapter);
    // The open panel is one, whichever way it was opened.
    if (how === 'a click') expect(await axeFindings(page)).toEqual([]);
    // The focus is in the panel, so that its links come next.
    await page.keyboard.press('Tab');
    expect(await panel(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(mark(page)).toBeFocused();
  });
}

test('a panel opens by touch and closes by its button', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  await openReading(page, chapter);
  await mark(page).tap();
  await expect(panel(page)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Close' }).tap();
  await expect(panel(page)).toBeHidden();
  await context.close();
});

test('a mark whose panel does not load leads to where the same is told', async ({ page, watch }) => {
  await page.route('**/panels.*.js', (route) => route.abort());
  await openReading(page, chapter);
  await mark(page).click();
  await expect(page).toHaveURL(`/evidence/${claim}/`);
  watch.expected(/net::ERR_FAILED|Failed to fetch dynamically imported module/);
});

test('with Ctrl a mark opens its page in a new tab, resting on it nothing, and only one panel is open', async ({
  page,
  context,
}) => {
  await openReading(page, chapter);
  await mark(page).hover();
  // Long enough for a panel that opens with a delay.
  await page.waitForTimeout(700);
  await expect(panel(page)).toBeHidden();

  const opened = context.waitForEvent('page');
  await mark(page).click({ modifiers: ['Control'] });
  const tab = await opened;
  await expect(tab).toHaveURL(`/evidence/${claim}/`);
  await expect(panel(page)).toBeHidden();
  await tab.close();

  const marks = page.locator('a[data-panel^="claim-"]');
  const isOpen = async (mark: Locator): Promise<void> =>
    expect(page.locator(`[id="${await mark.getAttribute('data-panel')}"]:popover-open`)).toBeVisible();
  await marks.nth(0).press('Enter');
  await isOpen(marks.nth(0));
  await marks.nth(1).press('Enter');
  await isOpen(marks.nth(1));
  await expect(page.locator('[popover]:popover-open')).toHaveCount(1);
  // A click elsewhere closes it.
  await page.mouse.click(5, 5);
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0);
});
