/**
 * The handbook under a path of its own: a real build with BASE_PATH and SITE_URL, served there and crawled. It is built once
 * for whatever asks for a whole handbook that differs from the one under test, so its author has changed it as well.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { awake } from '../support/awake.ts';
import { serve, type SiteServer } from '../../scripts/serve/serve.ts';
import type { OfflineList } from '../../src/integrations/offline/offline-files.ts';
import { append, buildCopy, replace, type Change } from '../faults/project.ts';
import { readingWorks } from '../support/open-reading.ts';
import { filesIn, pagesIn } from '../support/pages.ts';
import { collectFaults } from '../support/watch.ts';

const path = '/docs/v1.2/';
const siteUrl = 'https://wiki.example:8443';

const chapter = 'content/guide/what-it-costs.mdx';

/** What an author may do: tools within a chapter, code between fences, a price that changes. */
const changes: readonly Change[] = [
  append(chapter, '<FitQuiz />\n\n<CostEstimator />'),
  append(chapter, '```yaml title="job.yaml"\nkind: Job\n```'),
  replace('content/prices/r5-4xlarge.yaml', 'usdPerHour: 1.008', 'usdPerHour: 1.5'),
];

interface Built {
  readonly folder: string;
  readonly server: SiteServer;
}

// One build and one server serve every test of this file.
const test = base.extend<{ faults: string[] }, { built: Built }>({
  built: [
    async ({}, use) => {
      const build = await buildCopy('a base path', (folder) => changes.forEach((change) => change(folder)), {
        BASE_PATH: path,
        SITE_URL: siteUrl,
      });
      expect(build.exitCode, build.output).toBe(0);
      const folder = join(build.folder, 'dist');
      const server = await serve({ dir: folder, base: path });
      await use({ folder, server });
      await server.close();
      build.remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  // Nothing may be asked of another origin or outside of the path.
  faults: [
    async ({ page, built }, use) => {
      const faults: string[] = [];
      collectFaults(page, built.server.origin, faults);
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin === built.server.origin && !url.pathname.startsWith(path))
          faults.push(`outside: ${url.pathname}`);
      });
      await use(faults);
      expect([...new Set(faults)]).toEqual([]);
    },
    { auto: true },
  ],
});

// All in one worker, so that there is one build.
test.describe.configure({ mode: 'default' });

const read = (built: Built, file: string): string => readFileSync(join(built.folder, file), 'utf8');
const fileOf = (page: string): string => (page.endsWith('/') ? `${page}index.html` : page);

test('every address in every page stays under the path and exists', ({ built }) => {
  const files = new Set(filesIn(built.folder));
  const pages = pagesIn(built.folder);
  const wrong = new Set<string>();
  let checked = 0;
  for (const page of pages) {
    for (const [, address = ''] of read(built, fileOf(page)).matchAll(
      /\s(?:href|src|action|poster|component-url|renderer-url)="([^"]+)"/g,
    )) {
      const url = new URL(address.replaceAll('&amp;', '&'), siteUrl + path + page.slice(1));
      if (url.origin !== siteUrl) continue;
      checked++;
      const below = url.pathname.startsWith(path) ? `/${url.pathname.slice(path.length)}` : undefined;
      if (below === undefined || !files.has(fileOf(decodeURIComponent(below)))) wrong.add(`${page}: ${address}`);
    }
  }
  expect([...wrong]).toEqual([]);
  expect(checked).toBeGreaterThan(pages.length);
});

test('addresses in style sheets stay under the path', ({ built }) => {
  const sheets = filesIn(built.folder).filter((file) => file.endsWith('.css'));
  const html = pagesIn(built.folder).map(fileOf);
  const addresses = [...sheets, ...html].flatMap((file) =>
    [...read(built, file).matchAll(/url\("?(\/[^")]+)/g)].map(([, address = '']) => address),
  );
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith(path))).toEqual([]);
});

test('canonical addresses, Open Graph, sitemap, robots.txt and structured data name the site and the path', ({
  built,
}) => {
  const whole = `${siteUrl}${path}`;
  for (const page of pagesIn(built.folder)) {
    const html = read(built, fileOf(page));
    const named = [
      ...html.matchAll(/<link rel="canonical" href="([^"]+)"/g),
      ...html.matchAll(/<meta property="og:(?:url|image)" content="([^"]+)"/g),
    ].map(([, address = '']) => address);
    const isHidden = html.includes('content="noindex"');
    expect(named.length, page).toBeGreaterThanOrEqual(isHidden ? 0 : 2);
    for (const address of named) expect(address.startsWith(whole), `${page}: ${address}`).toBe(true);
    if (!isHidden) expect(named, page).toContain(whole + page.slice(1));
    expect(html.includes('http://localhost'), page).toBe(false);
  }
  const locations = [...read(built, 'sitemap-0.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
  expect(locations.length).toBeGreaterThan(0);
  expect(locations.filter((address) => !address.startsWith(whole))).toEqual([]);
  expect(read(built, 'robots.txt')).toContain(`Sitemap: ${whole}sitemap-index.xml`);
});

test('a reader walks from the front page to a chapter and to the evidence', async ({ page, built, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(built.server.url);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Guide' }).click();
  await page.getByRole('main').getByRole('link', { name: 'What runs on Kubernetes at Netflix' }).click();
  const chapter = `${built.server.url}guide/what-runs-where/`;
  await expect(page).toHaveURL(chapter);
  await readingWorks(page);
  await page.getByRole('link', { name: 'Link to this section: Reading the rows' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${chapter}#reading-the-rows`);
  await page.locator('a[data-panel^="claim-"]').first().click();
  await page.locator('[popover]:popover-open').getByRole('link', { name: 'All the evidence' }).click();
  await expect(page).toHaveURL(new RegExp(`^${built.server.url}evidence/[\\w-]+/$`));
  await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL(built.server.url);
});

const results = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');

test('search works under the path, in the dialog and on its page', async ({ page, built }) => {
  await page.goto(`${built.server.url}faq/`);
  await page.keyboard.press('/');
  await page.keyboard.type('titus');
  await expect(results(page).first()).toBeVisible();
  const addresses = await results(page).evaluateAll((all) =>
    all.map((option) => new URL((option as HTMLAnchorElement).href).pathname),
  );
  expect(addresses.filter((address) => !address.startsWith(path))).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== `${path}faq/`);
  expect(new URL(page.url()).pathname.startsWith(path)).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto(`${built.server.url}search/?q=karpenter`);
  await expect(results(page).first()).toBeVisible();
  await results(page).first().click();
  await page.waitForURL((url) => !url.pathname.includes('/search/'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a copy on the device works under the path, and for nothing beside it', async ({ page, built, context }) => {
  // A few of its files: what all of them need is asked in e2e/offline.
  const list = JSON.parse(read(built, 'offline.json')) as OfflineList;
  const files = list.files.filter(([path]) => /^(_astro|about|guide)\/|^(404\.html|favicon\.svg)?$/.test(path));
  writeFileSync(join(built.folder, 'offline.json'), JSON.stringify({ ...list, files }));
  await page.goto(`${built.server.url}about/`);
  await page.getByRole('button', { name: 'Keep this handbook on this device' }).click();
  await expect(page.locator('.offline').getByRole('status')).toContainText('This device keeps', { timeout: 60_000 });
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope);
  expect(scope).toBe(built.server.url);
  await context.setOffline(true);
  await page.goto(`${built.server.url}guide/what-it-costs/`);
  await expect(page.locator('[data-offline-copy]')).toBeVisible();
  await context.setOffline(false);
});

test('every kind of page loads under the path without a complaint', async ({ page, built }) => {
  const tools = pagesIn(built.folder).filter((address) => address.startsWith('/tools/'));
  const kinds = ['/', '/guide/why-not-everything/', '/workloads/', '/faq/spot/', '/glossary/', '/evidence/', '/about/'];
  for (const address of [...kinds, ...tools, '/samples/huge-pages/', '/search/']) {
    const response = await page.goto(built.server.url + address.slice(1));
    expect(response?.status(), address).toBe(200);
    await awake(page, address);
  }
});

// Pages that tell a figure worked out from this price, with the figure before and after the change.
// Another machine may cost as much: a row is asked alone.
const told: readonly { path: string; was: string; is: string; row?: string }[] = [
  { path: 'guide/what-it-costs', was: '$73,584', is: '$109,500' },
  { path: 'guide/kubernetes-and-aws', was: '$73,584', is: '$109,500' },
  { path: 'evidence/cost-ec2-15-30k', was: '$73,584', is: '$109,500' },
  { path: 'evidence/contradictions', was: '$73,584', is: '$109,500' },
  { path: 'evidence/dated-facts', was: '$1.008', is: '$1.50', row: 'price-r5-4xlarge' },
  { path: 'tools/cost-estimator', was: '$73,584', is: '$109,500' },
];

// Pages with figures that do not rest on it.
const untouched: readonly { path: string; holds: string }[] = [
  { path: 'faq/extended-support-cost', holds: '$73' },
  { path: 'guide/what-it-costs', holds: '$48,500' },
];

test('a price that changes is told wherever a figure rests on it, and nowhere else', ({ built }) => {
  const page = (of: string): string => read(built, `${of}/index.html`);
  for (const { path: address, was, is, row } of told) {
    const html = page(address);
    const [shown = ''] = row === undefined ? [html] : (new RegExp(`<tr id="${row}".*?</tr>`, 's').exec(html) ?? []);
    expect(shown.includes(is), `${is} on ${address}`).toBe(true);
    expect(shown.includes(was), `${was} on ${address}`).toBe(false);
  }
  for (const { path: address, holds } of untouched)
    expect(page(address).includes(holds), `${holds} on ${address}`).toBe(true);
});

test('a chapter that embeds both tools holds them whole, and one with code between fences has its sheet', ({
  built,
}) => {
  const html = read(built, 'guide/what-it-costs/index.html');
  expect(html).toMatch(/data-verdict="/);
  expect(html).toMatch(/name="services"/);
  expect(html).toMatch(/name="nodes"/);
  const sheets = (page: string): string =>
    [...read(built, page).matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, sheet = '']) => sheet).join('');
  expect(sheets('guide/what-it-costs/index.html')).toMatch(/\.code-block/);
  expect(sheets('guide/short-answer/index.html')).not.toMatch(/\.code-block/);
});
