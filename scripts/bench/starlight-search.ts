/**
 * The search of this site beside that of Starlight, both over the same 1,000 made-up pages, in turn on the same machine: how
 * long it takes from the last letter of a query to the first result, when the query is typed a second after the shortcut.
 */
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { serve } from '../serve/serve.ts';
import { median } from './measured.ts';
import { build, buildStarlight, makeSite, makeStarlight } from './sites.ts';
import { wikiFiles } from './wiki-pages.ts';

const COUNT = 1000;
const RUNS = 7;
/** Between the shortcut and the first letter. */
const READY_MS = 1000;
/** Between two letters: of somebody who types fast, about 80 words a minute; and of letters that come all at once. */
const PACES_MS = [150, 0];
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const SLOWER = 4;

interface Searched {
  readonly url: string;
  readonly shortcut: string;
  readonly field: string;
  readonly result: string;
  /** What says which query was answered. */
  readonly answered: (query: string) => { readonly selector: string; readonly text: string };
}

const firstResultMs = async (browser: Browser, searched: Searched, query: string, paceMs: number) => {
  const { url, shortcut, field, result, answered } = searched;
  const context = await browser.newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', line);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.keyboard.press(shortcut);
  await Promise.all([page.locator(field).waitFor(), page.waitForTimeout(READY_MS)]);
  const found = page.evaluate(
    ([wanted, selector, told]) =>
      new Promise<number>((resolve) => {
        let typed: number | undefined;
        document.addEventListener('input', ({ target }) => {
          if (target instanceof HTMLInputElement && target.value === wanted) typed = performance.now();
        });
        const isTold = (): boolean => document.querySelector(told.selector)?.textContent.includes(told.text) ?? false;
        const look = (): void => {
          if (typed !== undefined && isTold() && document.querySelector(selector)) resolve(performance.now() - typed);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [query, result, answered(query)] as const,
  );
  await page.locator(field).pressSequentially(query, { delay: paceMs });
  const ms = await found;
  await context.close();
  return ms;
};

const spread = (times: readonly number[]): string =>
  `${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))}`;

/** Asks both built sites in turn. */
const askBoth = async (browser: Browser, own: string, other: string, query: string): Promise<string> => {
  const servers = await Promise.all([own, other].map((site) => serve({ dir: join(site, 'dist') })));
  const [ownUrl = '', otherUrl = ''] = servers.map(({ url }) => url);
  const path = 'area-00/section-00/page-1/';
  const ours: Searched = {
    url: new URL(`wiki/bench/${path}`, ownUrl).href,
    shortcut: '/',
    field: '.search-panel input[name="q"]',
    result: '.search-panel .search-option',
    answered: (asked) => ({ selector: `.search-panel[data-answered="${asked}"]`, text: '' }),
  };
  const theirs: Searched = {
    url: new URL(path, otherUrl).href,
    shortcut: 'Control+k',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
    answered: (asked) => ({ selector: '.pagefind-ui__message', text: `for ${asked}` }),
  };
  try {
    const lines: string[] = [];
    for (const paceMs of PACES_MS) {
      const [here, there]: [number[], number[]] = [[], []];
      for (let run = 0; run < RUNS; run++) {
        here.push(await firstResultMs(browser, ours, query, paceMs));
        there.push(await firstResultMs(browser, theirs, query, paceMs));
      }
      const [one, all] = [median(here), median(there)];
      const pace = paceMs === 0 ? 'all letters at once' : `${paceMs} ms a letter`;
      lines.push(
        `${pace}: ${Math.round(one)} ms, Starlight ${Math.round(all)} ms, ${(one / all).toFixed(2)} of it (${spread(here)} and ${spread(there)})`,
      );
    }
    return `First result over ${COUNT.toLocaleString('en')} pages, from the last letter of a query typed a second after the shortcut, at 1.6 Mbit/s; medians of ${RUNS} runs in turn:\n${lines.join('\n')}`;
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
};

/**
 * @param folder an empty folder, in which both sites are built
 * @param query words that some of the pages hold
 */
export const besideStarlight = async (browser: Browser, folder: string, query: string): Promise<string> => {
  const [own, other] = [join(folder, 'site'), join(folder, 'starlight')];
  const pages = wikiFiles(COUNT, query.split(' '));
  await makeSite(own, pages);
  await build(own);
  await makeStarlight(other, pages);
  await buildStarlight(other);
  return askBoth(browser, own, other, query);
};
