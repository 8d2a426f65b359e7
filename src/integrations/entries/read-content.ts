/** All of content as it was read from its files, for the checks that look at more than one entry. */
import type { EntryProblem } from '../../domain/content/entry-problems.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { FileProblem } from './content-files.ts';
import { names } from './entry-place.ts';
import { namedParts, partReader } from './named-parts.ts';
import { readEntries, type ReadEntry } from './read-entries.ts';

export type ReadContent = ReturnType<typeof readContent>;

/**
 * Reads all of content that a part of the site has; `problems` and `warnings` are what each file shows alone.
 * @param root folder of the repository
 */
export const readContent = (root: string) => {
  const on = namedParts(root);
  const { isRead, offPart } = partReader(on);
  const read = readEntries(root, isRead);
  const whole = read.entries.filter(({ data }) => data !== undefined);
  const withFields = read.entries.map((entry) => ({ ...entry, data: entry.data ?? entry.written }));
  const fileOf = new Map(read.entries.map((entry) => [entry.filePath, entry]));
  return {
    ...read,
    root,
    /** The parts that the site has. */
    on,
    offPart,
    /** The entries with nothing wrong with their fields. */
    whole,
    /** The whole entries of a collection. */
    of: (collection: CollectionName): ReadEntry[] => whole.filter((entry) => entry.collection === collection),
    /** Every entry by its collection; the fields of a broken one are as they are written. */
    asWritten: Object.fromEntries(
      names.map((name) => [name, withFields.filter(({ collection }) => collection === name)]),
    ),
    /** A problem of a field, with the line on which that stands. */
    placed: ({ filePath, field, message }: EntryProblem): FileProblem => ({
      path: filePath,
      line: fileOf.get(filePath)?.lineOf(field),
      message: `${field}: ${message}`,
    }),
  };
};
