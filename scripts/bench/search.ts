/**
 * Measures the search: bytes and milliseconds, cold and warm, for this site and for 1,000 made-up pages, on a slow
 * machine (4x slower processor) and a slow line (150 ms for every round trip). Prints the table of the README.
 * `npm run bench:search -- 100 10000` takes other counts of pages.
 * `npm run bench:search -- --starlight` measures it beside the search of Starlight, too.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { program, startFile } from '../../src/domain/search/index/core-files.ts';
import { makeIndex } from '../../src/integrations/search/search-files.ts';
import { foundBrowser } from '../browser.ts';
import { countsIn } from './counts.ts';
import { median } from './measured.ts';
import { corpus } from './corpus.ts';
import { besideStarlight } from './starlight-search.ts';
import { serve } from '../serve/serve.ts';
import { root } from '../tools.ts';

const ROUND_TRIP_MS = 150;
const SLOWER = 4;
const usual = [1000];
const RUNS = 5;
/** By then everything that a step asks for has come. */
const SETTLE_MS = 1500;
/** The first is asked of a search that has just loaded, the second of one that has answered. */
const queries = ['karpenter', 'control plane'] as const;

interface Run {
  /** From pointing at the search until a query could be asked. */
  readonly loadMs: number;
  /** From the last letter until the first title, and until all texts stand. */
  readonly firstTitleMs: number;
  readonly firstTextMs: number;
  readonly nextTitleMs: number;
  readonly nextTextMs: number;
  readonly loadBytes: number;
  readonly firstBytes: number;
  readonly nextBytes: number;
}

/** Bytes of a file as a server that compresses would send it; parts of the index are compressed already. */
const sentBytes = async (dist: string, path: string): Promise<number> => {
  const content = await readFile(join(dist, path.endsWith('/') ? `${path}index.html` : path));
  return /\.(js|css|json|html|svg)$|\/$/.test(path)
    ? Math.min(content.length, brotliCompressSync(content).length)
    : content.length;
};

/** Types a query at once and waits for its results; the typing pause of the interface is part of what is measured. */
const ask = (page: Page, query: string): Promise<{ titleMs: number; textMs: number }> =>
  page.evaluate(async (text) => {
    const panel = document.querySelector('.search-panel');
    const field = panel?.querySelector('input');
    if (!panel || !field) throw new Error('The search is not open.');
    const until = (test: () => boolean): Promise<number> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (test()) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      });
    const start = performance.now();
    const old = panel.querySelector('.search-summary')?.textContent;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const title = await until(
      () =>
        panel.querySelector('.search-option') !== null && panel.querySelector('.search-summary')?.textContent !== old,
    );
    const done = await until(() => panel.getAttribute('data-answered') === text);
    return { titleMs: title - start, textMs: done - start };
  }, query);

const measure = async (browser: Browser, dist: string, url: string): Promise<Run> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const requested: string[] = [];
  await page.goto(new URL('guide/', url).href, { waitUntil: 'networkidle' });
  page.on('requestfinished', (request) => requested.push(new URL(request.url()).pathname));
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const taken = async (): Promise<number> => {
    await page.waitForTimeout(SETTLE_MS);
    const sizes = await Promise.all(requested.splice(0).map((path) => sentBytes(dist, path)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };

  const start = Date.now();
  const parts = [startFile, program].map((part) =>
    page.waitForEvent('requestfinished', (request) => request.url().includes(part)),
  );
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).hover();
  await Promise.all(parts);
  const loadMs = Date.now() - start;
  const loadBytes = await taken();
  await page.keyboard.press('/');
  await page.locator('.search-panel input[name="q"]').waitFor();
  const first = await ask(page, queries[0]);
  const firstBytes = await taken();
  const next = await ask(page, queries[1]);
  const nextBytes = await taken();
  await context.close();
  return {
    loadMs,
    loadBytes,
    firstTitleMs: first.titleMs,
    firstTextMs: first.textMs,
    firstBytes,
    nextTitleMs: next.titleMs,
    nextTextMs: next.textMs,
    nextBytes,
  };
};

const row = (name: string, runs: readonly Run[]): string => {
  const of = (key: keyof Run): number => median(runs.map((run) => run[key]));
  const ms = (key: keyof Run): string => `${Math.round(of(key))} ms`;
  const kb = (key: keyof Run): string => `${(of(key) / 1000).toFixed(1)} kB`;
  return `| ${[
    name,
    `${kb('loadBytes')}, ${ms('loadMs')}`,
    `${kb('firstBytes')}, ${ms('firstTitleMs')}, ${ms('firstTextMs')}`,
    `${kb('nextBytes')}, ${ms('nextTitleMs')}, ${ms('nextTextMs')}`,
  ].join(' | ')} |`;
};

const bench = async (browser: Browser, dist: string): Promise<Run[]> => {
  const server = await serve({ dir: dist });
  const runs: Run[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(browser, dist, server.url));
  await server.close();
  return runs;
};

const { values: asked, positionals } = parseArgs({
  options: { starlight: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const counts = countsIn(positionals, usual, 'bench:search');
const site = join(root, process.env['DIST'] ?? 'dist');
await mkdir(join(root, '.tmp'), { recursive: true });
const folder = await mkdtemp(join(root, '.tmp', 'bench-'));
const executablePath = foundBrowser();

/** This site with the index of made-up pages in the place of its own; gives the words of the index. */
const withIndexOf = async (pages: number, target: string): Promise<number> => {
  await cp(site, target, { recursive: true, filter: (path) => !path.endsWith('pagefind') });
  const made = await makeIndex(
    corpus(
      pages,
      queries.flatMap((query) => query.split(' ')),
    ),
    { topics: [], help: { purpose: '', owner: '', channel: '' }, records: [] },
  );
  for (const { path, content } of made.files) {
    const file = join(target, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return made.words;
};

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const lines = [
    '| Search in | Loading it, on pointing at it | First query: bytes, titles, texts | Next query: bytes, titles, texts |',
    '| --- | --- | --- | --- |',
    row('this handbook', await bench(browser, site)),
  ];
  for (const count of counts) {
    const target = join(folder, String(count));
    const words = await withIndexOf(count, target);
    const name = `${count.toLocaleString('en')} pages, ${words.toLocaleString('en')} words`;
    lines.push(row(name, await bench(browser, target)));
    await rm(target, { recursive: true, force: true });
  }
  console.log(
    `${lines.join('\n')}\n\nMedians of ${RUNS} runs at ${SLOWER}x processor slow-down and ${ROUND_TRIP_MS} ms for every round trip; bytes as a server with Brotli sends them.`,
  );
  if (asked.starlight) console.log(`\n${await besideStarlight(browser, join(folder, 'sites'), queries[0])}`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
