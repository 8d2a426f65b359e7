/** Files of the search core that are asked for before the core asks, by the names that Pagefind gives them. */
import { words } from '../../../words/words.ts';

/** The program, made for the language of the site. */
export const program = `wasm.${words.language}.pagefind`;

/** The list of the pages of an index. */
export const metaOf = (index: string): string => `pagefind.${index}.pf_meta`;

/**
 * Ids of the results, in the order in which Pagefind lists its pages. The catalogue has its rows in that order, so that no
 * reader loads the ids twice: they are hashes, which nothing compresses.
 * @param meta the unzipped list of an index, a file with the ending .pf_meta
 * @param count number of pages; the parts of the index come after them, with names of the same kind
 * @throws when the list has fewer
 */
export const idsIn = (meta: ArrayBuffer, count: number): string[] => {
  // Each id ends at the number of words of its page, whose first byte is no digit of a hash.
  const ids =
    new TextDecoder('latin1')
      .decode(meta)
      .match(/[a-z]{2}_[\da-f]{7,}/g)
      ?.slice(0, count) ?? [];
  if (ids.length < count) throw new Error(`The list of pages has ${ids.length} ids for ${count} pages.`);
  return ids;
};
