/** The files of content as they lie on the disk: which there are, which cannot be read, and why. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isPicture } from '../../domain/content/links/relative-links.ts';

/** A problem of a file; without a line it is one of the file as a whole. */
export interface FileProblem {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly line?: number | undefined;
  readonly message: string;
}

/** The largest entry, in bytes. The longest chapters have about 10,000; a reader's browser should not have to bear more. */
export const maxBytes = 1_000_000;

/** The largest picture, in bytes: the build reads and draws each anew, and readers on a slow line wait for it. */
export const largestPicture = 20_000_000;

/** The largest file to take along, in bytes: hosts of static sites refuse larger ones. */
export const largestFile = 25_000_000;

/** Why a file beside the texts is too large; undefined when it is not. */
export const sizeProblem = (root: string, path: string): FileProblem | undefined => {
  const { size } = statSync(join(root, path));
  const shown = isPicture(path);
  const limit = shown ? largestPicture : largestFile;
  if (size <= limit) return undefined;
  const message = `${(size / 1_000_000).toFixed(1)} MB; ${shown ? 'a picture' : 'a file to take along'} has ${limit / 1_000_000} MB at most. ${shown ? 'Save it smaller: 2,000 pixels in width are enough for any screen here.' : 'Keep it where large files are kept, and link to it there.'}`;
  return { path, message };
};

const asPath = (root: string, file: string): string => relative(root, file).split(sep).join('/');

const linkProblem = (root: string, file: string): string | undefined => {
  let target: string;
  try {
    target = realpathSync(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP'
      ? 'is a symbolic link that leads back to itself. Put the file itself here, or take the link out.'
      : 'is a symbolic link to something that is not there. Put the file itself here, or take the link out.';
  }
  const inside = (folder: string): boolean => `${target}${sep}`.startsWith(`${folder}${sep}`);
  if (statSync(target).isDirectory() && `${realpathSync(join(file, '..'))}${sep}`.startsWith(`${target}${sep}`)) {
    return 'is a symbolic link to a folder that holds it, and would never end. Take the link out.';
  }
  return inside(realpathSync(root))
    ? undefined
    : 'is a symbolic link that leads out of the project. Put the file itself here.';
};

/** Paths of all files under a folder, from the root of the repository; names that begin with a dot are nobody's. */
export const filesUnder = (root: string, folder: string): { paths: string[]; problems: FileProblem[] } => {
  const paths: string[] = [];
  const problems: FileProblem[] = [];
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      if (name.startsWith('.')) continue;
      const file = join(at, name);
      const message = lstatSync(file).isSymbolicLink() ? linkProblem(root, file) : undefined;
      if (message !== undefined) problems.push({ path: asPath(root, file), message });
      else if (statSync(file).isDirectory()) walk(file);
      else paths.push(asPath(root, file));
    }
  };
  walk(join(root, folder));
  return { paths, problems };
};

/** Where bytes stop being UTF-8: the line, and the byte of the file, both counted from 1; undefined when they never do. */
const notUtf8 = (bytes: Uint8Array): { line: number; byte: number } | undefined => {
  const isText = (end: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream });
      return true;
    } catch {
      return false;
    }
  };
  if (isText(bytes.length, false)) return undefined;
  // The first end at which it fails, found by halving.
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(middle, true)) good = middle;
    else bad = middle;
  }
  // A sign of several bytes fails at its end; it begins after the last whole one.
  while (!isText(good, false)) good -= 1;
  return { line: bytes.subarray(0, good).filter((byte) => byte === 10).length + 1, byte: good + 1 };
};

/** The text of a file, without a byte order mark; or why it cannot be read. */
export const readEntry = (root: string, path: string): { text: string } | FileProblem => {
  const { size } = statSync(join(root, path));
  if (size > maxBytes) {
    const megabytes = (size / 1_000_000).toFixed(1);
    return {
      path,
      message: `${megabytes} MB; an entry has ${maxBytes / 1_000_000} MB at most. Divide it into several.`,
    };
  }
  const bytes = readFileSync(join(root, path));
  const wrong = notUtf8(bytes);
  if (wrong) {
    const value = bytes[wrong.byte - 1]?.toString(16).padStart(2, '0').toUpperCase() ?? '';
    return {
      path,
      line: wrong.line,
      message: `byte ${wrong.byte} (0x${value}) is not UTF-8; the file seems to be in another encoding, such as Latin-1 or UTF-16. Save it as UTF-8.`,
    };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    return { path, line, message: 'holds a zero byte, so it is no text. Save it as UTF-8 text.' };
  }
  return text.trim() === '' ? { path, message: 'is empty. Write the entry, or take the file out.' } : { text };
};
