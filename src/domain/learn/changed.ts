/** Whether what an item teaches has changed since somebody looked at the item. Days are YYYY-MM-DD. */

/**
 * The latest day after the review on which something taught changed; undefined when nothing did.
 * @param days of each thing taught, the day on which it last changed; undefined where that is not known
 */
export const changedAfter = (reviewed: string, days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day) => day !== undefined)
    .filter((day) => day > reviewed)
    .sort()
    .at(-1);
