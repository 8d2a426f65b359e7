/** Measures what moves on a page after it is painted, on a slow line too, and on several pages side by side. */
import type { BrowserContext } from '@playwright/test';
import { awake } from '../support/awake.ts';
import { expect, type Page } from '../support/watch.ts';

interface Shift {
  readonly value: number;
  /** What moved, as a selector of sorts. */
  readonly moved: readonly string[];
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** The network that Lighthouse calls slow 4G: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 675_000 / 8,
};

/** Collects every layout shift from the first paint on. */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    // The type of these entries is not in the DOM's declarations yet.
    interface LayoutShift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    const named = (node: Node | null): string =>
      node instanceof Element ? `${node.localName}.${node.getAttribute('class') ?? ''}` : '#text';
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        window.shifts.push({
          value: entry.value,
          moved: entry.sources.map(({ node }) => named(node)),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

/** As `watchShifts`, on the slow network and with nothing in the cache. */
export const watchOnSlow4g = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', slow4g);
  await watchShifts(page);
};

/** Reads the page to its end, so that widgets that wait to be seen wake up. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    await document.fonts.ready;
  });

/** What has moved so far on the page as it stands, which `watchShifts` has watched. */
export const shiftsOn = async (page: Page, address: string): Promise<string[]> => {
  // The observer is told after the frame in which something moved.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  const shifts = await page.evaluate(() => window.shifts);
  // A fifth of what is called good: the columns of a table and the menu of a header, which ends at the right, still settle
  // when the connection pauses in the middle of them.
  return shifts
    .filter(({ value }) => value >= 0.02)
    .map(({ value, moved }) => `${address} shifts by ${value.toFixed(5)}: ${moved.join(', ')}`);
};

/** What moves while a reader goes through a page to its end and its widgets wake. */
export const shiftsOf = async (page: Page, address: string): Promise<string[]> => {
  await page.goto(address);
  await scrollThrough(page);
  await awake(page, address);
  // What a widget asks for when it wakes, such as the part that works out its result, has to be there too.
  await expect(page.locator('main [aria-busy="true"]'), `${address}: every widget has answered`).toHaveCount(0);
  return shiftsOn(page, address);
};

/** A page on the slow network mostly waits: several are read beside each other, each in a tab with a line of its own. */
const tabs = 4;

/**
 * What shifts on some pages, each read in one of the tabs.
 * @param ready makes a new tab ready
 */
export const inTabs = async <Asked>(
  context: BrowserContext,
  asked: readonly Asked[],
  ready: (page: Page) => Promise<void>,
  read: (page: Page, one: Asked) => Promise<string[]>,
): Promise<string[]> => {
  const left = [...asked];
  const readOn = async (): Promise<string[]> => {
    const page = await context.newPage();
    await ready(page);
    const shifts: string[] = [];
    for (let one = left.shift(); one !== undefined; one = left.shift()) shifts.push(...(await read(page, one)));
    await page.close();
    return shifts;
  };
  return (await Promise.all(Array.from({ length: Math.min(tabs, asked.length) }, readOn))).flat();
};
