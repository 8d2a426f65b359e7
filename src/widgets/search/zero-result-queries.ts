/**
 * Queries that found nothing, noted on this device only. The one door to their storage: blocked, full or corrupt
 * storage costs the list and nothing else.
 */
export interface Miss {
  readonly query: string;
  readonly missing: readonly string[];
  readonly count: number;
  /** Day of the last time, YYYY-MM-DD. */
  readonly last: string;
}

const KEY = 'search-misses';
const VERSION = 1;
/** The oldest are forgotten beyond so many. */
const MOST = 200;

const isMiss = (value: unknown): value is Miss => {
  const miss = value as Partial<Miss> | null;
  return (
    typeof miss?.query === 'string' &&
    Array.isArray(miss.missing) &&
    miss.missing.every((word) => typeof word === 'string') &&
    typeof miss.count === 'number' &&
    typeof miss.last === 'string'
  );
};

/** The noted queries, the last first; empty when there are none or the storage cannot be read. */
export const readMisses = (): Miss[] => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const { version, misses } = (stored ?? {}) as { version?: unknown; misses?: unknown };
    return version === VERSION && Array.isArray(misses) ? misses.filter(isMiss) : [];
  } catch {
    return [];
  }
};

const write = (misses: readonly Miss[]): void => {
  try {
    if (misses.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ version: VERSION, misses: misses.slice(0, MOST) }));
  } catch {
    // Storage is blocked or full: the search works without its list.
  }
  dispatchEvent(new Event(KEY));
};

/** Notes a query; the same one again only counts up. */
export const recordMiss = (query: string, missing: readonly string[]): void => {
  const others = readMisses().filter((miss) => miss.query !== query);
  const count = (readMisses().find((miss) => miss.query === query)?.count ?? 0) + 1;
  write([{ query, missing, count, last: new Date().toISOString().slice(0, 10) }, ...others]);
};

export const forgetMisses = (): void => write([]);

/** Calls back whenever the list has changed in this tab. */
export const onMisses = (changed: () => void): (() => void) => {
  addEventListener(KEY, changed);
  return () => removeEventListener(KEY, changed);
};
