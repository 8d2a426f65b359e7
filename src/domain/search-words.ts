/**
 * Which words of a query the handbook really holds. The search core answers an unknown word with pages that hold its
 * shortest known beginning ("istio" with "is"), so its marks are compared with the words that were asked for.
 */

const norm = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

// A stem may differ from the word in its ending (scale, scaling); three letters and most of the shorter word must agree.
const sameWord = (word: string, marked: string): boolean =>
  marked.startsWith(word) ||
  (!/\p{N}/u.test(word) && marked.length > 2 && commonStart(marked, word) >= Math.max(3, 0.7 * Math.min(marked.length, word.length)));

/** The query as the search core should get it: signs that it glues to words are dropped, and a quote left open is closed. */
export const cleanQuery = (query: string): string => {
  const plain = query.replace(/[$%]/g, ' ').replace(/\s+/g, ' ').trim();
  return (plain.match(/"/g) ?? []).length % 2 === 0 ? plain : plain.replace(/"/g, ' ').trim();
};

/**
 * Words of the query that none of the marked words matches, as they were typed.
 * @param marked every marked word of the results, with the words of their titles and aliases
 */
export const missingWords = (query: string, marked: readonly string[]): string[] => {
  const found = marked.flatMap((text) => [norm(text), ...text.split(/[^\p{L}\p{N}]+/u).map(norm)]).filter(Boolean);
  return cleanQuery(query)
    .split(/[\s"]+/)
    .filter((word) => norm(word).length > 0)
    .filter((word) => !found.some((mark) => sameWord(norm(word), mark)));
};
