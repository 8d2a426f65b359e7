/** What the estimator reads of the content. */
import type { Assumption, CostRow, Price } from '../../schemas/cost.ts';

type With<Entry> = Entry & { readonly id: string };

/** Everything the estimator reads, as plain data. */
export interface EstimatorData {
  readonly rows: readonly With<Pick<CostRow, 'name' | 'group' | 'lowUsd' | 'highUsd' | 'basis' | 'drivers'>>[];
  readonly prices: readonly With<
    Pick<Price, 'name' | 'kind' | 'usdPerHour' | 'terms' | 'asOf' | 'source'> & {
      readonly vcpu?: number | undefined;
      readonly memoryGib?: number | undefined;
      readonly maxPods?: number | undefined;
      readonly region?: string | undefined;
    }
  >[];
  readonly assumptions: readonly With<Assumption>[];
  readonly hoursPerMonth: number;
  /** Number of nodes the article's table is for. */
  readonly tableNodes: number;
  /** The article's break-even, vCPU. */
  readonly claimedBreakEvenCores: number;
}
