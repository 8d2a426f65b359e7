/** Leaves a built site alone for as long as nothing that it follows from has changed, and nothing in it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeArguments } from '../../src/domain/changes/version.ts';
import { latestDay } from '../../src/domain/site/build-day.ts';
import { digestOf } from '../../src/integrations/built/digest.ts';

/** All that a build reads, from the root of the repository. What is installed follows from the lists of packages. */
const inputs = [
  ...['astro.config.mjs', 'content', 'link-report.json', 'public', 'src', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', 'node_modules/.package-lock.json'],
  ...['.env', '.env.local', '.env.production', '.env.production.local'],
];

/** Variables of the environment that a build reads: ours, and those by which its tools are told something. */
export const isRead = (name: string): boolean =>
  /^(BASE_PATH|SITE_URL|SITE_LANGUAGE|SOURCE_DATE_EPOCH|PRECOMPRESS|TZ|LANG|LC_\w+|(ASTRO|NODE|PAGEFIND|PUBLIC|VITE)_\w+)$/.test(
    name,
  );

/** The days on which parts of the earth are: what is due is counted to the one, what has not come yet to the other. */
const daysAt = (now: Date): string[] => [now.toISOString().slice(0, 10), latestDay(now)];

const git = (root: string, ...args: string[]): string => {
  try {
    return execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
  } catch {
    return 'no Git';
  }
};

export interface Site {
  /** Folder of the repository. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly now: Date;
}

const inputsOf = ({ root, env, now }: Site): string => {
  const told = Object.entries(env)
    .filter(([name]) => isRead(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  const history = [git(root, 'rev-parse', 'HEAD', '--is-shallow-repository'), git(root, ...describeArguments)];
  return digestOf(root, inputs, [process.version, process.platform, ...daysAt(now), ...told, ...history]);
};

/** Names, sizes and times of the files of a folder: another text means that one of them has changed. */
const filesOf = (folder: string): string => {
  const hash = createHash('sha256');
  for (const file of globSync('**/*', { cwd: folder }).sort()) {
    const { size, mtimeMs } = statSync(join(folder, file));
    hash.update(`${file}\t${size}\t${mtimeMs}\n`);
  }
  return hash.digest('base64url');
};

/**
 * Builds a site, unless what stands in `dist` is what a build would make.
 * @param build builds it; gives an exit code
 * @returns that exit code, or undefined when there was nothing to build
 */
export const buildUnlessSame = async (site: Site, build: () => Promise<number>): Promise<number | undefined> => {
  const [dist, file] = [join(site.root, 'dist'), join(site.root, '.cache/built')];
  const state = inputsOf(site);
  const stateWithSite = (): string => `${state}\n${filesOf(dist)}\n`;
  if (existsSync(file) && existsSync(dist) && readFileSync(file, 'utf8') === stateWithSite()) return undefined;
  rmSync(file, { force: true });
  const exitCode = await build();
  // What changed while the site was built may be in it or not.
  if (exitCode === 0 && inputsOf(site) === state) {
    mkdirSync(join(site.root, '.cache'), { recursive: true });
    writeFileSync(file, stateWithSite());
  }
  return exitCode;
};
