/** A row of the estimate: what is paid for, in which group, and who pays it without Kubernetes too. */
import type { CostRow } from '../../schemas/cost.ts';
import type { Basis } from './parameters.ts';
import type { Range } from './figures/range.ts';

export interface CostItem extends Range {
  readonly id: string;
  readonly name: string;
  readonly group: CostRow['group'];
  readonly basis: Basis | 'services' | 'fixed';
  /** The likely value, worked out in words and numbers. */
  readonly working: string;
  readonly paidAnyway: PaidAnyway;
}

/**
 * Who pays the same without Kubernetes: always, whatever is used instead; everywhere (serverless containers and plain
 * machines alike), only with machines of one's own and for each of them, or nobody.
 */
export type PaidAnyway = 'always' | 'everywhere' | 'each-machine' | 'nowhere';

/** One row at one end of the estimate. */
export interface ItemAt {
  readonly id: string;
  readonly name: string;
  readonly group: CostRow['group'];
  readonly basis: Basis | 'services' | 'fixed';
  readonly usd: number;
  readonly working: () => string;
  readonly paidAnyway: PaidAnyway;
}

/** What rows come to together, US dollars a month. */
export const sumUsd = (rows: readonly { readonly usd: number }[]): number =>
  rows.reduce((sum, { usd }) => sum + usd, 0);
