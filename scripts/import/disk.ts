/** The folder that is brought in, as it lies on the disk. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { isPageFile, type SourceFolder } from './source.ts';
import { isPicture } from './text/links.ts';

const skipped = new Set(['node_modules', 'dist', 'build', 'target', 'vendor', '__pycache__', 'venv']);

/** Everything in a folder but what begins with a dot and what packages and builds leave behind. */
export const diskFolder = (path: string): SourceFolder => {
  const files: string[] = [];
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
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

const largestPicture = 20_000_000;

/** Why pictures of a folder cannot be shown, by their path. */
export const pictureFaults = async (path: string, folder: SourceFolder): Promise<ReadonlyMap<string, string>> => {
  const faults = new Map<string, string>();
  const pictures = folder.files.filter((file) => isPicture(file) && !isPageFile(file));
  for (const file of pictures) {
    const bytes = readFileSync(join(path, file));
    const start = bytes.subarray(0, 200).toString('latin1');
    if (bytes.length === 0) faults.set(file, 'the file is empty');
    else if (bytes.length > largestPicture)
      faults.set(file, `${(bytes.length / 1_000_000).toFixed(0)} MB are too many for a page`);
    else if (start.startsWith('version https://git-lfs'))
      faults.set(file, 'the file is kept elsewhere by Git LFS; fetch it with "git lfs pull" and import again');
    else if (/\.svg$/i.test(file)) {
      const head = /<svg\b[^>]*>/i.exec(bytes.toString('utf8'))?.[0];
      if (head === undefined) faults.set(file, 'it is no SVG');
      else if (!/viewBox\s*=/i.test(head) && !(/\bwidth\s*=/i.test(head) && /\bheight\s*=/i.test(head)))
        faults.set(file, 'the SVG does not say how large it is');
    } else {
      try {
        const { width, height } = await sharp(bytes).metadata();
        if (!width || !height) faults.set(file, 'it has no size');
      } catch {
        faults.set(file, 'it is damaged, or no picture');
      }
    }
  }
  return faults;
};
