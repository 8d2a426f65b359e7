/** Counts of pages that a bench is asked for. */

/**
 * @param given what stands behind the name of the command
 * @param usual what is measured when nothing does
 * @param command name of the npm script, for the message
 * @throws when one of them is no whole number above zero
 */
export const countsIn = (given: readonly string[], usual: readonly number[], command: string): readonly number[] => {
  const counts = given.length > 0 ? given.map(Number) : usual;
  if (!counts.every((count) => Number.isInteger(count) && count > 0))
    throw new Error(`npm run ${command} takes numbers of pages, such as: npm run ${command} -- 100 10000`);
  return counts;
};
