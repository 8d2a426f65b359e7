/** The folder that is brought in, as it lies on the disk. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { SourceFolder } from './source.ts';

const skipped = new Set(['node_modules', 'dist', 'build', 'target', 'vendor', '__pycache__', 'venv']);

/** Settings of VitePress, of Obsidian, and of plug-ins of MkDocs that arrange pages. */
const hidden = new Set(['.vitepress', '.obsidian', '.pages', '.nav.yml', '.nav.yaml']);

/** Everything in a folder but what begins with a dot and what packages and builds leave behind. */
export const diskFolder = (path: string): SourceFolder => {
  const files: string[] = [];
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.') && !hidden.has(entry.name)) continue;
      const file = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(file);
      } else if (entry.isFile() || (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile())) {
        files.push(relative(path, file).split(sep).join('/'));
      }
    }
  };
  walk(path);
  files.sort();
  const known = new Set(files);
  const texts = new Map<string, string>();
  return {
    name: basename(path),
    files,
    has: (file) => known.has(file),
    read: (file) => {
      const found =
        texts.get(file) ?? new TextDecoder('utf-8').decode(readFileSync(join(path, file))).replaceAll('\0', '');
      texts.set(file, found);
      return found;
    },
  };
};

/** The day of the last commit to each file of a folder; none where there is no Git. */
export const commitDays = (path: string): ReadonlyMap<string, string> => {
  const days = new Map<string, string>();
  try {
    const log = execFileSync(
      'git',
      ['-c', 'core.quotePath=false', 'log', '--format=%x00%cs', '--name-only', '--relative', '--', '.'],
      {
        cwd: path,
        encoding: 'utf8',
        maxBuffer: 512_000_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    for (const commit of log.split('\0').slice(1)) {
      const [day = '', ...files] = commit.split('\n');
      for (const file of files) if (file !== '' && !days.has(file)) days.set(file, day);
    }
  } catch {
    return days; // No repository, or none with commits.
  }
  return days;
};
