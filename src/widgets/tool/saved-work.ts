/**
 * What a visitor keeps in this browser: the answers they last worked on, and named scenarios.
 *
 * State is kept as the query string of a link, so that stored work is checked by the same code as a link somebody sent.
 * Storage may be blocked, full, unreadable or written by a newer version: every method then says so in words, and
 * nothing that cannot be read is ever overwritten or thrown away.
 */

export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** The state as a query string without the question mark. */
  readonly query: string;
  /** The day on which it was saved, YYYY-MM-DD. */
  readonly savedOn: string;
}

export interface Saved {
  /** What the visitor last worked on; null when nothing is kept. */
  readonly current: string | null;
  readonly scenarios: readonly Scenario[];
  /** A sentence when something is wrong with the storage; null when all is well. */
  readonly trouble: string | null;
}

/** Null when it worked, otherwise a sentence that says why nothing was stored. */
export type Refusal = string | null;

export interface SavedWork {
  read(): Saved;
  keep(query: string): Refusal;
  add(scenario: Scenario): Refusal;
  remove(id: string): Refusal;
  /** Calls back when another tab changes what is kept; returns a function that stops it. */
  onChange(listener: () => void): () => void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const shape = 1;
const mostScenarios = 50;
const longestName = 80;
const longestQuery = 8000;

export const storageTroubles = {
  blocked: 'This browser does not let the page keep anything, so nothing is saved. Copy the link instead.',
  full: 'There is no room left to save this. Delete a scenario, or copy the link instead.',
  unreadable: 'Some of what was saved here could not be read. It was left as it is, under another name.',
  newer: 'What is saved here comes from a newer version of this page. It was left alone, so nothing new is saved.',
  many: `${mostScenarios} scenarios are saved already. Delete one first.`,
} as const;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest;

const isScenario = (value: unknown): value is Scenario => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, query, savedOn } = value as Record<string, unknown>;
  return isText(id, 80) && isText(name, longestName) && isText(query, longestQuery) && isText(savedOn, 10);
};

const nothing: Saved = { current: null, scenarios: [], trouble: null };

const parse = (text: string | null): Saved => {
  if (text === null) return nothing;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { ...nothing, trouble: storageTroubles.unreadable };
  }
  if (typeof stored !== 'object' || stored === null) return { ...nothing, trouble: storageTroubles.unreadable };
  const { shape: found, current, scenarios } = stored as Record<string, unknown>;
  if (typeof found === 'number' && found > shape) return { ...nothing, trouble: storageTroubles.newer };
  if (found !== shape || !Array.isArray(scenarios)) return { ...nothing, trouble: storageTroubles.unreadable };
  const good = scenarios.filter(isScenario);
  return {
    current: isText(current, longestQuery) ? current : null,
    scenarios: good,
    trouble: good.length === scenarios.length ? null : storageTroubles.unreadable,
  };
};

const browserStore = (): Store | null => {
  // At build there is no browser, and some versions of Node warn when asked for storage.
  if (typeof document === 'undefined') return null;
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
};

/** Opens what is kept for one tool. `key` names the tool; the store can be given for tests. */
export const openSavedWork = (key: string, store: Store | null = browserStore()): SavedWork => {
  const place = `right-parts:${key}`;

  const text = (): string | null | undefined => {
    try {
      return store === null ? undefined : store.getItem(place);
    } catch {
      return undefined;
    }
  };

  const read = (): Saved => {
    const found = text();
    return found === undefined ? { ...nothing, trouble: storageTroubles.blocked } : parse(found);
  };

  // Reads again before every write, so that a second tab loses nothing.
  const write = (change: (saved: Saved) => Pick<Saved, 'current' | 'scenarios'>): Refusal => {
    const found = text();
    if (store === null || found === undefined) return storageTroubles.blocked;
    const saved = parse(found);
    if (saved.trouble === storageTroubles.newer) return saved.trouble;
    try {
      if (saved.trouble !== null && found !== null) store.setItem(`${place}:unreadable`, found);
      const { current, scenarios } = change(saved);
      store.setItem(place, JSON.stringify({ shape, current, scenarios }));
      return null;
    } catch {
      return storageTroubles.full;
    }
  };

  return {
    read,
    keep: (query) => write(({ scenarios }) => ({ current: query.slice(0, longestQuery), scenarios })),
    add: (scenario) => {
      const clean = { ...scenario, name: scenario.name.trim().slice(0, longestName) };
      if (clean.name === '') return 'Give the scenario a name first.';
      if (!isScenario(clean)) return 'These answers are too long to be saved. Copy the link instead.';
      if (read().scenarios.length >= mostScenarios) return storageTroubles.many;
      return write(({ current, scenarios }) => ({ current, scenarios: [...scenarios, clean] }));
    },
    remove: (id) =>
      write(({ current, scenarios }) => ({ current, scenarios: scenarios.filter((kept) => kept.id !== id) })),
    onChange: (listener) => {
      const hear = (event: StorageEvent) => {
        if (event.key === null || event.key === place) listener();
      };
      globalThis.addEventListener('storage', hear);
      return () => globalThis.removeEventListener('storage', hear);
    },
  };
};
