/** The file in which a reader takes progress along. It is read as strictly as what the browser keeps. */
import { isEmpty, lastOf, markOf, type Last, type Mark, type Progress } from './progress.ts';
import { words } from '../../../words/words.ts';

const format = 'right-parts-learn';
const version = 1;

/**
 * The text of the file, for whoever opens it as well as for the import.
 * @param exportedOn YYYY-MM-DD
 * @param last where the reader left off; null when that is not known
 */
export const progressFile = (progress: Progress, exportedOn: string, last: Last | null): string =>
  `${JSON.stringify({ format, version, exportedOn, ...(last === null ? {} : { last }), marks: progress }, null, 2)}\n`;

/** What a file holds, or why nothing was taken from it. `skipped` names what could not be read. */
export type ReadFile =
  | { readonly progress: Progress; readonly last: Last | null; readonly skipped: readonly string[] }
  | { readonly problem: string };

const isPath = (text: string): boolean => /^[a-z-]+(\/[a-z0-9]+(-[a-z0-9]+)*)+$/.test(text) && text.length <= 200;

/** Reads a file of progress. Whatever it holds, nothing throws. */
export const readProgressFile = (text: string): ReadFile => {
  let file: Readonly<Record<string, unknown>>;
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new SyntaxError();
    file = parsed as Record<string, unknown>;
  } catch {
    return { problem: words.noJson };
  }
  if (file['format'] !== format) return { problem: words.noProgressFile };
  if (file['version'] !== version)
    return {
      problem: words.otherVersion(String(file['version']), version),
    };
  const { marks, last } = file;
  if (typeof marks !== 'object' || marks === null || Array.isArray(marks)) return { problem: words.holdsNoMarks };
  const progress: Record<string, Mark> = {};
  const skipped: string[] = [];
  for (const [path, fields] of Object.entries(marks as Record<string, unknown>)) {
    const mark =
      isPath(path) && typeof fields === 'object' && fields !== null ? markOf(fields as Record<string, unknown>) : null;
    if (mark === null) skipped.push(path.slice(0, 80));
    else if (!isEmpty(mark)) progress[path] = mark;
  }
  const where = typeof last === 'object' && last !== null ? lastOf(last as Record<string, unknown>) : null;
  return { progress, last: where !== null && isPath(where.path) ? where : null, skipped };
};
