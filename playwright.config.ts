import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { foundBrowser } from './scripts/browser.ts';
import { oneProcess } from './e2e/support/own-process.ts';
import { coreSpecs, withoutSample } from './scripts/test/sample-tests.ts';

// The tests look at a built site; DIST names another build than the usual one.
const dist = resolve(process.env['DIST'] ?? 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  throw new Error(`The browser tests need the built site, and ${dist} holds none. Run "npm run build" first.`);
}

const port = Number(process.env['E2E_PORT'] ?? 4399);
const executablePath = foundBrowser();

export default defineConfig({
  testDir: withoutSample(import.meta.dirname) === undefined ? 'e2e' : coreSpecs,
  // Files of node --test stand beside the specs; a runner that imports them runs them.
  testMatch: '**/*.spec.ts',
  outputDir: '.tmp/test-results',
  fullyParallel: true,
  // A test waits for the page about a third of its time: three keep two cores busy.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // Generous, for a machine that does other work too: a test that fails for want of time tells nothing.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [[process.stdout.isTTY ? 'list' : 'dot'], ['json', { outputFile: '.tmp/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      executablePath,
      // In another locale Chromium cannot name a folder that has letters beyond ASCII, and saves no file in it.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // A tab first stands empty: its process serves the page that it opens too, instead of being made twice.
        oneProcess,
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" e2e/support/serve-dist.ts`,
    env: { DIST: dist, E2E_PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
