/**
 * Measures what a reader waits for: first and largest paint, requests and bytes of a first visit, on slow 4G (150 ms for
 * every round trip, 1.6 Mbit/s) and a processor four times slower, as ratios to the same page bare: its HTML without
 * style and script, served beside it and measured in turns. Times of a busy machine vary; the ratios vary less.
 */
import { median } from './measured.ts';
import { cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { elementsIn, attribute } from '../../src/integrations/built/html.ts';
import { foundBrowser } from '../browser.ts';
import { serve } from '../serve/serve.ts';
import { root } from '../tools.ts';

const RUNS = 7;
const SLOWER = 4;
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const phone = { width: 412, height: 823 };
/** By then nothing more is painted. */
const SETTLE_MS = 800;
/** So many chapters are measured, besides the front page and the questions. */
const CHAPTERS = 2;

interface Visit {
  readonly firstMs: number;
  readonly largestMs: number;
  readonly requests: number;
  readonly bytes: number;
}

/** The page without style and script: what the browser would need at least. */
export const bare = (html: string): string => {
  const cuts = [...elementsIn(fromHtml(html))].filter(
    (element) =>
      /^(script|style)$/.test(element.tagName) ||
      (element.tagName === 'link' && /\b(stylesheet|preload|modulepreload)\b/.test(attribute(element, 'rel') ?? '')),
  );
  return cuts.reduceRight((text, { position }) => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    return start === undefined || end === undefined ? text : text.slice(0, start) + text.slice(end);
  }, html);
};

const visit = async (browser: Browser, address: string): Promise<Visit> => {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow4g);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let requests = 0;
  let bytes = 0;
  client.on('Network.requestWillBeSent', ({ request }) => (requests += /^http/.test(request.url) ? 1 : 0));
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLE_MS);
  const [firstMs, largestMs] = await page.evaluate(
    () =>
      new Promise<[number, number]>((resolve) => {
        new PerformanceObserver((list) => {
          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
          resolve([first, list.getEntries().at(-1)?.startTime ?? NaN]);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  return { firstMs, largestMs, requests, bytes };
};

const row = (path: string, whole: readonly Visit[], plain: readonly Visit[]): string => {
  const of = (visits: readonly Visit[], key: keyof Visit): number => median(visits.map((each) => each[key]));
  const ratio = (key: keyof Visit): string =>
    `${(of(whole, key) / of(plain, key)).toFixed(2)} (${Math.round(of(whole, key))} ms)`;
  const kb = (visits: readonly Visit[]): string => `${(of(visits, 'bytes') / 1000).toFixed(1)} kB`;
  return `| ${[
    path,
    ratio('firstMs'),
    ratio('largestMs'),
    of(whole, 'requests'),
    `${kb(whole)}, bare ${kb(plain)}`,
  ].join(' | ')} |`;
};

const site = join(root, process.env['DIST'] ?? 'dist');
await mkdir(join(root, '.tmp'), { recursive: true });
const folder = await mkdtemp(join(root, '.tmp', 'bench-'));
const executablePath = foundBrowser();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const guide = (await Array.fromAsync(glob('guide/*/index.html', { cwd: site }))).sort().slice(0, CHAPTERS);
  const files = [...guide, 'index.html', 'faq/index.html'];
  await cp(join(site, 'favicon.svg'), join(folder, 'favicon.svg'));
  await writeFile(join(folder, 'index.html'), '');
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bare(await readFile(join(site, file), 'utf8')));
  }
  const [whole, plain] = [await serve({ dir: site }), await serve({ dir: folder })];
  const lines = [
    '| First visit | First paint, of bare | Largest paint, of bare | Requests | Bytes |',
    '| --- | --- | --- | --- | --- |',
  ];
  for (const file of files) {
    const path = file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
    const visits: { whole: Visit[]; plain: Visit[] } = { whole: [], plain: [] };
    for (let run = 0; run < RUNS; run++) {
      visits.plain.push(await visit(browser, plain.url + path));
      visits.whole.push(await visit(browser, whole.url + path));
    }
    lines.push(row(`/${path}`, visits.whole, visits.plain));
  }
  await Promise.all([whole.close(), plain.close()]);
  console.log(
    `${lines.join('\n')}\n\nMedians of ${RUNS} runs, in turns with the bare page, at ${SLOWER}x processor slow-down, ${slow4g.latency} ms for every round trip and 1.6 Mbit/s.`,
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
