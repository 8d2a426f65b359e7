/** Reading: from the front page through the guide, and what a chapter offers on the way. */
import { htmlOf, pagesUnder } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

const chapter = '/guide/why-not-everything/';
const main = (page: Page) => page.getByRole('main');

test('a reader goes from the front page to a chapter and on to the next', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Guide' }).click();
  await expect(page).toHaveURL('/guide/');
  await expect(page.getByRole('heading', { level: 1, name: 'Guide' })).toBeVisible();

  await main(page).getByRole('link', { name: 'Is Netflix using Kubernetes?' }).click();
  await expect(page).toHaveURL('/guide/short-answer/');
  const between = page.getByRole('navigation', { name: 'Chapters' });
  await expect(between.getByRole('link', { name: /^Previous/ })).toHaveCount(0);

  await between.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL('/guide/what-runs-where/');
  await between.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL('/guide/short-answer/');
});

test('the chapters hang together from the first to the last', () => {
  const visited: string[] = [];
  let next: string | undefined = '/guide/short-answer/';
  while (next !== undefined && !visited.includes(next)) {
    visited.push(next);
    const chapters: string = /<nav [^>]*aria-label="Chapters".*?<\/nav>/s.exec(htmlOf(next))?.[0] ?? '';
    next = /<a [^>]*href="([^"]+)"[^>]* rel="next"/.exec(chapters)?.[1];
  }
  expect(visited.toSorted()).toEqual(pagesUnder('/guide/').toSorted());
});

test('a chapter names its place, its length, its review and its owner', async ({ page }) => {
  await page.goto(chapter);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  await expect(crumbs.getByRole('link', { name: 'Home' })).toHaveAttribute('href', '/');
  await expect(crumbs.getByRole('link', { name: 'Guide' })).toHaveAttribute('href', '/guide/');
  const head = main(page).getByRole('banner').or(main(page).locator('header')).first();
  await expect(head).toContainText(/\d+ minutes? to read/);
  await expect(head).toContainText(/Reviewed \d{1,2} \w+ \d{4}/);
  await expect(head).toContainText(/Owner: \S+/);
  await expect(page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Guide' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('the table of contents follows the reader', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(chapter);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const links = contents.getByRole('link');
  await expect(links.first()).toBeVisible();
  const headings = await main(page).locator('.prose').getByRole('heading', { level: 2 }).allInnerTexts();
  expect(await links.allInnerTexts()).toEqual(headings);

  for (const index of [1, 3, 0]) {
    const heading = page.getByRole('heading', { level: 2, name: headings[index] ?? '', exact: true });
    await heading.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await expect(links.nth(index)).toHaveAttribute('aria-current', 'true');
    await expect(contents.locator('[aria-current]')).toHaveCount(1);
  }
});

test('the table of contents leads to its headings, on a phone as well', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(chapter);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByText('On this page').click();
  await contents.getByRole('link', { name: 'Huge pages, cores and NUMA' }).click();
  await expect(page).toHaveURL(`${chapter}#huge-pages-cores-and-numa`);
  await expect(page.getByRole('heading', { name: 'Huge pages, cores and NUMA' })).toBeInViewport();
});

test('the address of a heading can be copied', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(chapter);
  await page.getByRole('link', { name: 'Link to this section: What the network costs' }).click();
  const address = new URL(`${chapter}#what-the-network-costs`, baseURL).href;
  await expect(page).toHaveURL(address);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(address);
});

test('code can be copied and its long lines wrapped', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/samples/huge-pages/');
  const figure = page.getByRole('figure').filter({ has: page.locator('pre') });
  await expect(figure).toContainText('huge-pages.yaml');
  const code = figure.locator('pre');

  await figure.getByRole('button', { name: 'Copy' }).click();
  await expect(figure.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.textContent());
  expect(copied).toContain('hugepages-2Mi');

  // Narrow enough for its lines to run over.
  await page.setViewportSize({ width: 320, height: 740 });
  const isWider = () => code.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(await isWider()).toBe(true);
  const wrap = figure.getByRole('button', { name: 'Wrap' });
  await wrap.click();
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');
  expect(await isWider()).toBe(false);
  await wrap.click();
  await expect(wrap).toHaveAttribute('aria-pressed', 'false');
});

test('callouts are named after their kind and title', async ({ page }) => {
  await page.goto('/guide/what-runs-where/');
  const callout = page.getByRole('note', { name: 'On the record: Encoding is a yes' });
  await expect(callout).toBeVisible();
  await expect(callout).toContainText('On the record.');
});

const section = (page: Page, name: string) =>
  main(page).locator('section', { has: page.getByRole('heading', { name, exact: true }) });

test('a page tells where it is used, and what to read with it', async ({ page }) => {
  await page.goto('/workloads/content-encoding/');
  await expect(section(page, 'Related').getByRole('link', { name: 'Data pipelines' })).toBeVisible();
  await section(page, 'Where this is used').getByRole('link', { name: 'The right parts' }).click();
  await expect(page).toHaveURL('/guide/the-right-parts/');
  await expect(main(page).locator('a[href="/workloads/content-encoding/"]').first()).toBeVisible();
});

test('a page that is said to use a claim or a workload links to it', () => {
  const dead: string[] = [];
  let asked = 0;
  for (const address of [...pagesUnder('/evidence/'), ...pagesUnder('/workloads/')]) {
    const [, uses = ''] = /Where this is used<\/h2>(.*?)<\/section>/s.exec(htmlOf(address)) ?? [];
    for (const [, user = ''] of uses.matchAll(/href="([^"#]*)/g)) {
      asked += 1;
      if (!htmlOf(user).includes(`href="${address}"`)) dead.push(`${user} does not link to ${address}`);
    }
  }
  expect(asked, 'pages that use what somebody wrote').toBeGreaterThan(pagesUnder('/workloads/').length);
  expect([...new Set(dead)]).toEqual([]);
});

test('code in a heading covers no letter of the line above', async ({ page }) => {
  await page.goto(chapter);
  const boxes = await page
    .locator('.prose')
    .first()
    .evaluate((prose) => {
      prose.insertAdjacentHTML('afterbegin', '<h2>A <code>b</code></h2><h3><code>c</code></h3><p><code>d</code></p>');
      return [...prose.querySelectorAll('code')]
        .slice(0, 3)
        .map((code) => getComputedStyle(code).backgroundColor !== 'rgba(0, 0, 0, 0)');
    });
  expect(boxes).toEqual([false, false, true]);
});
