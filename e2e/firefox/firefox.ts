/** Firefox for the tests of the second engine: a stock one, driven through WebDriver BiDi. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type ConsoleMessage, type Page } from 'puppeteer-core';
import { serve, type SiteServer } from '../../scripts/serve/serve.ts';

const commands = ['firefox', 'firefox-esr'];

const find = (): string | undefined =>
  process.env['FIREFOX_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)))
    .find((path) => existsSync(path));

/** The Firefox of this machine; as root on Debian it is installed when there is none. Throws with what to do otherwise. */
const firefoxPath = (): string => {
  const here = find();
  if (here !== undefined) return here;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update'], ['install', '-y', 'firefox-esr']])
      spawnSync('apt-get', args, { env, stdio: 'inherit' });
  }
  const installed = find();
  if (installed === undefined)
    throw new Error('No Firefox was found. Install one (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH.');
  return installed;
};

export interface Visit {
  readonly browser: Browser;
  readonly server: SiteServer;
  /** A page of the site, once it has loaded; what goes wrong on it is kept in {@link Visit.complaints}. */
  go(path: string): Promise<Page>;
  /** Errors of scripts, messages of the policy and requests that failed, in words. */
  readonly complaints: string[];
  end(): Promise<void>;
}

/** Serves the built site and opens a Firefox on it, with preferences such as `javascript.enabled`. */
export const visit = async (preferences: Readonly<Record<string, unknown>> = {}): Promise<Visit> => {
  const server = await serve({ dir: process.env['DIST'] ?? 'dist' });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    extraPrefsFirefox: { ...preferences },
  });
  const complaints: string[] = [];
  // Leaving a page ends its requests, and what asked for them says so: that is no fault of the page. A file of the search
  // that is truly missing fails the journeys that search.
  const wasLeft =
    /NS_BINDING_ABORTED|The operation was aborted|NetworkError when attempting to fetch|it did not arrive, or not whole/;
  const complain = (words: string): void => {
    if (!wasLeft.test(words)) complaints.push(words);
  };
  const note = (message: ConsoleMessage): void => {
    if (message.type() === 'error') complain(message.text());
  };
  return {
    browser,
    server,
    complaints,
    go: async (path) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      page.on('console', note);
      page.on('pageerror', (error) => complain(String(error)));
      page.on('requestfailed', (request) => complain(`${request.url()}: ${request.failure()?.errorText}`));
      await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
      return page;
    },
    end: async () => {
      await browser.close();
      await server.close();
    },
  };
};

/** Waits until a condition on the page holds; throws with what was waited for after ten seconds. */
export const until = async (page: Page, what: string, holds: string): Promise<void> => {
  await page.waitForFunction(holds, { timeout: 10_000, polling: 100 }).catch((error: unknown) => {
    throw new Error(`Waited in vain until ${what}: ${holds}`, { cause: error });
  });
};

/** The text of the first element that a selector finds, with single spaces; empty when there is none. */
export const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate((css) => document.querySelector(css)?.textContent?.replace(/\s+/g, ' ').trim() ?? '', selector);
