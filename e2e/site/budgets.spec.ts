/**
 * What a first visit fetches, in bytes as they travel (brotli for text, fonts as they are). The figures are printed, so
 * that whoever adds to a page sees what it costs.
 */
import { compressed, firstVisits, limits, overLimits, requestsOf, sum, type Fetched } from '../support/first-visit.ts';
import { chapters, htmlOf, pages } from '../support/pages.ts';
import { expect, test } from '../support/watch.ts';

/** Pages for learning: the list of tracks, the longest track, an exercise with code, a round. */
const learning = ['/learn/', '/learn/new-platform-engineer/', '/learn/items/first-refusal/', '/learn/recall/'].filter(
  (path) => path.split('/').length < 4 || pages.includes(path),
);

/**
 * What decides what a page fetches: all that its HTML names, and whether it has what a script may look for. Pages that share
 * it fetch the same, but for their own HTML.
 */
const fetchedBy = (address: string): string => {
  const parts =
    htmlOf(address).match(
      /<link\s[^>]*>|\s(?:src|srcset|component-url|renderer-url)="[^"]*"|<script[^>]*>|<(?:pre|details|table|img|form|dialog)\b|\sdata-panel=/g,
    ) ?? [];
  return [...new Set(parts)]
    .filter((part) => !/rel="(?:canonical|alternate|prev|next)"/.test(part))
    .sort()
    .join('\n');
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
  const addresses = [
    '/guide/what-runs-where/',
    '/faq/',
    ...learning,
    ...chapters.filter((path) => path !== '/guide/what-runs-where/'),
  ];
  const kinds = [...Map.groupBy(addresses, fetchedBy).values()];
  const fetchedOf = await firstVisits(
    browser,
    kinds.map(([first = '']) => new URL(first, baseURL).href),
  );
  const isOwn = ({ kind }: Fetched): boolean => kind === 'document';
  const visits = kinds.flatMap(([first = '', ...others], at) => {
    const fetched = fetchedOf[at] ?? [];
    const ofOther = (address: string): Fetched[] =>
      fetched.map((one) => (isOwn(one) ? { ...one, bytes: compressed(Buffer.from(htmlOf(address))) } : one));
    return [{ address: first, fetched }, ...others.map((address) => ({ address, fetched: ofOther(address) }))];
  });
  console.log(`${kinds.length} visits for ${addresses.length} pages`);
  visits.sort((one, other) => addresses.indexOf(one.address) - addresses.indexOf(other.address));
  for (const { address, fetched } of visits) {
    const font = sum(fetched, 'font');
    const script = sum(fetched, 'script');
    rows.push([address, sum(fetched) - font, sum(fetched, 'document'), sum(fetched, 'stylesheet'), script, font]);
    over.push(...overLimits(address, fetched));
    if (chapters.includes(address) && requestsOf(fetched) > limits.requests)
      over.push(`${address}: ${requestsOf(fetched)} requests, the limit is ${limits.requests}`);
  }
  rows.push(['Limit', limits.all, '', '', limits.script, limits.font]);
  console.log(`\n${table(rows)}`);
  expect(over).toEqual([]);
});

test('the navigation of a page does not grow with the number of pages', async ({ page }) => {
  await page.goto('/guide/what-runs-where/');
  const links = await page.getByRole('navigation').getByRole('link').count();
  expect(links).toBeLessThan(40);
});
