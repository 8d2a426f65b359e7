/** The order in which a reader sees the answers of a question. */

/** FNV-1a, 32 bits (Fowler, Noll, Vo): the same text gives the same number in every browser. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // The last letters of a text reach the high bits only after another round of mixing (the finaliser of MurmurHash3).
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * Indexes of the answers in the order in which one reader sees them: always the same for one reader and one question.
 * @param texts the answers; two readers may share an order, and adding one leaves the others in their order
 * @param reader what tells readers apart; empty at build, for whoever reads without script
 * @param item id of the item
 */
export const optionOrder = (texts: readonly string[], reader: string, item: string): number[] =>
  texts
    .map((text, index) => ({ index, key: hashOf(`${reader}/${item}/${text}`) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ index }) => index);
