/** The search as a visitor operates it: by keyboard, with facets, without an answer, and back again. */
import { axeFindings } from '../support/axe.ts';
import { expect, test, type Page } from '../support/watch.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the handbook' });
const options = (page: Page) => page.locator('[role="option"]');
const field = (page: Page) => page.getByRole('combobox', { name: 'Search the handbook' });
const openWith = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.type(query);
  // The list of an unfinished word gives way to that of the whole one.
  await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', query);
};

test('two keystrokes and a word open the right paragraph', async ({ page }) => {
  await page.goto('/');
  await openWith(page, 'noisy neighbor');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/\?mark=noisy&mark=neighbor#noisy-neighbour$/);
  await expect(page.locator('#noisy-neighbour')).toBeInViewport();
});

test('the field is a combobox: it keeps the focus and points at the active option', async ({ page }) => {
  await page.goto('/guide/');
  await openWith(page, 'karpenter');
  const box = field(page);
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
});

test('closing gives the focus back, and opening again brings the last search of this tab', async ({ page }) => {
  await page.goto('/guide/');
  const button = page.getByRole('banner').getByRole('link', { name: 'Search' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('fargate');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
  await page.goto('/faq/');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('fargate');
  await expect(options(page).first()).toContainText('Fargate');
  // What was typed is kept, whether or not it was answered.
  await page.keyboard.type('karpenter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('karpenter');
});

test('the count is announced once, after a pause', async ({ page }) => {
  await page.goto('/search/');
  const status = page.getByRole('main').locator('.search-panel > [role="status"]');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('.search-panel > [role="status"]');
    if (region)
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await field(page).pressSequentially('karpenter', { delay: 60 });
  await expect(status).toHaveText(/^\d+ entries for “karpenter”\.$/);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.filter(Boolean))).toHaveLength(1);
});

test('a word that is nowhere is named, and near results stand under their own heading', async ({ page }) => {
  await page.goto('/search/?q=ansible+kubernetes');
  await expect(page.locator('.search-summary')).toContainText('No page contains “ansible”.');
  await expect(page.getByRole('heading', { name: 'Near results, without ansible' })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Near results' })).toBeVisible();
});

test('the one near spelling that leads to results is shown at once, and what was typed stays', async ({ page }) => {
  await page.goto('/search/?q=kuberneets');
  await expect(page.locator('.search-summary')).toHaveText(
    /^No page contains “kuberneets”\. These are for “kubernetes”: \d+ entries\.$/,
  );
  await expect(options(page).first()).toContainText('Kubernetes');
  await expect(field(page)).toHaveValue('kuberneets');
  await field(page).fill('openconect');
  await expect(page.locator('.search-summary')).toContainText('These are for “open connect”');
  await expect(options(page).first()).toContainText('Open Connect');
});

test('words are taken apart and joined where the handbook writes them otherwise; no answer says whom to ask', async ({
  page,
}) => {
  await page.goto('/search/');
  for (const [query, title] of [
    ['load-balancer', 'oad balancer'],
    ['noisy\u2011neighbour', 'oisy neighbour'],
    ['ECS/EKS', 'ECS'],
    ['requests/limits', 'requests'],
    ['CPU/memory', 'CPU'],
    ['v1.36', '1.36'],
    ['open_connect', 'Open Connect'],
  ] as const) {
    await field(page).fill(query);
    await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', query);
    await expect(page.locator('.search-summary'), query).not.toContainText('No page contains');
    await expect(options(page).filter({ hasText: title }), query).not.toHaveCount(0);
  }

  // A query without an answer says what the handbook is for and whom to ask, before what comes near.
  for (const query of ['ansible', 'cobol kubernetes']) {
    await field(page).fill(query);
    await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', query);
    const text = await page.locator('.search-found').innerText();
    const order = ['No page contains', 'no runbook', 'Ask this:'].map((words) => text.indexOf(words));
    expect(
      order.every((place, index) => place >= 0 && place > (order[index - 1] ?? -1)),
      `${query}: ${text}`,
    ).toBe(true);
    const near = page.locator('.search-option:not(.search-part), .search-nothing li');
    expect(await near.count()).toBeLessThanOrEqual(8);
    await expect(page.getByRole('region', { name: 'Short answer' })).toHaveCount(0);
  }
});

test('choices that nothing is called are told, whatever their name', async ({ page }) => {
  await page.goto('/search/?q=cost&kind=constructor&standing=__proto__&topic=nonsense');
  await expect(page.getByText('Nothing here is called “constructor”, “nonsense” and “__proto__”')).toBeVisible();
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Take it out of the address' }).click();
  await expect(page).toHaveURL('/search/?q=cost');
});

test('a query of 22,000 letters is answered within moments and said to be cut; none widens the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/search/?q=eks');
  await expect(options(page).first()).toBeVisible();
  const started = Date.now();
  await field(page).fill('pod '.repeat(5_500));
  await expect(page.locator('.search-summary')).toContainText('Only the beginning of what you typed was searched');
  await field(page).fill('x'.repeat(22_000));
  await expect(page.locator('.search-summary')).toContainText('No page contains');
  expect(Date.now() - started).toBeLessThan(8_000);
  await expect(page.getByRole('region', { name: 'Searches that found nothing' }).getByRole('link')).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('facets narrow together, count, stand in the address and go one by one', async ({ page }) => {
  await page.goto('/search/?q=cost');
  const kind = page.getByLabel('Kind');
  await expect(kind.getByRole('option', { name: /^Question \(\d+\)$/ })).toHaveCount(1);
  await kind.selectOption({ value: 'Question' });
  await expect(page).toHaveURL('/search/?q=cost&kind=Question');
  const count = Number(/\((\d+)\)/.exec((await kind.locator('option:checked').textContent()) ?? '')?.[1]);
  await expect(page.locator('.search-summary')).toContainText(`${count} entries`);
  await page.getByLabel('Evidence').selectOption({ value: 'contested' });
  await expect(page).toHaveURL('/search/?q=cost&kind=Question&standing=contested');
  await page.reload();
  await expect(kind).toHaveValue('Question');
  await page.getByRole('button', { name: 'Remove Kind: Question' }).press('Enter');
  await expect(page).toHaveURL('/search/?q=cost&standing=contested');
  await page.getByRole('button', { name: 'Remove Evidence: contested' }).press('Enter');
  await expect(page).toHaveURL('/search/?q=cost');
});

test('a question is answered in the result, with its standing, and can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/search/?q=why+hate+kubernetes');
  const card = page.getByRole('region', { name: 'Short answer' });
  await expect(card).toContainText('Because it asks a lot');
  await expect(card).toContainText(/the article on \d+ points?/);
  await card.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(card.getByRole('status')).toHaveText('Copied');
  const plain = await page.evaluate(() => navigator.clipboard.readText());
  expect(plain).toMatch(
    /^Why do some people hate Kubernetes\?\n\nBecause .*\n\n[A-Z][^\n]* the article on \d+ points?[^\n]*\.\n\nhttp.*\/faq\/why-hate\/\n$/s,
  );
  await card.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('](http');
});

test('going back from a result shows the same list at the same place', async ({ page }) => {
  await page.goto('/search/?q=kubernetes');
  await expect(options(page).nth(8)).toBeVisible();
  const far = page.locator('.search-option:not(.search-part)').nth(9);
  await far.scrollIntoViewIfNeeded();
  // Texts that arrive late move the list until the very end, so the place is the one at which the page is left.
  await page.evaluate(() => addEventListener('pagehide', () => sessionStorage.setItem('left-at', String(scrollY))));
  await far.click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=kubernetes');
  const leftAt = Number(await page.evaluate(() => sessionStorage.getItem('left-at')));
  expect(leftAt).toBeGreaterThan(200);
  await expect.poll(() => page.evaluate((place) => Math.abs(scrollY - place), leftAt)).toBeLessThan(60);
});

test('an answer, and what comes near to one, have no findings of axe', async ({ page }) => {
  await page.goto('/search/');
  for (const query of ['why hate kubernetes', 'ansible kubernetes']) {
    await field(page).fill(query);
    await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', query);
    expect(await axeFindings(page), query).toEqual([]);
  }
});
