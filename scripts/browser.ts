import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { chromium } from '@playwright/test';
import { commandFile, root } from './tools.ts';

/** What the search for a browser asks of the machine; the tests put a made-up one in its place. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isRoot: boolean;
  /** Whether packages come from apt, as on Debian and Ubuntu. */
  hasApt: boolean;
  /** Where Playwright keeps its own Chromium, whether or not it is there. */
  playwrightBrowser: string;
  exists(path: string): boolean;
  /** Whether the browser starts at all; one with missing libraries does not. */
  starts(path: string): boolean;
  /** Runs a command, its output shown; true when it succeeded. */
  run(command: readonly string[]): boolean;
  say(line: string): void;
}

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
};

/** Every place to look in, best first: Playwright's own Chromium, then the PATH, then the usual places of the system. */
export function candidates(machine: Pick<Machine, 'platform' | 'env' | 'playwrightBrowser'>): string[] {
  const onWindows = machine.platform === 'win32';
  const path = onWindows ? win32 : posix;
  const folders = (machine.env.PATH ?? machine.env.Path ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = commandNames.flatMap((name) =>
    folders.map((folder) => path.join(folder, onWindows ? `${name}.exe` : name)),
  );
  const programFolders = [machine.env.PROGRAMFILES, machine.env['PROGRAMFILES(X86)'], machine.env.LOCALAPPDATA];
  const installed = onWindows
    ? programFolders.flatMap((folder) =>
        folder === undefined
          ? []
          : [
              path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
              path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
            ],
      )
    : (usualPlaces[machine.platform] ?? []);
  return [...new Set([machine.playwrightBrowser, ...onPath, ...installed].filter((place) => place !== ''))];
}

/** The first browser that is there, without starting or installing anything. `CHROME_PATH` decides alone when set. */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) return machine.exists(chosen) ? chosen : undefined;
  return candidates(machine).find((place) => machine.exists(place));
}

/** The browser for `playwright.config.ts`: a look-up that installs nothing. */
export const browserPath = (): string | undefined => findBrowser();

/**
 * A browser that starts, installed when there is none: by Playwright, else from Debian's packages as root. Throws one
 * sentence that names the command to run when all of that fails.
 */
export async function ensureBrowser(machine: Machine = thisMachine()): Promise<string> {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    if (machine.exists(chosen) && machine.starts(chosen)) return chosen;
    throw new Error(
      `CHROME_PATH is ${chosen}, but no browser starts there; correct it, or unset it with: unset CHROME_PATH`,
    );
  }
  const working = (): string | undefined =>
    candidates(machine).find((place) => machine.exists(place) && machine.starts(place));

  const found = working();
  if (found !== undefined) return found;
  const mayUseApt = machine.platform === 'linux' && machine.hasApt && machine.isRoot;
  for (const install of installations(mayUseApt)) {
    machine.say(`No browser that starts: ${install.what}.`);
    if (!install.commands.every((command) => machine.run(command))) continue;
    const installed = working();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `No browser was found and none could be installed; install Chromium or Chrome yourself with: ${adviceFor(machine)}`,
  );
}

function installations(mayUseApt: boolean): { what: string; commands: string[][] }[] {
  const fromPlaywright = {
    what: "installing Playwright's Chromium",
    commands: [['playwright', 'install', 'chromium']],
  };
  if (!mayUseApt) return [fromPlaywright];
  return [
    fromPlaywright,
    {
      what: 'installing Chromium from the packages of this system',
      commands: [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'chromium'],
      ],
    },
  ];
}

function adviceFor({ platform, hasApt }: Machine): string {
  if (platform === 'linux' && hasApt) return 'sudo apt-get install -y chromium';
  return 'npx playwright install --with-deps chromium';
}

function thisMachine(): Machine {
  const { platform } = process;
  return {
    platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    hasApt: existsSync('/usr/bin/apt-get'),
    playwrightBrowser: chromium.executablePath(),
    exists: isProgram,
    // On Windows Chrome opens a window when it is asked for its version, so it is taken at its word.
    starts: (path) =>
      platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
    run: ([command = '', ...args]) => {
      const [file, ...rest] =
        command === 'playwright'
          ? [process.execPath, commandFile('@playwright/test', 'playwright'), ...args]
          : [command, ...args];
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync(file, rest, { cwd: root, env, stdio: 'inherit' }).status === 0;
    },
    say: (line) => console.log(line),
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
