/** Who is asked about a change, as forges read it: CODEOWNERS, written from the owners of entries. */
import type { ReviewRow } from './rows.ts';

interface Team {
  readonly id: string;
  readonly name: string;
  readonly handle?: string | undefined;
}

/** A path as a pattern from the root; blanks and signs that patterns give a meaning to are escaped. */
const pattern = (path: string): string => `/${path.replace(/[\\\s#!?*[\]]/g, '\\$&')}`;

const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

/**
 * The text of CODEOWNERS: for each folder the team of most of its files, then the files that are another's, since the
 * last line that fits counts. Empty where no team has a handle.
 * @returns the text, and the names of teams that own entries and have no handle
 */
export const codeOwners = (
  rows: readonly Pick<ReviewRow, 'file' | 'owner'>[],
  teams: readonly Team[],
): { readonly text: string; readonly without: readonly string[] } => {
  const handles = new Map(teams.flatMap(({ id, handle }) => (handle === undefined ? [] : [[id, handle] as const])));
  const owning = new Set(rows.map(({ owner }) => owner));
  const without = teams.filter(({ id }) => owning.has(id) && !handles.has(id)).map(({ name }) => name);
  if (handles.size === 0) return { text: '', without };
  const handleOf = ({ owner }: Pick<ReviewRow, 'owner'>): string => handles.get(owner ?? '') ?? '';
  const folders = [...Map.groupBy(rows, ({ file }) => folderOf(file))].sort(([a], [b]) => a.localeCompare(b));
  const lines = folders.flatMap(([folder, list]) => {
    const byHandle = [...Map.groupBy(list, handleOf)].sort(
      ([a, one], [b, other]) => other.length - one.length || a.localeCompare(b),
    );
    const most = byHandle[0]?.[0] ?? '';
    return [
      // Without a handle the line takes back what a folder above gave.
      `${pattern(folder)} ${most}`.trim(),
      ...list
        .filter((row) => handleOf(row) !== most)
        .map((row) => `${pattern(row.file)} ${handleOf(row)}`.trim())
        .sort(),
    ];
  });
  return {
    text: `# Written by "npm run owners" from content. Change owners there, not here.\n${lines.join('\n')}\n`,
    without,
  };
};
