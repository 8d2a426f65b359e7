/** Where a result leads: words marked, the first in sight, what is closed opened; and what is noted about misses. */
import { quiet } from '../support/quiet.ts';
import { expect, test, type Page } from '../support/watch.ts';

const marks = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('search') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );

test('words are marked, the first is in sight, and the marks can be cleared', async ({ page }) => {
  await page.goto('/guide/why-not-everything/?mark=hugepages&mark=sidecar');
  await expect.poll(() => marks(page)).toContain('sidecar');
  const bar = page.getByRole('region', { name: 'Marked words' });
  await expect(bar.getByRole('status')).toHaveText(/^Place 1 of \d+$/);
  await bar.getByRole('button', { name: 'Next place' }).click();
  await expect(bar.getByRole('status')).toHaveText(/^Place 2 of \d+$/);
  await bar.getByRole('button', { name: 'Clear marks' }).click();
  await expect(bar).toHaveCount(0);
  await expect(page).toHaveURL('/guide/why-not-everything/');
  expect(await marks(page)).toEqual([]);
  await expect(page.getByRole('main')).toBeFocused();
});

test('Escape clears the marks', async ({ page }) => {
  await page.goto('/faq/spot/?mark=spot');
  await expect(page.getByRole('region', { name: 'Marked words' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/faq/spot/');
});

test('the place that was chosen comes first, and a closed answer opens', async ({ page }) => {
  await page.goto('/faq/?mark=spot#spot');
  await expect(page.locator('#spot')).toHaveAttribute('open');
  await expect(page.locator('#spot h3')).toBeInViewport();

  // Of many places that are closed only the first opens.
  await page.goto('/faq/?mark=spot');
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(1);
  await expect(page.locator('.faq-topics details[open]')).toHaveCount(1);
});

test('a page without marks loads nothing for them', async ({ page }) => {
  const requested = new Set<string>();
  page.on('request', (request) => requested.add(new URL(request.url()).pathname));
  await page.goto('/faq/spot/');
  await quiet(page, () => requested.size);
  const { size } = requested;
  await page.goto('/faq/spot/?mark=spot');
  await expect.poll(() => marks(page)).toContain('spot');
  expect(requested.size).toBeGreaterThan(size);
});

test('a question typed on the list of questions shows its answer', async ({ page }) => {
  await page.goto('/faq/');
  await page.getByRole('searchbox', { name: 'Filter the questions' }).fill('can I run postgres on kubernetes');
  const first = page.locator('.faq-best details').first();
  await expect(first).toHaveAttribute('id', 'databases');
  await expect(first).toHaveAttribute('open');
  await expect(first.locator('.standing')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(page.locator('.faq-best details')).toHaveCount(0);
  await expect(page.locator('.faq-topics #databases')).not.toHaveAttribute('open');
});

test('an answer is copied from its page and from the list', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/faq/spot/?mark=spot');
  await page.getByRole('button', { name: 'Copy answer' }).click();
  await expect.poll(copied).toMatch(/^Can we run on Spot instances safely\?\n\n[^]*\n\nhttp:\/\/[^?]*\/faq\/spot\/\n$/);
  await page.goto('/faq/#spot');
  await page.locator('#spot').getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(copied).toMatch(/^\*\*\[Can we run on Spot instances safely\?\]\(http:.*\/faq\/spot\/\)\*\*/);
});

test('searches that found nothing are noted on this device, and can be taken out and erased', async ({ page }) => {
  await page.goto('/search/?q=zzzz');
  const list = page.getByRole('region', { name: 'Searches that found nothing' });
  await expect(list.getByRole('link', { name: 'zzzz' })).toBeVisible();
  await page.reload();
  await expect(list).toContainText('2 times');
  const waiting = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Download the list' }).click();
  expect((await waiting).suggestedFilename()).toBe('searches-that-found-nothing.json');
  await list.getByRole('button', { name: 'Erase the list' }).click();
  await expect(list).toContainText('There are none yet.');
});

test('corrupt or blocked storage costs the list and nothing else', async ({ page }) => {
  await page.addInitScript(() => {
    try {
      const worn = { query: 'worn', missing: [], last: '2026-11-01' };
      const queries = [null, { query: 3 }, { ...worn, count: 0.5 }, { ...worn, count: 0 }].map((one) =>
        JSON.stringify(one),
      );
      queries.push('{"query":"worn","missing":[],"last":"2026-11-01","count":1e999}');
      localStorage.setItem('right-parts:zero-result-queries', `{"shape":1,"queries":[${queries.join()}]}`);
    } catch {
      // Nothing to corrupt.
    }
  });
  await page.goto('/search/?q=zzzz');
  await expect(page.locator('.search-summary')).toContainText('No page contains “zzzz”.');
  await expect(page.getByRole('main')).not.toContainText('Infinity');
  await expect(page.getByRole('main')).not.toContainText('worn');
  await expect(
    page.getByRole('region', { name: 'Searches that found nothing' }).getByRole('link', { name: 'zzzz' }),
  ).toBeVisible();

  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  await page.goto('/search/?q=eks');
  await expect(page.locator('.search-option').first()).toContainText('EKS');
});
