/** How many processes the tabs of a test have. */
import type { Fixtures, PlaywrightWorkerArgs, PlaywrightWorkerOptions } from '@playwright/test';

/** All share one, as a page has it that another opened. That takes a twelfth less of the processor. */
export const oneProcess = '--renderer-process-limit=1';

/**
 * Each tab has its own, as those have it that a reader opened: for what several do at once. Such specs run in a browser of
 * their own, so it is asked of few files.
 */
export const ownProcesses: Fixtures<object, object, object, PlaywrightWorkerArgs & PlaywrightWorkerOptions> = {
  launchOptions: ({ launchOptions: { args = [], ...options } }, use) =>
    use({ ...options, args: args.filter((each) => each !== oneProcess) }),
};
