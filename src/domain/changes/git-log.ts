/** What Git says of the files of content, read from one call of `git log`; people are left out. */

/** Arguments for `git log` whose output {@link readLog} reads: newest first, renames followed, paths as they are. */
export const logArguments = [
  'log',
  '-z',
  '-M',
  '--name-status',
  '--relative',
  '--format=%x01%h%x02%cs%x02%s',
  '--',
  'content',
];

/** The same of what came after a commit; Git refuses where it does not know that. */
export const logArgumentsAfter = (commit: string): readonly string[] => {
  const paths = logArguments.indexOf('--');
  return [...logArguments.slice(0, paths), 'HEAD', `^${commit}`, ...logArguments.slice(paths)];
};

export interface FileChange {
  readonly path: string;
  /** The path before, of a file that was renamed. */
  readonly was?: string;
  readonly kind: 'added' | 'changed' | 'removed';
}

export interface Commit {
  /** Short hash. */
  readonly hash: string;
  /** YYYY-MM-DD, where it was made. */
  readonly day: string;
  readonly subject: string;
  readonly files: readonly FileChange[];
}

const filesFrom = (fields: readonly string[]): FileChange[] => {
  const files: FileChange[] = [];
  for (let at = 0; at < fields.length;) {
    const status = fields[at]?.trim() ?? '';
    const [path = '', renamed = ''] = fields.slice(at + 1, at + 3);
    if (/^[RC]/.test(status)) {
      files.push(
        status.startsWith('R') ? { path: renamed, was: path, kind: 'changed' } : { path: renamed, kind: 'added' },
      );
      at += 3;
    } else {
      const kind = status === 'A' ? 'added' : status === 'D' ? 'removed' : 'changed';
      if (path !== '') files.push({ path, kind });
      at += 2;
    }
  }
  return files;
};

/** The commits of a log that was asked for with {@link logArguments}, newest first. */
const readLog = (text: string): Commit[] =>
  text
    .split('\x01')
    .slice(1)
    .map((part) => {
      const [head = '', ...fields] = part.split('\0');
      const [hash = '', day = '', subject = ''] = head.split('\x02');
      const named = fields.map((field) => field.replace(/^\n+/, '')).filter((field) => field !== '');
      return { hash, day, subject: subject.trim(), files: filesFrom(named) };
    });

/**
 * What is known of the history: all of it, its end because the clone is shallow, or nothing because there is no Git, or
 * the files are in none.
 */
export type Known = 'whole' | 'shallow' | 'none';

export interface History {
  readonly known: Known;
  /** Newest first. The end of a shallow clone is not among them: it holds every file, whoever changed it when. */
  readonly commits: readonly Commit[];
}

/**
 * @param log what `git log` gave; undefined when there is no Git
 * @param ends full hashes at which a shallow clone ends; undefined for a whole one
 * @param mayBeEmpty true for a log of what came after a commit: that nothing did is known, too
 */
export const historyFrom = (
  log: string | undefined,
  ends: readonly string[] | undefined,
  mayBeEmpty = false,
): History => {
  const commits = log === undefined ? [] : readLog(log);
  if (commits.length === 0) return { known: mayBeEmpty && log !== undefined ? 'whole' : 'none', commits };
  if (ends === undefined) return { known: 'whole', commits };
  return { known: 'shallow', commits: commits.filter(({ hash }) => !ends.some((end) => end.startsWith(hash))) };
};

/** The first and the last day on which a file changed; the first is not known where the history does not reach it. */
export interface FileDays {
  readonly first: string | undefined;
  readonly last: string;
}

/** Days by the paths that files have now, through renames. */
export const fileDays = ({ commits }: History): ReadonlyMap<string, FileDays> => {
  const days = new Map<string, FileDays>();
  const now = new Map<string, string>();
  for (const { day, files } of commits) {
    for (const { path, was, kind } of files) {
      const current = now.get(path) ?? path;
      if (was !== undefined) now.set(was, current);
      if (kind === 'removed') continue;
      days.set(current, {
        last: days.get(current)?.last ?? day,
        first: kind === 'added' ? day : days.get(current)?.first,
      });
    }
  }
  return days;
};
