/** The folder that is brought in, as it lies on the disk. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { writtenText } from '../../../src/domain/text/text-of.ts';
import { withoutHook } from '../../without-hook.ts';
import type { SourceFolder } from '../source.ts';

/** Folders that programs fill and nobody writes. */
const ofPrograms = new Set(['node_modules', '__pycache__', 'venv']);

/**
 * Folders that a build fills, too, where they lie beside the settings of what fills them. Elsewhere they are what a section on
 * builds or targets is called.
 */
const filledBeside: Readonly<Record<string, RegExp>> = {
  build:
    /^(package\.json|docusaurus\.config\.\w+|(build|settings)\.gradle(\.kts)?|CMakeLists\.txt|setup\.py|pyproject\.toml|conf\.py)$/,
  dist: /^(package\.json|astro\.config\.\w+|setup\.py|pyproject\.toml)$/,
  target: /^(pom\.xml|Cargo\.toml|build\.sbt)$/,
  vendor: /^(go\.mod|composer\.json|Gemfile)$/,
};

/** Settings of VitePress and VuePress, of Obsidian, of Eleventy, and of plug-ins of MkDocs that arrange pages; order and files of Azure DevOps and GitBook. */
const hidden = new Set([
  '.vitepress',
  '.vuepress',
  '.obsidian',
  '.eleventy.js',
  '.pages',
  '.nav.yml',
  '.nav.yaml',
  '.order',
  '.attachments',
  '.gitbook',
  '.gitbook.yaml',
]);

/** What Git keeps of a repository: it may hold keys, and no page takes it in. */
const ofGit = /(?:^|\/)\.git(?:\/|$)/;

/** What is called by .NET is not hidden by the dot that this begins with. */
const dotNet = /^\.net\b/i;

/** A folder on the disk, with what is to be said of its files. */
export interface DiskFolder extends SourceFolder {
  /** Names that lead out of the folder: what is elsewhere on the disk comes in by no link. */
  readonly outside: readonly string[];
  /** Files that are another one of the folder by a link, with the path of that. */
  readonly same: ReadonlyMap<string, string>;
  /** Folders that a build has filled, as it seems, though there are pages in them. */
  readonly filled: readonly string[];
  /** Files that were read so far and do not say in which letters they are written. */
  readonly foreign: ReadonlySet<string>;
}

/**
 * Everything in a folder but what begins with a dot and what packages and builds leave behind.
 * @param without folders of it that are no part of what is brought in
 * @param within a folder around it whose files its pages may take in, by paths that begin with `..`
 */
export const diskFolder = (path: string, without: readonly string[] = [], within = path): DiskFolder => {
  const files: string[] = [];
  const outside: string[] = [];
  const filled: string[] = [];
  const same = new Map<string, string>();
  const root = realpathSync(path);
  const bounds = realpathSync(within);
  const isIn = (folder: string, real: string): boolean => real === folder || real.startsWith(folder + sep);
  const isInside = (real: string): boolean => isIn(root, real);
  /** @param above the folders that it lies in, as they are: a link to one of them leads round */
  const walk = (at: string, above: readonly string[]): void => {
    const entries = readdirSync(at, { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.') && !hidden.has(entry.name) && !dotNet.test(entry.name)) continue;
      const file = join(at, entry.name);
      const name = relative(path, file).split(sep).join('/');
      const isLink = entry.isSymbolicLink();
      const found = isLink ? statSync(file, { throwIfNoEntry: false }) : entry;
      if (found === undefined) continue;
      const real = isLink ? realpathSync(file) : join(above.at(-1) ?? root, entry.name);
      if (isLink && !isInside(real)) outside.push(name);
      else if (found.isDirectory()) {
        if (ofPrograms.has(entry.name) || without.includes(name) || above.includes(real)) continue;
        const settings = filledBeside[entry.name];
        if (settings === undefined || !entries.some((one) => settings.test(one.name))) walk(file, [...above, real]);
        else if (readdirSync(file, { recursive: true, encoding: 'utf8' }).some((one) => /\.mdx?$/i.test(one)))
          filled.push(name);
      } else if (found.isFile()) {
        const own = relative(root, real).split(sep).join('/');
        files.push(name);
        if (own !== name) same.set(name, own);
      }
    }
  };
  walk(path, [root]);
  files.sort();
  const known = new Set(files);
  const isFileIn = (folder: string, file: string): boolean =>
    statSync(join(path, file), { throwIfNoEntry: false })?.isFile() === true &&
    isIn(folder, realpathSync(join(path, file)));
  const texts = new Map<string, string>();
  const foreign = new Set<string>();
  /** Texts that pages take in lie hidden, too, such as those in `.snippets`; they are no pages. */
  const isHidden = (file: string): boolean => /(?:^|\/)\.(?!\.?(?:\/|$))/.test(file) && isFileIn(root, file);
  const isAround = (file: string): boolean => file.startsWith('../') && isFileIn(bounds, file);
  return {
    name: basename(path),
    files,
    outside,
    same,
    filled,
    foreign,
    has: (file) => known.has(file) || (!ofGit.test(file) && (isHidden(file) || isAround(file))),
    isThere: (file) => existsSync(join(path, file)),
    read: (file) => {
      const kept = texts.get(file);
      if (kept !== undefined) return kept;
      const { text, encoding } = writtenText(readFileSync(join(path, file)));
      if (encoding === 'windows-1252') foreign.add(file);
      const found = text.replaceAll('\0', '');
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
        env: withoutHook(process.env),
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
