/** Queries that found nothing, noted on this device only. */
import { mostLetters } from '../../../domain/search/asking/query.ts';
import { localDay } from '../../../domain/text/local-day.ts';
import { openKept, type Refusal } from '../../store.ts';

export interface ZeroResultQuery {
  readonly query: string;
  readonly missing: readonly string[];
  readonly count: number;
  /** Day of the last time, YYYY-MM-DD. */
  readonly last: string;
}

/** The oldest are forgotten beyond so many. */
const MOST = 200;

const isNoted = (value: unknown): value is ZeroResultQuery => {
  const noted = value as Partial<ZeroResultQuery> | null;
  return (
    typeof noted?.query === 'string' &&
    noted.query.length <= mostLetters &&
    Array.isArray(noted.missing) &&
    noted.missing.every((word) => typeof word === 'string') &&
    Number.isSafeInteger(noted.count) &&
    Number(noted.count) > 0 &&
    /^\d{4}-\d\d-\d\d$/.test(noted.last ?? '')
  );
};

export const zeroResultsName = 'zero-result-queries';
const kept = openKept(zeroResultsName, ({ queries }) =>
  Array.isArray(queries) ? { queries: queries.filter(isNoted) } : null,
);

/** The noted queries, the last first; none when the storage cannot be read, which costs the list and nothing else. */
export const zeroResultQueries = (): readonly ZeroResultQuery[] => kept.read().value?.queries ?? [];

/** Notes a query; the same one again only counts up. */
export const noteZeroResult = (query: string, missing: readonly string[]): Refusal => {
  const noted = zeroResultQueries();
  const count = (noted.find((one) => one.query === query)?.count ?? 0) + 1;
  const others = noted.filter((one) => one.query !== query);
  return kept.write({ queries: [{ query, missing, count, last: localDay(new Date()) }, ...others].slice(0, MOST) });
};

export const forgetZeroResults = (): Refusal => kept.remove();
