import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { commandFile, root } from './tools.ts';

type Environment = Readonly<Record<string, string | undefined>>;

// The shell is Chromium without windows, and draws a page in two thirds of the time.
const commands = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/** One with missing libraries is there and does not start. On Windows Chrome opens a window when asked for its version. */
const starts = (path: string): boolean =>
  process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

/**
 * Browsers that are there, best first: Playwright's own, then those of the PATH. `CHROME_PATH` decides alone when set.
 * Playwright itself finds its own and Chrome, but not the Chromium of a Linux distribution.
 */
export const browsers = (env: Environment = process.env, own = chromium.executablePath()): string[] => {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return (env['CHROME_PATH'] ? [env['CHROME_PATH']] : [own, ...onPath]).filter(isProgram);
};

/** The best of them. */
export const foundBrowser = (): string => {
  const [found] = browsers();
  if (found === undefined)
    throw new Error('No Chromium or Chrome was found. Run "npm test", which installs one, or set CHROME_PATH.');
  return found;
};

const install = (command: string, args: readonly string[]): boolean => {
  console.log(`No browser that starts: ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: root, env, stdio: 'inherit' }).status === 0;
};

/**
 * A browser that starts. When there is none Playwright installs one, else, for root, the packages of Debian do.
 * @throws {Error} with the command to run when there is none in the end
 */
export const ensureBrowser = (env: Environment = process.env, own = chromium.executablePath()): string => {
  const chosen = env['CHROME_PATH'];
  const found = (): string | undefined => browsers(env, own).find(starts);
  const here = found();
  if (here) return here;
  if (chosen)
    throw new Error(
      `CHROME_PATH is ${chosen}, but no browser starts there; correct it, or unset it with: unset CHROME_PATH`,
    );
  const hasApt = isProgram('/usr/bin/apt-get');
  const attempts = [
    () => install(process.execPath, [commandFile('@playwright/test', 'playwright'), 'install', 'chromium']),
    () =>
      hasApt &&
      process.getuid?.() === 0 &&
      install('apt-get', ['update']) &&
      (install('apt-get', ['install', '-y', 'chromium-headless-shell']) ||
        install('apt-get', ['install', '-y', 'chromium'])),
  ];
  for (const attempt of attempts) {
    const installed = attempt() ? found() : undefined;
    if (installed) return installed;
  }
  const advice = hasApt ? 'sudo apt-get install -y chromium' : 'npx playwright install --with-deps chromium';
  throw new Error(`No browser was found and none could be installed; install one yourself with: ${advice}`);
};
