/**
 * The figures or answers that a visitor last worked on in a tool, kept as the query string of a link, so that stored
 * work is checked by the same code as a link somebody sent.
 */
import { browserPlace, openKept, tabPlace, type Kept, type Place, type Refusal } from '../../store.ts';

const longestQuery = 8000;

export const isQuery = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestQuery;

export interface WorkEntry {
  readonly current?: string;
  /** Scenarios as the first release kept them, all under one key; see scenarios.ts. */
  readonly scenarios?: readonly unknown[];
}

/** What is kept under the name of a tool itself. */
export const workEntry = (tool: string, place?: Place | null): Kept<WorkEntry> =>
  openKept<WorkEntry>(
    tool,
    ({ current, scenarios = [] }) =>
      Array.isArray(scenarios)
        ? { ...(isQuery(current) ? { current } : {}), ...(scenarios.length > 0 ? { scenarios } : {}) }
        : null,
    place,
  );

export interface SavedWork {
  /** What the visitor last worked on; null when nothing is kept. */
  readonly current: () => string | null;
  /** A sentence when something is wrong with the storage. */
  readonly trouble: () => Refusal;
  /** Keeps a query string; null forgets what was kept. */
  readonly keep: (query: string | null) => Refusal;
  /** True when this tab showed the query as the visitor's own: a reload or Back does not make it somebody else's. */
  readonly isOwn: (query: string) => boolean;
  /** Notes that the address now holds the visitor's own work. `before` is the note that this one takes the place of. */
  readonly noteOwn: (query: string, before: string | null) => Refusal;
  /** False when this tab can note nothing, so that `isOwn` says nothing either. */
  readonly canNote: () => boolean;
}

const mostNoted = 100;

/** Opens the work of one tool. The places can be given for tests. */
export const openSavedWork = (
  tool: string,
  place: Place | null = browserPlace(),
  tab: Place | null = tabPlace(),
): SavedWork => {
  const entry = workEntry(tool, place);
  const noted = openKept<{ readonly queries: readonly string[] }>(
    `${tool}:own`,
    ({ queries }) => (Array.isArray(queries) ? { queries: queries.filter(isQuery) } : null),
    tab,
  );
  const queries = (): readonly string[] => noted.read().value?.queries ?? [];
  return {
    current: () => entry.read().value?.current ?? null,
    trouble: () => entry.read().trouble,
    keep: (query) => {
      const scenarios = entry.read().value?.scenarios;
      if (query === null && scenarios === undefined) return entry.read().value === null ? null : entry.remove();
      return entry.write({
        ...(query === null ? {} : { current: query.slice(0, longestQuery) }),
        ...(scenarios === undefined ? {} : { scenarios }),
      });
    },
    isOwn: (query) => queries().includes(query),
    noteOwn: (query, before) =>
      noted.write({
        queries: [...queries().filter((one) => one !== query && one !== before), query].slice(-mostNoted),
      }),
    canNote: () => noted.write({ queries: queries() }) === null,
  };
};
