/** The check of a careful reader: do the chosen nodes, at their list price, fit the instances row of the table? */
import { itemsOf } from './items.ts';
import { exactly } from './range.ts';
import type { CostScenario } from './scenario.ts';

export interface NodeCheck {
  readonly verdict: 'agrees' | 'above' | 'below';
  /** The nodes on demand, US dollars a month. */
  readonly listUsd: number;
  /** The instances row, scaled to as many nodes, US dollars a month. */
  readonly rowLowUsd: number;
  readonly rowHighUsd: number;
  /** Discount that would bring the nodes to the high and to the low end of the row, percent. Zero when none is needed. */
  readonly discountToHighPercent: number;
  readonly discountToLowPercent: number;
  /** What the row pays for one node, US dollars an hour. Null without nodes. */
  readonly impliedHour: { readonly low: number; readonly high: number } | null;
}

/** Compares the nodes at their price with the row; a discount is left out, because the row may already hold one. */
export const nodeCheck = (scenario: CostScenario): NodeCheck => {
  const { nodes, data, quantities } = scenario;
  const listUsd = nodes * (quantities['price']?.range.likely ?? 0) * data.hoursPerMonth;
  const row = itemsOf({ ...scenario, mode: 'table' }).find(({ id }) => id === 'instances') ?? exactly(0);
  const discount = (targetUsd: number) => (listUsd > targetUsd ? (1 - targetUsd / listUsd) * 100 : 0);
  const inside = listUsd >= row.low - 0.005 && listUsd <= row.high + 0.005;
  const hours = nodes * data.hoursPerMonth;
  return {
    verdict: inside ? 'agrees' : listUsd > row.high ? 'above' : 'below',
    listUsd,
    rowLowUsd: row.low,
    rowHighUsd: row.high,
    discountToHighPercent: discount(row.high),
    discountToLowPercent: discount(row.low),
    impliedHour: hours > 0 ? { low: row.low / hours, high: row.high / hours } : null,
  };
};
