/** What changed in the handbook, by month: from the history of its files, and from what entries say of themselves. */
import type { History } from './git-log.ts';
import { words } from '../../words/words.ts';

/** An entry as far as its changes go. */
export interface ChangingEntry {
  /** Collection and id. */
  readonly key: string;
  readonly file: string;
  /** What the entry says of its own changes. */
  readonly changes: readonly { readonly day: string; readonly what: string; readonly why?: string | undefined }[];
}

export interface Change {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** What changed, in a sentence: the author's own, or the subject of the commit. */
  readonly what: string;
  readonly why: string | undefined;
  /** Short hash of the commit; undefined for what an entry says itself. */
  readonly commit: string | undefined;
  /** Entries that it touched and that are still there, as collection/id. */
  readonly entries: readonly string[];
}

export interface Month {
  /** YYYY-MM. */
  readonly month: string;
  /** Newest first; of one day, what entries say themselves first. */
  readonly changes: readonly Change[];
}

const fromHistory = ({ commits }: History, entries: readonly ChangingEntry[]): Change[] => {
  const keys = new Map(entries.map(({ file, key }) => [file, key]));
  const now = new Map<string, string>();
  return commits.flatMap(({ hash, day, subject, files }) => {
    const touched = files.flatMap(({ path, was, kind }) => {
      const current = now.get(path) ?? path;
      if (was !== undefined) now.set(was, current);
      return kind === 'removed' ? [] : (keys.get(current) ?? []);
    });
    return touched.length === 0
      ? []
      : [{ day, what: subject, why: undefined, commit: hash, entries: [...new Set(touched)] }];
  });
};

/** All changes by month, the newest first. A change that touched no entry that is still there is left out. */
export const changesByMonth = (history: History, entries: readonly ChangingEntry[]): Month[] => {
  const own = entries.flatMap(({ key, changes }) =>
    changes.map(({ day, what, why }): Change => ({ day, what, why, commit: undefined, entries: [key] })),
  );
  const sorted = [...own, ...fromHistory(history, entries)]
    .map((change, index) => ({ change, index }))
    .sort((a, b) => b.change.day.localeCompare(a.change.day) || a.index - b.index)
    .map(({ change }) => change);
  return [...Map.groupBy(sorted, ({ day }) => day.slice(0, 7))].map(([month, changes]) => ({ month, changes }));
};

/** What is known of the history, as a sentence to the reader. */
export const knownWords = ({ known, commits }: History): string => {
  if (known === 'whole') return words.historyWhole;
  if (known === 'none') return words.historyNone;
  return words.historyShallow(commits.at(-1)?.day);
};
