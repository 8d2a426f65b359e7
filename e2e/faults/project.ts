/** Copies of the project that a test may break and build. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { astroCommand, astroEnv, root } from '../../scripts/tools.ts';

const copied = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];

const pictures = '.cache/previews';

/** A change to a copy of the project; it throws when there is nothing to change, so that a test cannot go stale. */
export type Change = (folder: string) => void;

/** Replaces the first occurrence of some words in a file. */
export const replace =
  (file: string, words: string, by: string): Change =>
  (folder) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(words)) throw new Error(`${file} no longer holds "${words}": choose other words to break.`);
    writeFileSync(
      path,
      text.replace(words, () => by),
    );
  };

/** Adds lines to the end of a file. */
export const append =
  (file: string, lines: string): Change =>
  (folder) => {
    const path = join(folder, file);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${lines}\n`);
  };

/** Puts a second copy of a file beside it. */
export const copy =
  (file: string, to: string): Change =>
  (folder) =>
    cpSync(join(folder, file), join(folder, to));

/** Removes a folder. */
export const remove =
  (path: string): Change =>
  (folder) =>
    rmSync(join(folder, path), { recursive: true });

/** Removes the files of a folder, and leaves the folder. */
export const empty =
  (path: string): Change =>
  (folder) => {
    rmSync(join(folder, path), { recursive: true });
    mkdirSync(join(folder, path));
  };

export interface Build {
  readonly exitCode: number;
  /** Everything the build printed. */
  readonly output: string;
}

/** Builds what stands in a folder, with the caches that are in it. */
export const buildIn = async (folder: string, env: Readonly<Record<string, string>> = {}): Promise<Build> => {
  const child = spawn(process.execPath, [...astroCommand(), 'build'], {
    cwd: folder,
    env: { ...process.env, ...astroEnv, BASE_PATH: '/', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const exitCode = await new Promise<number>((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => done(code ?? 1));
  });
  return { exitCode, output };
};

/**
 * Builds a changed copy of the project. The copy stays in `.tmp/faults/` when the caller does not remove it.
 * @param env what the build finds in its environment beside that of the tests
 */
export const buildCopy = async (
  name: string,
  change: (folder: string) => void | Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<Build & { folder: string; remove: () => void }> => {
  const folder = join(root, '.tmp', 'faults', name.replace(/\W+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  // Pictures that are drawn already need not be drawn again; a first run has none.
  if (existsSync(join(root, pictures))) cpSync(join(root, pictures), join(folder, pictures), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await change(folder);
  return { ...(await buildIn(folder, env)), folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
