/** A figure that is not known exactly: lowest, likely and highest value in one unit, in that order. */
export type Range = Readonly<{ low: number; likely: number; high: number }>;

export type End = keyof Range;

export const ends: readonly End[] = ['low', 'likely', 'high'];

/** A figure that is taken as exact. */
export const exactly = (value: number): Range => ({ low: value, likely: value, high: value });

export const sumOf = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((sum, range) => sum + range.low, 0),
  likely: ranges.reduce((sum, range) => sum + range.likely, 0),
  high: ranges.reduce((sum, range) => sum + range.high, 0),
});

export const times = (range: Range, factor: number): Range => ({
  low: range.low * factor,
  likely: range.likely * factor,
  high: range.high * factor,
});

/** True when two ranges hold the same three figures. */
export const sameRange = (one: Range, other: Range): boolean => ends.every((end) => one[end] === other[end]);

/**
 * The step to which the money of one table is rounded: the largest of 1, 5, 10, 50, 100, 500 … US dollars that is at
 * most one two-thousandth of the highest total. Rough inputs get no false pennies, and $18,500 stays $18,500.
 */
export const roundingStep = (highestUsd: number): number => {
  const limit = highestUsd / 2000;
  let step = 1;
  for (let next = 5; next <= limit; next = String(next).startsWith('5') ? next * 2 : next * 5) step = next;
  return step;
};

export const roundTo = (value: number, step: number): number => Math.round(value / step) * step;
