/**
 * What a first visit fetches, in bytes as they travel (brotli for text, fonts as they are). The figures are printed, so
 * that whoever adds to a page sees what it costs.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { withoutPointer } from '../support/no-pointer.ts';
import { chapters, pages } from '../support/pages.ts';
import { expect, test, type Page } from '../support/watch.ts';

/** Pages for learning: the list of tracks, the longest track, an exercise with code, a round. */
const learning = ['/learn/', '/learn/new-platform-engineer/', '/learn/items/first-refusal/', '/learn/recall/'].filter(
  (path) => path.split('/').length < 4 || pages.includes(path),
);

const limits = { all: 20_000, script: 3_000, font: 25_000, requests: 5 };

interface Fetched {
  path: string;
  kind: 'document' | 'stylesheet' | 'script' | 'font' | 'other';
  bytes: number;
}

const compressed = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength;

/** Everything that the page fetches from now on; the list grows while the page loads. */
const record = (page: Page): Promise<Fetched>[] => {
  const fetched: Promise<Fetched>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const isFont = type === 'font';
    const kind = type === 'document' || type === 'stylesheet' || type === 'script' || isFont ? type : 'other';
    const measured = response.body().then((body) => ({
      path: new URL(response.url()).pathname,
      kind: kind as Fetched['kind'],
      bytes: isFont ? body.byteLength : compressed(body),
    }));
    // What comes when the visit has ended is counted by nobody, and must not end the run.
    measured.catch(() => undefined);
    fetched.push(measured);
  });
  return fetched;
};

const sum = (fetched: readonly Fetched[], kind?: Fetched['kind']): number =>
  fetched.filter((each) => kind === undefined || each.kind === kind).reduce((total, { bytes }) => total + bytes, 0);

const firstVisit = async (page: Page, address: string): Promise<Fetched[]> => {
  const fetched = record(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  // A page may fetch more as it is read, so it is read to its end.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  return Promise.all(fetched);
};

const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const cell = (value: string | number): string => (typeof value === 'number' ? value.toLocaleString('en-GB') : value);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => cell(row[column] ?? '').length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((value, column) =>
          column === 0 ? cell(value).padEnd(widths[0] ?? 0) : cell(value).padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
};

test('a first visit to a chapter or to the questions stays within its bytes', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const rows: (string | number)[][] = [['First visit, bytes', 'all but font', 'HTML', 'style', 'script', 'font']];
  const over: string[] = [];
  for (const address of [
    '/guide/what-runs-where/',
    '/faq/',
    ...learning,
    ...chapters.filter((path) => path !== '/guide/what-runs-where/'),
  ]) {
    // A context of its own has an empty cache.
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    await context.addInitScript(withoutPointer);
    const fetched = await firstVisit(await context.newPage(), address);
    await context.close();
    const font = sum(fetched, 'font');
    const all = sum(fetched) - font;
    const script = sum(fetched, 'script');
    rows.push([address, all, sum(fetched, 'document'), sum(fetched, 'stylesheet'), script, font]);
    if (all > limits.all) over.push(`${address}: ${all} bytes, the limit is ${limits.all}`);
    if (script > limits.script) over.push(`${address}: ${script} bytes of script, the limit is ${limits.script}`);
    if (font > limits.font) over.push(`${address}: ${font} bytes of font, the limit is ${limits.font}`);
    // Playwright does not tell of the icon, which is one more.
    const requests = fetched.filter(({ path }) => path !== '/favicon.svg').length + 1;
    if (chapters.includes(address) && requests > limits.requests)
      over.push(`${address}: ${requests} requests, the limit is ${limits.requests}`);
    const fonts = fetched.filter(({ kind }) => kind === 'font');
    if (fonts.length !== 1) over.push(`${address}: ${fonts.length} fonts, one is meant`);
  }
  rows.push(['Limit', limits.all, '', '', limits.script, limits.font]);
  console.log(`\n${table(rows)}`);
  expect(over).toEqual([]);
});

test('no script stands in the way of the first paint', async ({ page }) => {
  for (const address of ['/', ...chapters, '/faq/', '/evidence/', '/glossary/']) {
    await page.goto(address, { waitUntil: 'load' });
    const blocking = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as (PerformanceResourceTiming & { renderBlockingStatus: string })[])
        .filter(
          ({ initiatorType, renderBlockingStatus }) =>
            initiatorType === 'script' && renderBlockingStatus === 'blocking',
        )
        .map(({ name }) => name),
    );
    expect(blocking, address).toEqual([]);
  }
});

test('the navigation of a page does not grow with the number of pages', async ({ page }) => {
  await page.goto('/guide/what-runs-where/');
  const links = await page.getByRole('navigation').getByRole('link').count();
  expect(links).toBeLessThan(40);
});
