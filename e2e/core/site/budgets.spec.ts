/**
 * What the smallest page of each part weighs: there the bytes are those of the product, and no author is to blame. The
 * chapters of the handbook are weighed in e2e/site.
 */
import { isInWiki } from '../../../src/integrations/built/inline-sheets.ts';
import { firstVisits, limits, overLimits, requestsOf } from '../../support/first-visit.ts';
import { pages } from '../../support/pages.ts';
import { expect, test } from '../../support/watch.ts';
import { mixed, partPages, written } from '../places.ts';

/** A wiki of hundreds of pages links its sheets, which come together: four of them, and one of what the page shows. */
const sheetsOfLargeWiki = 5;
const isLarge = pages.filter((path) => isInWiki({ path })).length > 300;

const smallest = partPages
  // An answer has buttons that copy it, and their script.
  .filter((part) => part !== '/faq/')
  .flatMap((part) => written.findLast((page) => page.startsWith(part)) ?? []);

test('a first visit to the smallest page of each part stays within its bytes', async ({ browser, baseURL }) => {
  const over: string[] = [];
  const visits = await firstVisits(
    browser,
    smallest.map((address) => new URL(address, baseURL).href),
  );
  for (const [at, address] of smallest.entries()) {
    const fetched = visits[at] ?? [];
    over.push(...overLimits(address, fetched));
    const requests = requestsOf(fetched);
    const most = limits.requests + (isInWiki({ path: address }) && isLarge ? sheetsOfLargeWiki : 0);
    if (requests > most) over.push(`${address}: ${requests} requests, the limit is ${most}`);
  }
  expect(over).toEqual([]);
});

test('no script stands in the way of the first paint', async ({ page }) => {
  for (const address of new Set([...mixed, ...partPages])) {
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
