/** How many processes the tabs of a test have. */
import { test as watched } from './watch.ts';

/** All share one, as a page has it that another opened. That takes a twelfth less of the processor. */
export const oneProcess = '--renderer-process-limit=1';

/** The `test` of what several tabs do at once: each has a process of its own, as those have it that a reader opened. */
export const inOwnProcesses = watched.extend({
  // A browser for the test: one with other arguments for a worker would cost a new worker, and then the old one again.
  context: async ({ playwright, launchOptions: { args = [], ...options }, baseURL }, use) => {
    const browser = await playwright.chromium.launch({ ...options, args: args.filter((each) => each !== oneProcess) });
    await use(await browser.newContext({ ...(baseURL !== undefined && { baseURL }) }));
    await browser.close();
  },
});
