/**
 * The `test` of every spec: it watches what the browser complains about and fails the test on any message of the
 * content security policy, error of the console, uncaught error, failed request, or request to another origin.
 */
import { test as base, type BrowserContext, type Page } from '@playwright/test';

/** Collects the complaints of a page under an origin, until the test ends. */
export const collectFaults = (page: Page, origin: string, faults: string[]): void => {
  page.on('console', (message) => {
    // The policy warns of some things and refuses others; neither may happen.
    const isPolicy = /content security policy/i.test(message.text());
    if (message.type() === 'error' || isPolicy) faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    // When the next page is drawn before its transition is ready, the browser turns the page without one and reports
    // that as an uncaught rejection, with no script of ours involved: github.com/w3c/csswg-drafts/issues/13726
    const isPlainTurn = /^Transition was aborted because of invalid state/.test(error.message);
    if (!isPlainTurn) faults.push(`uncaught: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    // A page that is left while it loads gives up what it still waits for; that is no fault of the site.
    if (why !== 'net::ERR_ABORTED') faults.push(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`response: ${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    const isOwn = url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isOwn) faults.push(`another origin: ${request.url()}`);
  });
};

interface Watch {
  /** Complaints so far; a test that provokes one takes it out with `expected`. */
  readonly faults: string[];
  /** Takes out the complaints that match, and fails when there is none. */
  expected(pattern: RegExp): void;
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }: { context: BrowserContext; baseURL: string | undefined }, use): Promise<void> => {
      const faults: string[] = [];
      context.on('page', (page) => collectFaults(page, new URL(baseURL ?? '').origin, faults));
      await use({
        faults,
        expected: (pattern) => {
          const rest = faults.filter((fault) => !pattern.test(fault));
          if (rest.length === faults.length) throw new Error(`No complaint matches ${pattern}: ${faults.join('; ')}`);
          faults.splice(0, faults.length, ...rest);
        },
      });
      if (faults.length > 0) throw new Error(`The browser complains:\n${[...new Set(faults)].join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect, type Page, type Locator } from '@playwright/test';
