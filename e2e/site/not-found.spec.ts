/** Addresses that do not exist: what is offered instead, and what remains when nothing can be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiFile } from '../../src/schemas/api.ts';
import { dist } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const { items } = JSON.parse(readFileSync(join(dist, 'api/paths.json'), 'utf8')) as ApiFile<'paths'>;
const offers = (page: Page) => page.getByRole('status').getByRole('listitem');
const remains = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'The front page' })).toHaveAttribute('href', '/');
};

test('a misspelt address offers the page that was meant', async ({ page, watch }) => {
  const response = await page.goto('/guide/what-it-cost/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('status')).toContainText('Nearest to the address you asked for');
  const first = offers(page).first().getByRole('link');
  await expect(first).toHaveAttribute('href', '/guide/what-it-costs/');
  await remains(page);
  watch.expected(/\b404\b/);
  await first.click();
  await expect(page).toHaveURL('/guide/what-it-costs/');
});

for (const [asked, wanted] of [
  ['/guides/', '/guide/'],
  ['/what-it-costs.html', '/guide/what-it-costs/'],
  ['/guide/whatitcosts', '/guide/what-it-costs/'],
  ['/workload/ml-traning/', '/workloads/ml-training/'],
  ['/faq/why-hate.html', '/faq/why-hate/'],
  ['/evidence/source/', '/evidence/sources/'],
  ['/kubelet/', '/glossary/#kubelet'],
] as const) {
  test(`${asked} offers ${wanted} first`, async ({ page, watch }) => {
    await page.goto(asked);
    await expect(offers(page).first().getByRole('link')).toHaveAttribute('href', wanted);
    watch.expected(/\b404\b/);
  });
}

test('the other names of an entry lead to it, whatever its kind', async ({ page, watch }) => {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const shared = Object.groupBy(
    items.flatMap(({ names, title }) => [...names, title].map(plain)),
    (name) => name,
  );
  const folders = Object.groupBy(items, ({ path }) => path.split('/')[1] ?? '');
  for (const entries of Object.values(folders)) {
    const found = entries
      ?.flatMap(({ path, names }) => names.map((name) => ({ path, name })))
      .find(({ name }) => /^[\w -]{4,}$/.test(name) && shared[plain(name)]?.length === 1);
    if (!found) continue;
    await page.goto(`/${encodeURIComponent(found.name)}/`);
    const links = offers(page).getByRole('link');
    await expect(links.first()).toBeVisible();
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(addresses, found.name).toContain(found.path);
  }
  watch.expected(/\b404\b/);
});

test('the search is offered with the words of the address', async ({ page, watch }) => {
  await page.goto('/guide/spot-instances.html');
  const search = page.getByRole('main').getByRole('link', { name: 'Search every page for “spot instances”' });
  await expect(search).toHaveAttribute('href', /\/search\/\?q=spot\+instances$/);
  watch.expected(/\b404\b/);
});

test('an address like no other gets the usual links only', async ({ page, watch }) => {
  const list = page.waitForResponse('**/api/paths.json');
  await page.goto('/xqzvwp/');
  await list;
  await remains(page);
  await expect(page.getByRole('status')).toHaveText('No page has an address like this one.');
  await expect(offers(page)).toHaveCount(0);
  watch.expected(/\b404\b/);
});

test('opened by its own address, the page asks for nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/404.html', { waitUntil: 'networkidle' });
  await remains(page);
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
});

test('when the list cannot be had, the page stays as it is', async ({ page, watch }) => {
  await page.route('**/api/paths.json', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto('/guide/what-it-cost/');
  await failed;
  await remains(page);
  await expect(offers(page)).toHaveCount(0);
  watch.expected(/\b404\b/);
  watch.expected(/paths\.json/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is whole', async ({ page, watch }) => {
    await page.goto('/guide/what-it-cost/');
    await remains(page);
    await expect(page.getByRole('link', { name: 'Search every page' })).toHaveAttribute('href', '/search/');
    watch.expected(/\b404\b/);
  });
});

test('other pages never fetch the list', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', '/guide/what-it-costs/', '/faq/']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
});
