/** What belongs to the files that changed, for `npm test -- changed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { root } from '../tools.ts';

const git = (...args: string[]): string[] => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter(Boolean) : [];
};

/** Files that differ from the branch `main`, and on it from the last commit; files of nobody yet among them. */
export const changedFiles = (): string[] => {
  const [head] = git('rev-parse', 'HEAD');
  const [base] = [...git('merge-base', 'HEAD', 'main'), ...git('merge-base', 'HEAD', 'origin/main')].filter(
    (commit) => commit !== head,
  );
  const files = [...git('diff', '--name-only', base ?? 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];
  return [...new Set(files)].filter((file) => existsSync(`${root}/${file}`)).sort();
};

export interface ChangedTests {
  /** What Prettier can read. */
  readonly formatted: readonly string[];
  /** What ESLint reads. */
  readonly code: readonly string[];
  /** Tests beside the files, run by node. */
  readonly unit: readonly string[];
  /** Browser tests that have a noun of a changed file in their address. */
  readonly specs: readonly string[];
  /** Whether the site has to be built. */
  readonly isBuilt: boolean;
}

/** Folders that say where a line runs, and not about what it is. */
const rooms =
  /^(src|e2e|core|content|scripts|domain|components|widgets|layouts|pages|schemas|integrations|styles|support)$/;

/** The nouns of a path: `src/domain/cost/figures/range.ts` is about "cost" and "range". */
const nounsOf = (file: string): string[] =>
  [...dirname(file).split('/'), basename(file).replace(/\..*$/, '')]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 2 && part !== 'index' && !rooms.test(part));

/**
 * The tests that belong to some files.
 * @param files paths from the root of the repository
 * @param all every test file of the repository
 */
export const testsFor = (
  files: readonly string[],
  all: readonly string[] = globSync('{src,scripts,e2e}/**/*.{test,spec}.ts', { cwd: root }),
): ChangedTests => {
  const folders = new Set(files.map((file) => dirname(file)));
  const isSite = (file: string): boolean => /^(src|content|public)\/(?!.*\.test\.ts$)|^astro\.config/.test(file);
  const nouns = new Set(files.filter((file) => isSite(file)).flatMap(nounsOf));
  const holdsContent = files.some((file) => file.startsWith('content/'));
  const specs = all.filter(
    (test) => test.endsWith('.spec.ts') && (files.includes(test) || nounsOf(test).some((noun) => nouns.has(noun))),
  );
  return {
    formatted: files.filter((file) => /\.(ts|tsx|js|mjs|astro|css|json|ya?ml|mdx?)$/.test(file)),
    code: files.filter((file) => /\.(ts|tsx|js|mjs|astro)$/.test(file)),
    unit: all.filter(
      (test) =>
        /^(src|scripts|e2e\/content)\/.*\.test\.ts$/.test(test) &&
        (files.includes(test) || folders.has(dirname(test)) || (holdsContent && test.startsWith('e2e/content/'))),
    ),
    specs,
    isBuilt: specs.length > 0 || files.some(isSite),
  };
};
