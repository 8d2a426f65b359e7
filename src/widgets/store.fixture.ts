/** A storage in memory, for tests only. */
import type { Place } from './store.ts';

export const placeInMemory = (
  first: Readonly<Record<string, string>> = {},
): Place & { readonly items: Map<string, string> } => {
  const items = new Map(Object.entries(first));
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
};

/** As a browser that blocks its storage, or has no room left. */
export const refuse = (): never => {
  throw new DOMException('no', 'SecurityError');
};
