/** Every entry that somebody keeps, as one row: whose it is, when it was looked at, when it is due. */
import { isKept, keptBy, type KeptId } from '../../kinds.ts';
import type { Site } from '../../schemas/site.ts';
import { routeOf, titleOf } from '../content/routes.ts';
import { dueOf, stateOn, type Due, type ReviewState } from './due.ts';
import { byName } from '../text/by-name.ts';

/** An entry of any collection with what it inherits. */
export interface KeptEntry {
  readonly collection: string;
  readonly id: string;
  readonly data: object;
  /** Path of its file from the root of the repository. */
  readonly file: string;
}

export interface ReviewRow {
  readonly collection: KeptId;
  readonly id: string;
  readonly title: string;
  /** Address from the root of the site, without the base path. */
  readonly path: string;
  readonly file: string;
  /** Id of the team that answers for it; undefined when nobody is named. */
  readonly owner: string | undefined;
  /** The shelf that it stands on: a folder of the wiki, or a topic; undefined without one. */
  readonly section: string | undefined;
  /** The day on which a person last looked at it; undefined when nobody has. */
  readonly looked: string | undefined;
  readonly due: Due | undefined;
}

type Fields = Readonly<Partial<Record<'owner' | 'topic' | 'until', string | null>>> & {
  readonly reviewMonths?: number;
};

/** What the review of entries goes by, of content/site.yaml. */
export type ReviewSettings = Pick<Site, 'defaults' | 'review'>;

/** The interval and the owner of a kind, where its entries name none themselves. */
export const keptFor = (
  collection: KeptId,
  { defaults, review }: ReviewSettings,
): { months: number | undefined; owner: string | undefined } => {
  const own = review.kinds.find(({ id }) => id === collection);
  return { months: own?.months ?? defaults.reviewMonths, owner: own?.owner ?? defaults.owner };
};

/** Assumptions have no page of their own; the tool that counts with them shows them all. */
const addressOf = (collection: KeptId, id: string): string =>
  routeOf(collection, id) ?? `/tools/cost-estimator/#used-${id}`;

/** A figure that nobody took from anywhere: there is nothing that could be looked at again. */
const isPlaceholder = ({ collection, data }: KeptEntry): boolean => collection === 'assumptions' && !('asOf' in data);

const rowOf = (entry: KeptEntry, collection: KeptId, settings: ReviewSettings): ReviewRow => {
  const { id, data, file } = entry;
  const fields = data as Fields;
  const forKind = keptFor(collection, settings);
  const looked = (data as Readonly<Record<string, string | null | undefined>>)[keptBy[collection]] ?? undefined;
  const section = collection === 'wiki' ? (/^(.*)\/[^/]*$/.exec(id)?.[1] ?? '') : (fields.topic ?? undefined);
  const months = fields.reviewMonths ?? forKind.months;
  return {
    collection,
    id,
    title: titleOf(data),
    path: addressOf(collection, id),
    file,
    owner: fields.owner ?? forKind.owner,
    section,
    looked,
    due: dueOf({ looked, months, until: fields.until }),
  };
};

/** What {@link stateOn} asks for: nobody has looked is `never`, whatever day the entry brings. */
export const markOf = ({ looked, due }: Pick<ReviewRow, 'looked' | 'due'>): string | undefined =>
  looked === undefined ? 'never' : due?.day;

const place = (row: ReviewRow): string => (row.looked === undefined ? '' : (row.due?.day ?? '9999'));

/** Rows of all entries that are kept, what is due first: never looked at, then by the day, then by title. */
export const reviewRows = (entries: readonly KeptEntry[], settings: ReviewSettings): ReviewRow[] =>
  entries
    .flatMap((entry) =>
      isKept(entry.collection) && !isPlaceholder(entry) ? [rowOf(entry, entry.collection, settings)] : [],
    )
    .sort((a, b) => place(a).localeCompare(place(b)) || byName(a.title, b.title));

/** The day of the last look at each entry and the day of the next, by its path such as `prices/some-machine`. */
export const daysByPath = (
  rows: readonly ReviewRow[],
): ReadonlyMap<string, { readonly day: string | null; readonly due: string | null }> =>
  new Map(
    rows.map(({ collection, id, looked, due }) => [
      `${collection}/${id}`,
      { day: looked ?? null, due: due?.day ?? null },
    ]),
  );

/** How a row stands on a day. */
export const stateOf = (row: Pick<ReviewRow, 'looked' | 'due'>, today: string): ReviewState =>
  stateOn(markOf(row), today);

export type StateCounts = Readonly<Record<ReviewState, number>>;

/** How many rows stand how on a day. */
export const countStates = (rows: readonly Pick<ReviewRow, 'looked' | 'due'>[], today: string): StateCounts => {
  const counts = { overdue: 0, soon: 0, kept: 0 };
  for (const row of rows) counts[stateOf(row, today)] += 1;
  return counts;
};
