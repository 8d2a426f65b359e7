/** Sums of the cost table. */
import type { CostRow } from '../../schemas/cost.ts';

/** A range of money, US dollars a month. */
export interface UsdRange {
  readonly lowUsd: number;
  readonly highUsd: number;
}

export interface CostTotals {
  /** Machines, storage, network and what watches them. */
  readonly infrastructure: UsdRange;
  /** The people who run it. */
  readonly people: UsdRange;
  /** Both together. */
  readonly everything: UsdRange;
}

const sum = (ranges: readonly UsdRange[]): UsdRange => ({
  lowUsd: ranges.reduce((total, { lowUsd }) => total + lowUsd, 0),
  highUsd: ranges.reduce((total, { highUsd }) => total + highUsd, 0),
});

/**
 * Totals of cost rows, US dollars a month: low ends added to low ends, high ends to high ends.
 * @throws {RangeError} when there is no row, because a total of nothing is a mistake and not zero dollars
 */
export const totals = (rows: readonly (UsdRange & Pick<CostRow, 'group'>)[]): CostTotals => {
  if (rows.length === 0) throw new RangeError('There are no cost rows to add up.');
  const of = (group: CostRow['group']) => sum(rows.filter((row) => row.group === group));
  return { infrastructure: of('infrastructure'), people: of('people'), everything: sum(rows) };
};
