import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';

// A reader that has seen enough, such as `head`, is no fault of a command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** The folder of the repository. */
export const root = dirname(import.meta.dirname);

const require = createRequire(import.meta.url);

/**
 * What every run of Astro gets: it stays in the foreground, whoever starts it, and reports to nobody. The bundler gives
 * memory back when it needs it no more, which its allocator would do when it next allocates, and has a thread for each core.
 * All threads take memory from one place, where the library of the system would keep a heap for each, half of it empty.
 */
export const astroEnv = {
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  ASTRO_TELEMETRY_DISABLED: '1',
  MALLOC_ARENA_MAX: '1',
  MIMALLOC_PURGE_DELAY: '0',
  ROLLDOWN_WORKER_THREADS: String(availableParallelism()),
};

/** The file behind the command of an installed package, so that no shell and no PATH is needed to run it. */
export function commandFile(packageName: string, command = packageName): string {
  const manifestPath = manifestOf(packageName);
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8')) as { bin?: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(dirname(manifestPath), file);
}

function manifestOf(packageName: string): string {
  for (const folder of require.resolve.paths(packageName) ?? []) {
    const path = join(folder, packageName, 'package.json');
    try {
      readFileSync(path);
      return path;
    } catch {
      // Not in this folder; the next one up.
    }
  }
  throw new Error(`${packageName} is not installed; run npm ci first.`);
}

/** Runs a Node script in the repository with this Node, its output going to ours; gives its exit code. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return exitCode(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }));
}

/**
 * Node and Astro, as one command. A build makes much that lives for a moment: with more room for that, in megabytes, the
 * collector moves less of it about.
 */
export const astroCommand = (): string[] => ['--max-semi-space-size=64', commandFile('astro')];

/** Runs `astro <args>`; gives its exit code. */
export function runAstro(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return runNode([...astroCommand(), ...args], { ...env, ...astroEnv });
}

function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Why a file could not be read, as a sentence that names it. */
export function whyUnread(file: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no file ${file}.`;
  return code === 'EISDIR' ? `${file} is a folder. Name its files.` : `${file}: ${message}`;
}

/** True after it has printed how a command is called, where somebody asked for that. */
export function toldUsage(usage: string): boolean {
  const asked = process.argv.slice(2).some((word) => word === '--help' || word === '-h');
  if (asked) console.log(usage);
  return asked;
}

/**
 * Ends a command that could not do its work: says why, and how it is called where it was called wrongly.
 * The exit status is 2 for a wrong call and 1 for everything else.
 */
export function endWith(error: unknown, usage: string): void {
  console.error(error instanceof Error ? error.message : error);
  const isWrongCall = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (isWrongCall) console.error(usage);
  process.exitCode = isWrongCall ? 2 : 1;
}
