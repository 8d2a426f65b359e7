/** Addresses that do not exist: what is offered instead, and what remains when nothing can be. */
import { words } from '../../../src/words/words.ts';
import { quiet } from '../../support/quiet.ts';
import { expect, test, type Page } from '../../support/watch.ts';
import { addresses, longest } from '../places.ts';

/** The page whose name is the longest, and its address with a letter left out. */
const [meant = '/'] = addresses
  .map(({ path }) => path)
  .filter((path) => /\/[\w-]+\/$/.test(path))
  .toSorted((one, other) => (other.split('/').at(-2)?.length ?? 0) - (one.split('/').at(-2)?.length ?? 0));
const misspelt = `${meant.slice(0, -3)}${meant.slice(-2)}`;

/** What the page says of the address; another voice stands outside of its main part, once the scripts of the page are there. */
const answer = (page: Page) => page.getByRole('main').getByRole('status');
const offers = (page: Page) => answer(page).getByRole('listitem');
const remains = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: words.notFound })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: words.frontPage })).toHaveAttribute('href', '/');
};

test('a misspelt address offers the page that was meant', async ({ page, watch }) => {
  const response = await page.goto(misspelt);
  expect(response?.status()).toBe(404);
  await expect(answer(page)).toContainText(words.nearestAddresses);
  const first = offers(page).first().getByRole('link');
  await expect(first).toHaveAttribute('href', meant);
  await remains(page);
  watch.expected(/\b404\b/);
  await first.click();
  await expect(page).toHaveURL(meant);
});

test('the other names of an entry lead to it, whatever its kind', async ({ page, watch }) => {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const shared = Object.groupBy(
    addresses.flatMap(({ names, title }) => [...names, title].map(plain)),
    (name) => name,
  );
  const folders = Object.groupBy(addresses, ({ path }) => path.split('/')[1] ?? '');
  let tried = 0;
  for (const entries of Object.values(folders)) {
    const found = entries
      ?.flatMap(({ path, names }) => names.map((name) => ({ path, name })))
      .find(({ name }) => /^[\w -]{4,}$/.test(name) && shared[plain(name)]?.length === 1);
    if (!found) continue;
    tried++;
    await page.goto(`/${encodeURIComponent(found.name)}/`);
    const links = offers(page).getByRole('link');
    await expect(links.first()).toBeVisible();
    const offered = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(offered, found.name).toContain(found.path);
  }
  // No entry of a small site need have another name.
  if (!addresses.some(({ names }) => names.length > 0)) return;
  expect(tried).toBeGreaterThan(0);
  watch.expected(/\b404\b/);
});

test('the search is offered with the words of the address', async ({ page, watch }) => {
  await page.goto('/xqzvwp/spot-instances.html');
  const search = page.getByRole('main').getByRole('link', { name: words.searchEveryPageFor('spot instances') });
  await expect(search).toHaveAttribute('href', /\/search\/\?q=spot\+instances$/);
  watch.expected(/\b404\b/);
});

test('an address like no other gets the usual links only', async ({ page, watch }) => {
  const list = page.waitForResponse('**/api/paths.json');
  await page.goto('/xqzvwp/');
  await list;
  await remains(page);
  await expect(answer(page)).toHaveText(words.noAddressNear);
  await expect(offers(page)).toHaveCount(0);
  watch.expected(/\b404\b/);
});

test('opened by its own address, the page asks for nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/404.html');
  await quiet(page, () => asked.length);
  await remains(page);
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
});

test('when the list cannot be had, the page stays as it is', async ({ page, watch }) => {
  await page.route('**/api/paths.json', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed');
  await page.goto(misspelt);
  await failed;
  await remains(page);
  await expect(offers(page)).toHaveCount(0);
  watch.expected(/\b404\b/);
  watch.expected(/paths\.json/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is whole', async ({ page, watch }) => {
    await page.goto(misspelt);
    await remains(page);
    await expect(page.getByRole('link', { name: words.searchEveryPage })).toHaveAttribute('href', '/search/');
    watch.expected(/\b404\b/);
  });
});

test('other pages never fetch the list', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', longest, '/about/']) {
    await page.goto(path);
    await quiet(page, () => asked.length);
  }
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
});
