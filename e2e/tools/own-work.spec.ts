/** Whose work is on screen: one's own stays one's own, and somebody else's never takes its place. */
import { downloaded } from '../support/downloaded.ts';
import { awake } from '../support/awake.ts';
import { expect, test, type Page } from '../support/watch.ts';
import { address, input, mine, open, row, stored } from './cost-estimator/cost-estimator.ts';

const shared = (page: Page) => page.getByRole('region', { name: 'Shared with you' });
const leftOut = (page: Page) => page.getByRole('region', { name: 'Parts of the link that were left out' });
const nodes = (page: Page) => input(page, 'Nodes');
const toResult = (page: Page) => page.evaluate(() => (location.hash = 'estimate-estimate'));

/** Makes storage as browsers have it when it is full, or blocked. */
const spoil = (page: Page, how: 'full' | 'blocked') =>
  page.addInitScript((way) => {
    const refuse = () => {
      throw new DOMException('no', way === 'full' ? 'QuotaExceededError' : 'SecurityError');
    };
    if (way === 'full') Storage.prototype.setItem = refuse;
    else for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: refuse });
  }, how);

for (const storage of ['usual', 'full', 'blocked'] as const)
  test(`own figures stay own over links to places, Back and a reload, with ${storage} storage`, async ({ page }) => {
    if (storage !== 'usual') await spoil(page, storage);
    await open(page);
    await nodes(page).fill('40');
    await toResult(page);
    await nodes(page).fill('41');
    await expect(row(page, 'instances')).toContainText('$6,150');
    if (storage !== 'usual') await expect(page.locator('.tool-bars')).toContainText('saved');
    if (storage === 'blocked')
      await expect(page.getByText('does not let the page keep anything').first()).toBeVisible();
    await page.goBack();
    await expect(page).not.toHaveURL(/#/);
    await expect(nodes(page)).toHaveValue('41');
    await expect(page, 'the entry before says what is on screen').toHaveURL(/nodes=41/);
    await page.goForward();
    await page.reload();
    await awake(page);
    await expect(nodes(page)).toHaveValue('41');
    await page.goto('./guide/what-it-costs/');
    await page.goBack();
    await awake(page);
    await expect(nodes(page)).toHaveValue('41');
    await expect(shared(page)).toHaveCount(0);
  });

test('the last keystrokes are kept, however soon the page is left', async ({ page }) => {
  await open(page);
  await nodes(page).fill('4');
  await nodes(page).press('7');
  await page.reload();
  await awake(page);
  await expect(nodes(page)).toHaveValue('47');
  await expect(shared(page)).toHaveCount(0);
  await nodes(page).fill('5');
  await nodes(page).press('8');
  await page.goto('./guide/what-it-costs/');
  await page.goBack();
  await awake(page);
  await expect(nodes(page)).toHaveValue('58');
  await open(page);
  await expect(nodes(page), 'and it is kept for the next visit').toHaveValue('58');
});

test('a shared link stays shared over places, reloads and changes, and takes nothing away', async ({ page }) => {
  await open(page);
  await nodes(page).fill('7');
  const kept = await stored(page);
  await open(page, mine);
  await expect(shared(page)).toBeVisible();
  await toResult(page);
  await nodes(page).fill('39');
  await page.reload();
  await awake(page);
  await expect(shared(page)).toBeVisible();
  await expect(nodes(page)).toHaveValue('39');
  expect(await stored(page)).toBe(kept);
  await page.getByRole('button', { name: 'Back to mine' }).click();
  await expect(nodes(page)).toHaveValue('7');
  await expect(
    page.getByRole('heading', { name: 'The estimate' }).or(page.locator('#estimate-estimate')),
  ).toBeFocused();
});

test('links to one’s own figures, to the default and to nothing that can be used are told apart', async ({
  page,
  context,
}) => {
  await open(page);
  await nodes(page).fill('41');
  await test.step('a link that holds one’s own figures is one’s own', async () => {
    const again = await context.newPage();
    await open(again, 'v=1&nodes=41');
    await expect(shared(again)).toHaveCount(0);
    await again.close();
  });
  await test.step('the link to the default opens the default, not what is kept', async () => {
    await open(page, 'v=1');
    await expect(shared(page)).toBeVisible();
    await expect(nodes(page)).toHaveValue('100');
  });
  await test.step('a link of which nothing can be used leaves one’s own work in place, and says so', async () => {
    await open(page, 'v=1&nodes=many');
    await expect(leftOut(page)).toContainText('What you see is your own work.');
    await expect(nodes(page)).toHaveValue('41');
  });
});

test('somebody else’s link opens on its result, on a phone and on a desk', async ({ page }) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ])
    await test.step(`${viewport.width} px`, async () => {
      await page.setViewportSize(viewport);
      await open(page, mine);
      await expect(shared(page)).toBeInViewport();
      await expect(page.locator('.cost-headline')).toBeInViewport();
      await expect(page.locator('#estimate-estimate')).toBeFocused();
    });
});

test('what the search and campaigns add to an address is no part of a link, and a tiny price is', async ({ page }) => {
  for (const added of ['mark=cost+of+nodes', 'utm_source=mail&gclid=x&fbclid=y', 'whatever=1']) {
    await page.goto(`${address}?${added}`);
    await awake(page);
    await expect(page.locator('.cost-headline')).toBeVisible();
    await expect(leftOut(page)).toHaveCount(0);
    await expect(shared(page)).toHaveCount(0);
  }
  await open(page, 'v=1&nodes=12&mark=nodes&utm_campaign=x');
  await expect(nodes(page)).toHaveValue('12');
  await expect(leftOut(page)).toHaveCount(0);
  await open(page, 'v=1&from=nodes&price=1e-7');
  await expect(leftOut(page)).toHaveCount(0);
  await page.reload();
  await awake(page);
  await expect(leftOut(page)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Price of a node/ })).toHaveValue('1e-7');
});

test.describe('in Los Angeles at half past eight in the evening', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('a record and a scenario carry the day of the reader', async ({ page }) => {
    // Far from the day of the build, which the record names as well.
    await page.clock.setFixedTime(new Date('2031-11-26T04:30:00Z'));
    await page.goto('./tools/fit-quiz/');
    await awake(page);
    await page.getByText('Save scenarios and compare them').click();
    await page.getByRole('textbox', { name: 'Name of this scenario' }).fill('Tonight');
    await page.getByRole('button', { name: 'Save scenario' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Tonight' })).toContainText('2031-11-25');
    const { text: record } = await downloaded(page, 'Download decision record');
    expect(record).toMatch(/2031-11-25|25 November 2031/);
    expect(record).not.toMatch(/2031-11-26|26 November 2031/);
  });
});
