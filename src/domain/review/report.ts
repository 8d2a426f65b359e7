/** What is due, as `npm run due` prints it. */
import { keptBy, type KeptId } from '../../kinds.ts';
import { daysBetween } from '../text/days.ts';
import { reviewStates } from './due.ts';
import { countStates, stateOf, type ReviewRow } from './rows.ts';
import { distanceInWords, stateWords } from './words.ts';
import { words } from '../../words/words.ts';

/** A team as content/site.yaml names it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
}

/** What one entry of a kind is called. */
export const wordOf = (collection: KeptId): string =>
  collection === 'assumptions' ? words.assumption : words.kindWords[collection].one;

/** When a row was looked at: a day, or that there is none, which of a figure from a source says nothing of its keeper. */
export const lookedWords = ({ looked, collection }: Pick<ReviewRow, 'looked' | 'collection'>): string =>
  looked ?? (keptBy[collection] === 'asOf' ? words.noDaySeen : words.never);

/** Why a row is due when it is: "never looked at", "looked at on 2026-01-02", "its own day". */
export const whyDue = ({ looked, due, collection }: Pick<ReviewRow, 'looked' | 'due' | 'collection'>): string => {
  if (looked === undefined) return keptBy[collection] === 'asOf' ? 'its source shows no day' : 'never looked at';
  const seen = `looked at on ${looked}`;
  if (due === undefined) return `${seen}, no interval named`;
  return due.by === 'fact' ? `${seen}; the day is its own` : seen;
};

/**
 * A row as files for programs have it.
 * @param url absolute address of the entry
 */
export const reviewItem = (row: ReviewRow, teams: readonly Team[], today: string, url: string) => {
  const team = teams.find(({ id }) => id === row.owner);
  return {
    id: `${row.collection}/${row.id}`,
    title: row.title,
    url,
    kind: wordOf(row.collection),
    source: row.file,
    owner: team?.name ?? null,
    channel: team?.channel ?? null,
    reviewed: row.looked ?? null,
    due: row.due?.day ?? null,
    dueBy: row.due?.by ?? null,
    state: stateOf(row, today),
  };
};

/** True for rows that have been due for more than some days; what nobody has looked at has been due for ever. */
export const isDueFor = (row: ReviewRow, days: number, today: string): boolean =>
  stateOf(row, today) === 'overdue' &&
  (row.looked === undefined || (row.due !== undefined && daysBetween(row.due.day, today) > days));

const lineOf = (row: ReviewRow, today: string): string => {
  const when =
    row.looked === undefined || row.due === undefined
      ? 'no day'
      : `${row.due.day} (${distanceInWords(row.due.day, today)})`;
  return `  ${when}  ${row.title} [${wordOf(row.collection)}] ${row.file}: ${whyDue(row)}`;
};

/**
 * The rows that are due, by team, what is due first at the top; a sentence when nothing is.
 * @param rows in the order of {@link reviewRows}
 */
export const dueReport = (rows: readonly ReviewRow[], teams: readonly Team[], today: string): string => {
  const counts = countStates(rows, today);
  const total = `${rows.length} entries on ${today}: ${reviewStates.map((state) => `${counts[state]} ${stateWords[state]}`).join(', ')}.`;
  const due = Map.groupBy(
    rows.filter((row) => stateOf(row, today) !== 'kept'),
    ({ owner }) => owner,
  );
  const parts = [...due].map(([owner, list]) => {
    const team = teams.find(({ id }) => id === owner);
    const head = team ? `${team.name}, ${team.channel}` : 'Nobody is named';
    return `${head}: ${list.length}\n${list.map((row) => lineOf(row, today)).join('\n')}`;
  });
  return [...parts, total].join('\n\n');
};
