/** How long a text takes to read. */

/** Words a minute of an adult who reads plain English silently: a convention. */
export const WORDS_PER_MINUTE = 230;

/** Number of words in a text: runs of characters between spaces that hold a letter or a digit. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;

/**
 * Reading time in whole minutes, at least 1.
 * @param words number of words, zero or more
 * @throws {RangeError} when the number is negative or not finite
 */
export const readingMinutes = (words: number): number => {
  if (!(words >= 0 && Number.isFinite(words))) throw new RangeError(`${words} is not a number of words.`);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
};
