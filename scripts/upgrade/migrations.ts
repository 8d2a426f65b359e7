/** What content has to become in this release. A release that asks something new of content adds how old content meets it. */

import { spelledLetters } from './spelled-letters.ts';

export interface Migration {
  /** What it does, as words that follow the path of a file: "reviewed_on is called reviewed now". */
  readonly what: string;
  /** Files that it may change, by their path from the root. */
  readonly files: RegExp;
  /** The text as it has to be, the same text when it is so already: each runs in every upgrade. */
  readonly change: (text: string, path: string) => string;
}

/** Each of them stays: who upgrades may come from any release. */
export const migrations: readonly Migration[] = [spelledLetters];

/**
 * What becomes of some texts.
 * @returns the changed ones, by path, each with what was done
 */
export const migrated = (
  texts: ReadonlyMap<string, string>,
  list: readonly Migration[] = migrations,
): Map<string, { text: string; done: string[] }> => {
  const changed = new Map<string, { text: string; done: string[] }>();
  for (const [path, before] of texts) {
    let text = before;
    const done: string[] = [];
    for (const { what, files, change } of list) {
      if (!files.test(path)) continue;
      const after = change(text, path);
      if (after !== text) done.push(what);
      text = after;
    }
    if (text !== before) changed.set(path, { text, done });
  }
  return changed;
};
