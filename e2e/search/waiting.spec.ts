/** While something is on its way: a line under the field, a list that stays until the next one is whole, and Enter. */
import { expect, test, type Page } from '../support/watch.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the handbook' });
const options = (page: Page) => page.locator('[role="option"]');
const line = (page: Page) => page.locator('.search-progress');
const results = (page: Page) => page.locator('.search-found');

/** Holds every request that matches until it is let go. */
const hold = async (page: Page, pattern: string): Promise<() => void> => {
  let letGo = (): void => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(pattern, async (route) => {
    await free;
    await route.continue();
  });
  return letGo;
};

const isMoving = (page: Page): Promise<boolean> =>
  line(page).evaluate((element) =>
    element
      .getAnimations({ subtree: true })
      .some(
        ({ effect, playState }) => (effect as KeyframeEffect).pseudoElement === '::before' && playState === 'running',
      ),
  );

test('a line shows that the engine and the answer are on their way, and nothing is announced', async ({ page }) => {
  const letGo = await hold(page, '**/pagefind/**');
  await page.goto('/search/');
  await test.step('it waits before it shows, so that a fast answer does not make it flash', async () => {
    const first = await line(page).evaluate((element) => {
      const [waiting] = element.getAnimations();
      if (waiting) waiting.currentTime = 100;
      return getComputedStyle(element).opacity;
    });
    expect(first).toBe('0');
  });
  await expect(line(page)).toHaveCSS('opacity', '1');
  await test.step('it runs, stands still for whoever wants less motion, and keeps its colour in forced ones', async () => {
    expect(await isMoving(page)).toBe(true);
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
    expect(await isMoving(page)).toBe(false);
    await expect(line(page)).toHaveCSS('opacity', '1');
    const [width, colour, behind] = await line(page).evaluate((element) => {
      const { width, borderBlockStartColor } = getComputedStyle(element, '::before');
      return [
        parseFloat(width) / element.clientWidth,
        borderBlockStartColor,
        getComputedStyle(document.body).backgroundColor,
      ];
    });
    expect(width).toBe(1);
    expect(colour).not.toBe(behind);
    await page.emulateMedia({ reducedMotion: null, forcedColors: null });
  });
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  await field(page).fill('kueue');
  await expect(results(page)).toHaveAttribute('aria-busy', 'true');
  await expect(line(page)).toHaveAttribute('data-busy');
  await expect(page.getByRole('main').locator('.search-panel > [role="status"]')).toHaveText('');
  letGo();
  await expect(options(page).first()).toContainText('Kueue');
  await expect(line(page)).not.toHaveAttribute('data-busy');
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
});

test('the line shows in the dialog too', async ({ page }) => {
  const letGo = await hold(page, '**/pagefind/**');
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(line(page)).toHaveCSS('opacity', '1');
  await page.keyboard.type('kueue');
  letGo();
  await expect(options(page).first()).toContainText('Kueue');
  await expect(line(page)).not.toHaveAttribute('data-busy');
});

test('the list stays until the next one is whole, and Enter means the next one', async ({ page }) => {
  await page.goto('/search/?q=karpenter');
  await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', 'karpenter');
  const letGo = await hold(page, '**/pagefind/fragment/**');
  await field(page).fill('titus');
  await field(page).press('Enter');
  await expect(results(page)).toHaveAttribute('aria-busy', 'true');
  // Long enough for the answer itself: only its texts are held.
  await page.waitForTimeout(600);
  await expect(options(page).first()).toContainText('Karpenter');
  await expect(page).toHaveURL(/\/search\//);
  letGo();
  await expect(page).toHaveURL(/\/glossary\/\?mark=titus#titus$/);
});

test('an empty dialog leads to the parts of the handbook, and so does a search that found nothing', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  const places = page.getByRole('dialog').getByRole('navigation', { name: 'Parts of the handbook' });
  await expect(places.getByRole('link', { name: 'Questions' })).toHaveAttribute('href', '/faq/');
  await expect(places.getByRole('link', { name: 'All pages' })).toHaveAttribute('href', '/search/#all');
  await page.keyboard.type('zzzz');
  await expect(page.locator('.search-summary')).toContainText('No page contains “zzzz”.');
  await expect(places).toHaveCount(1);
  await field(page).fill('kueue');
  await expect(options(page).first()).toBeVisible();
  await expect(places).toHaveCount(0);
});

test('choices that leave nothing say so and can be taken back at once', async ({ page }) => {
  await page.goto('/search/?q=kueue&kind=Price');
  await expect(page.getByText('None of these entries fits all of your choices.')).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await page.getByRole('button', { name: /^Show all \d+$/ }).click();
  await expect(page).toHaveURL('/search/?q=kueue');
  await expect(options(page).first()).toBeVisible();
});

test('no text begins with the heading that it stands under', async ({ page }) => {
  await page.goto('/search/');
  for (const query of ['hate', 'break-even', 'nomad']) {
    await field(page).fill(query);
    await expect(page.locator('.search-panel')).toHaveAttribute('data-answered', query);
    await expect(page.locator('[data-kind="Claim"] .excerpt').first()).toBeVisible();
    const texts = await page.locator('.excerpt').allTextContents();
    expect(texts.filter((text) => /^(Why|Sources)\./.test(text))).toEqual([]);
  }
});
