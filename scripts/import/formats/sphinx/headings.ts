/** Headings as labels, which Sphinx makes of them by itself where a site asks for that. */
import { githubAnchors } from '../../text/links/slugs.ts';
import type { Place } from './places.ts';

export interface Headings {
  readonly add: (path: string, words: string) => void;
  /** The place of a heading that is named by its words, or by its page, a colon and its words. */
  readonly labelled: (name: string, from: string) => Place | undefined;
}

/** As names of places are written. */
const asKey = (words: string): string => words.trim().replace(/\s+/g, ' ').replace(/[()]/g, '-').toLowerCase();

/** @param nameOf the name of a page, from the folder of the book and without its ending */
export const headingsOf = (nameOf: (path: string) => string): Headings => {
  const byWords = new Map<string, Place[]>();
  const taken = new Map<string, Set<string>>();
  return {
    add: (path, words) => {
      const ids = taken.get(path) ?? new Set<string>();
      const id = githubAnchors(words, ids);
      ids.add(id);
      taken.set(path, ids);
      const key = asKey(words);
      byWords.set(key, [...(byWords.get(key) ?? []), { path, id, words }]);
    },
    labelled: (name, from) => {
      const [, page, words] = /^([^\s:]+):(.+)$/.exec(name) ?? [];
      const [own, ...others] = byWords.get(asKey(name)) ?? [];
      if (own !== undefined && others.length === 0) return own;
      if (page === undefined || words === undefined) return undefined;
      // The name may be from the folder of one of several books, first that of the page itself.
      const found = (byWords.get(asKey(words)) ?? []).filter(
        ({ path }) =>
          nameOf(path).toLowerCase() === page.toLowerCase() ||
          nameOf(path).toLowerCase().endsWith(`/${page.toLowerCase()}`),
      );
      const [book] = nameOf(from).split('/');
      return found.find(({ path }) => nameOf(path).split('/')[0] === book) ?? found[0];
    },
  };
};
