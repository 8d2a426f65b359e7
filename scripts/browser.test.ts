import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { candidates, ensureBrowser, findBrowser, type Machine } from './browser.ts';

const own = '/home/me/.cache/ms-playwright/chromium-1255/chrome';

interface Fake {
  /** What is there; a browser that does not start is left out of `working`. */
  files?: string[];
  working?: string[];
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
  isRoot?: boolean;
  hasApt?: boolean;
  /** What a command leaves behind; undefined when it fails. */
  commands?: Record<string, string[]>;
}

function machine({ files = [], env = {}, commands = {}, working = files, ...rest }: Fake): Machine & { ran: string[] } {
  const there = new Set(files);
  const starting = new Set(working);
  const ran: string[] = [];
  return {
    platform: 'linux',
    isRoot: false,
    hasApt: false,
    ...rest,
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    playwrightBrowser: own,
    exists: (path) => there.has(path),
    starts: (path) => starting.has(path),
    run: (command) => {
      const line = command.join(' ');
      ran.push(line);
      for (const file of commands[line] ?? []) {
        there.add(file);
        starting.add(file);
      }
      return line in commands;
    },
    say: () => undefined,
    ran,
  };
}

describe('findBrowser', () => {
  test("prefers Playwright's own browser to that of the system", () => {
    assert.equal(findBrowser(machine({ files: ['/usr/bin/chromium', own] })), own);
  });

  test('takes a browser of the PATH, then one in the usual places', () => {
    assert.equal(
      findBrowser(machine({ files: ['/usr/local/bin/google-chrome', '/snap/bin/chromium'] })),
      '/usr/local/bin/google-chrome',
    );
    assert.equal(findBrowser(machine({ files: ['/snap/bin/chromium'] })), '/snap/bin/chromium');
  });

  test('knows the usual places of macOS and Windows', () => {
    const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(findBrowser(machine({ platform: 'darwin', files: [onMac] })), onMac);
    const onWindows = String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`;
    const env = { PATH: String.raw`C:\Windows;C:\tools`, PROGRAMFILES: String.raw`C:\Program Files` };
    assert.equal(findBrowser(machine({ platform: 'win32', env, files: [onWindows] })), onWindows);
    assert.ok(
      candidates(machine({ platform: 'win32', env })).includes(String.raw`C:\tools\chrome.exe`),
      'the PATH of Windows is split at semicolons',
    );
  });

  test('looks nowhere else when CHROME_PATH is set', () => {
    const env = { CHROME_PATH: '/opt/mine' };
    assert.equal(findBrowser(machine({ env, files: ['/opt/mine', own] })), '/opt/mine');
    assert.equal(findBrowser(machine({ env, files: [own] })), undefined);
  });

  test('finds nothing on a machine without a browser', () => {
    assert.equal(findBrowser(machine({})), undefined);
  });
});

describe('ensureBrowser', () => {
  test('installs nothing when there is a browser that starts', async () => {
    const here = machine({ files: ['/usr/bin/chromium'] });
    assert.equal(await ensureBrowser(here), '/usr/bin/chromium');
    assert.deepEqual(here.ran, []);
  });

  test('passes over a browser that does not start', async () => {
    const here = machine({ files: [own, '/usr/bin/chromium'], working: ['/usr/bin/chromium'] });
    assert.equal(await ensureBrowser(here), '/usr/bin/chromium');
  });

  test("asks Playwright for one first, and leaves the system's packages alone when that works", async () => {
    const here = machine({ isRoot: true, hasApt: true, commands: { 'playwright install chromium': [own] } });
    assert.equal(await ensureBrowser(here), own);
    assert.deepEqual(here.ran, ['playwright install chromium']);
  });

  test('installs the package as root on Debian when the download is refused', async () => {
    const commands = { 'apt-get update': [], 'apt-get install -y chromium': ['/usr/bin/chromium'] };
    const here = machine({ isRoot: true, hasApt: true, commands });
    assert.equal(await ensureBrowser(here), '/usr/bin/chromium');
    assert.deepEqual(here.ran, ['playwright install chromium', 'apt-get update', 'apt-get install -y chromium']);
  });

  test('installs the package as root on Debian when what was downloaded does not start', async () => {
    const here = machine({
      isRoot: true,
      hasApt: true,
      files: [own],
      working: [],
      commands: {
        'playwright install chromium': [],
        'apt-get update': [],
        'apt-get install -y chromium': ['/usr/bin/chromium'],
      },
    });
    assert.equal(await ensureBrowser(here), '/usr/bin/chromium');
  });

  test('touches no packages as another user, and names the command to run in one sentence', async () => {
    const here = machine({ hasApt: true });
    await assert.rejects(ensureBrowser(here), {
      message:
        'No browser was found and none could be installed; install Chromium or Chrome yourself with: sudo apt-get install -y chromium',
    });
    assert.deepEqual(here.ran, ['playwright install chromium']);
    await assert.rejects(ensureBrowser(machine({ platform: 'darwin' })), {
      message: /with: npx playwright install --with-deps chromium$/,
    });
  });

  test('says that CHROME_PATH is wrong instead of taking another browser', async () => {
    const here = machine({ env: { CHROME_PATH: '/opt/mine' }, files: [own] });
    await assert.rejects(ensureBrowser(here), { message: /^CHROME_PATH is \/opt\/mine, but no browser starts there/ });
    assert.deepEqual(here.ran, []);
  });
});
