/** What an entry rests on, for whoever looks at it again: its sources and claims, and what changed since the last look. */
import type { History } from '../changes/git-log.ts';
import { referencesOf } from '../content/references.ts';
import { titleOf } from '../content/routes.ts';
import { stateOf, type KeptEntry, type ReviewRow } from './rows.ts';
import { whyDue, wordOf, type Team } from './report.ts';
import { stateWords } from './words.ts';

/** Something that an entry rests on. */
export interface Support {
  /** Collection and id. */
  readonly key: string;
  readonly title: string;
  readonly file: string;
  /** Its own review; undefined for what nobody reviews, such as a source. */
  readonly row: ReviewRow | undefined;
}

const counts = new Set(['claims', 'sources', 'facts', 'prices', 'figures', 'assumptions']);

/** The claims, sources and figures that the fields of an entry name, in their order. */
export const restsOn = (
  { collection, id }: Pick<ReviewRow, 'collection' | 'id'>,
  entries: readonly KeptEntry[],
  rows: readonly ReviewRow[],
): Support[] => {
  const byKey = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const byRow = new Map(rows.map((row) => [`${row.collection}/${row.id}`, row]));
  const entry = byKey.get(`${collection}/${id}`);
  return [...new Set(entry ? referencesOf(collection, entry.data) : [])]
    .filter((key) => counts.has(key.split('/')[0] ?? ''))
    .flatMap((key) => {
      const found = byKey.get(key);
      return found ? [{ key, title: titleOf(found.data), file: found.file, row: byRow.get(key) }] : [];
    });
};

const changedSince = (file: string, day: string | undefined, { commits }: History): string[] =>
  commits
    .filter((commit) => (day === undefined || commit.day > day) && commit.files.some(({ path }) => path === file))
    .map((commit) => `${commit.day} ${commit.hash} ${commit.subject}`);

/** All of it as text: the entry, what it rests on, and what changed after the day of the last look. */
export const reviewText = (
  row: ReviewRow,
  supports: readonly Support[],
  history: History,
  teams: readonly Team[],
  today: string,
): string => {
  const team = teams.find(({ id }) => id === row.owner);
  const since = row.looked === undefined ? 'What changed, as nobody has looked yet' : `Changed after ${row.looked}`;
  const changes = [row.file, ...supports.map(({ file }) => file)].flatMap((file) =>
    changedSince(file, row.looked, history).map((line) => `  ${file}: ${line}`),
  );
  return [
    `${row.title} [${wordOf(row.collection)}], ${row.file}`,
    `  ${stateWords[stateOf(row, today)]}${row.due ? `, due ${row.due.day}` : ''}; ${whyDue(row)}; kept by ${team ? `${team.name}, ${team.channel}` : 'nobody'}`,
    supports.length === 0 ? 'Rests on no claim and no source.' : 'Rests on:',
    ...supports.map(
      ({ key, title, row: own }) =>
        `  ${key}: ${title}${own ? ` (${stateWords[stateOf(own, today)]}, ${own.looked ?? 'no day'})` : ''}`,
    ),
    `${since}:`,
    ...(history.known === 'none'
      ? ['  not known: there is no history here']
      : changes.length === 0
        ? ['  nothing']
        : changes),
  ].join('\n');
};
