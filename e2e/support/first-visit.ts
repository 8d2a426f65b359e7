/** What a first visit fetches, in bytes as they travel: brotli for text, fonts as they are. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { withoutPointer } from './no-pointer.ts';
import { quiet } from './quiet.ts';

/** What a page for reading may take, in bytes; the font apart. */
export const limits = { all: 20_000, script: 3_000, font: 25_000, requests: 5 };

export interface Fetched {
  path: string;
  kind: 'document' | 'stylesheet' | 'script' | 'font' | 'other';
  bytes: number;
}

/** Sheets and scripts come with one page after another: each is compressed once. */
const known = new Map<string, number>();
/** Bytes of brotli. */
export const compressed = (body: Buffer): number => {
  const key = body.toString('latin1');
  const bytes =
    known.get(key) ??
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).byteLength;
  known.set(key, bytes);
  return bytes;
};

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

/** Bytes of all that was fetched, or of one kind. */
export const sum = (fetched: readonly Fetched[], kind?: Fetched['kind']): number =>
  fetched.filter((each) => kind === undefined || each.kind === kind).reduce((total, { bytes }) => total + bytes, 0);

/** Everything that a page asks for until it has been read to its end, by a browser that has nothing of it yet. */
const firstVisit = async (browser: Browser, address: string): Promise<Fetched[]> => {
  // A context of its own has an empty cache.
  const context = await browser.newContext();
  await context.addInitScript(withoutPointer);
  const page = await context.newPage();
  const fetched = record(page);
  await page.goto(address);
  await quiet(page, () => fetched.length);
  // A page may fetch more as it is read, so it is read to its end.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await quiet(page, () => fetched.length);
  const all = await Promise.all(fetched);
  await context.close();
  return all;
};

/** A visit mostly waits for more to come: so many wait beside each other. */
const together = 4;

/** First visits to some addresses, each in a context of its own, in their order. */
export const firstVisits = async (browser: Browser, addresses: readonly string[]): Promise<Fetched[][]> => {
  const visits: Fetched[][] = [];
  for (let at = 0; at < addresses.length; at += together)
    visits.push(
      ...(await Promise.all(addresses.slice(at, at + together).map((address) => firstVisit(browser, address)))),
    );
  return visits;
};

/** What is over the limits of a page for reading, as lines. */
export const overLimits = (address: string, fetched: readonly Fetched[]): string[] => {
  const font = sum(fetched, 'font');
  const all = sum(fetched) - font;
  const script = sum(fetched, 'script');
  const fonts = fetched.filter(({ kind }) => kind === 'font').length;
  return [
    ...(all > limits.all ? [`${address}: ${all} bytes, the limit is ${limits.all}`] : []),
    ...(script > limits.script ? [`${address}: ${script} bytes of script, the limit is ${limits.script}`] : []),
    ...(font > limits.font ? [`${address}: ${font} bytes of font, the limit is ${limits.font}`] : []),
    ...(fonts === 1 ? [] : [`${address}: ${fonts} fonts, one is meant`]),
  ];
};

/** How much was asked for; Playwright does not tell of the icon, which is one more. */
export const requestsOf = (fetched: readonly Fetched[]): number =>
  fetched.filter(({ path }) => path !== '/favicon.svg').length + 1;
