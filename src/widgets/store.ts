/**
 * What a page keeps in this browser. Each thing has a key of its own and is written whole, so two tabs never lose each
 * other's work; a lock would not do, since plain http has none and browsers hand changes from tab to tab late.
 *
 * Storage may be blocked, full, unreadable or written by a newer version of the page. Nothing here throws: a sentence
 * says what is wrong, and what cannot be read is set aside under a name of its own before anything is written there.
 */

import { words } from '../words/words.ts';

/** The storage of a browser, or one made for a test. */
export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Null when it worked, otherwise a sentence that says why nothing was stored. */
export type Refusal = string | null;

export interface Found<Value> {
  /** Null when nothing is kept, or nothing that can be read. */
  readonly value: Value | null;
  /** A sentence when something is wrong with the storage or with what is in it. */
  readonly trouble: Refusal;
}

export interface Kept<Value> {
  read(): Found<Value>;
  write(value: Value): Refusal;
  remove(): Refusal;
}

export const troubles = words.storageTroubles;

const shape = 1;
const prefix = 'right-parts:';

/** The key of the browser's storage under which a thing of this name is kept. */
export const keyOf = (name: string): string => prefix + name;

const aside = ':unreadable';
const isAside = (key: string): boolean => /:unreadable(-\d+)?$/.test(key);

const placeCalled = (name: 'localStorage' | 'sessionStorage'): Place | null => {
  // At build there is no browser, and some versions of Node warn when asked for storage.
  if (typeof document === 'undefined') return null;
  try {
    return globalThis[name];
  } catch {
    return null;
  }
};

/** What this browser keeps for all tabs; null where it is blocked. */
export const browserPlace = (): Place | null => placeCalled('localStorage');

/** What this browser keeps for one tab, over reloads and Back; null where it is blocked. */
export const tabPlace = (): Place | null => placeCalled('sessionStorage');

const textAt = (place: Place | null, key: string): string | null | undefined => {
  try {
    return place?.getItem(key);
  } catch {
    return undefined;
  }
};

const changed = 'right-parts-kept';
const tell = (name: string): void => {
  if (typeof document !== 'undefined') dispatchEvent(new CustomEvent(changed, { detail: name }));
};

// A second rescue of the same thing gets another name, so that the first is never overwritten.
const setAside = (place: Place, key: string, text: string): void => {
  for (let count = 1; ; count += 1) {
    const free = `${key}${aside}${count === 1 ? '' : `-${count}`}`;
    const taken = place.getItem(free);
    if (taken === text) return;
    if (taken !== null) continue;
    place.setItem(free, text);
    return;
  }
};

/**
 * One thing that is kept under a name, such as `fit-quiz` or `settings`.
 * @param check the value that the stored fields hold, or null when they cannot be used; it must check every figure
 */
export const openKept = <Value extends object>(
  name: string,
  check: (fields: Readonly<Record<string, unknown>>) => Value | null,
  place: Place | null = browserPlace(),
): Kept<Value> => {
  const key = keyOf(name);

  const parse = (text: string): Found<Value> => {
    try {
      const fields = JSON.parse(text) as Record<string, unknown> | null;
      const found = fields?.['shape'];
      if (typeof found === 'number' && found > shape) return { value: null, trouble: troubles.newer };
      const value = fields !== null && found === shape ? check(fields) : null;
      return { value, trouble: value === null ? troubles.unreadable : null };
    } catch {
      return { value: null, trouble: troubles.unreadable };
    }
  };

  const read = (): Found<Value> => {
    const text = textAt(place, key);
    if (text === undefined) return { value: null, trouble: troubles.blocked };
    return text === null ? { value: null, trouble: null } : parse(text);
  };

  const put = (text: string | null): Refusal => {
    const before = textAt(place, key);
    if (place === null || before === undefined) return troubles.blocked;
    const trouble = before === null ? null : parse(before).trouble;
    if (trouble === troubles.newer) return trouble;
    try {
      if (before !== null && trouble !== null) setAside(place, key, before);
      if (text === null) place.removeItem(key);
      else place.setItem(key, text);
    } catch {
      return troubles.full;
    }
    tell(name);
    return null;
  };

  return { read, write: (value) => put(JSON.stringify({ shape, ...value })), remove: () => put(null) };
};

/** Names under which something is kept that begin so, without what was set aside; empty where storage is blocked. */
export const keptNames = (start: string, place: Place | null = browserPlace()): readonly string[] => {
  try {
    return Array.from({ length: place?.length ?? 0 }, (_, index) => place?.key(index) ?? '')
      .filter((key) => key.startsWith(prefix + start) && !isAside(key))
      .map((key) => key.slice(prefix.length))
      .sort();
  } catch {
    return [];
  }
};

/**
 * Calls back whenever something under a name that begins so is changed, in this tab or another, and when the page comes
 * back from the browser's page cache, where it was told nothing. Returns a function that stops it.
 */
export const onKept = (start: string, listener: () => void): (() => void) => {
  const stop = new AbortController();
  const { signal } = stop;
  const hear = (name: string | null) => {
    if (name === null || name.startsWith(start)) listener();
  };
  addEventListener(changed, (event) => hear((event as CustomEvent<string>).detail), { signal });
  addEventListener(
    'storage',
    ({ key }) => {
      if (key === null || key.startsWith(prefix)) hear(key?.slice(prefix.length) ?? null);
    },
    { signal },
  );
  addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
  return () => stop.abort();
};
