/** Places of notes whose names hold the names of those above them. */

/**
 * Where a note comes to stand, from the names that its own is made of: one with others below it is the first of its folder.
 * @param partsOf the names of each note, from the outermost
 */
export const placesOf = (partsOf: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> => {
  const keyOf = (parts: readonly string[]): string => parts.join('/').toLowerCase();
  const above = new Set(
    [...partsOf.values()].flatMap((parts) => parts.slice(1).map((_, index) => keyOf(parts.slice(0, index + 1)))),
  );
  return new Map(
    [...partsOf].map(([path, parts]) => [path, `${parts.join('/')}${above.has(keyOf(parts)) ? '/index' : ''}.md`]),
  );
};
