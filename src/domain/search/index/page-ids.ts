/**
 * The ids of all results, read out of the list of pages that the search core loads in any case: the catalogue has its rows in
 * the order of that list, so that no reader loads the ids twice. They are hashes, which nothing compresses.
 */

/**
 * Ids in the order in which Pagefind lists its pages.
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
