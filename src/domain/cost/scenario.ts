/** What an estimate is made of: one complete set of figures, which remembers which of them were changed, and its rows. */
import type { Assumption, CostRow } from '../../schemas/cost.ts';
import type { PerNode } from './capacity.ts';
import type { ReservationRule } from './reserved.ts';
import type { Range } from './figures/range.ts';
import type { AlternativeId, Basis, CostMode, EstimatorData } from './parameters.ts';
import type { Instance, ListedPrice, Provider } from './providers.ts';

/** An uncertain figure that the estimate uses. */
export interface Quantity {
  readonly id: string;
  readonly name: string;
  readonly unit: Assumption['unit'];
  readonly range: Range;
  /** −1 where more of it costs less, such as a discount. */
  readonly direction: 1 | -1;
  readonly changed: boolean;
}

/** Reads one figure of a quantity. */
export type Figures = (id: string) => number;

export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  readonly group: CostRow['group'];
  readonly basis: Basis;
  readonly basisChanged: boolean;
}

export interface CostScenario {
  readonly data: EstimatorData;
  readonly mode: CostMode;
  readonly nodes: number;
  readonly clusters: number;
  readonly provider: Provider;
  /** The assumptions as they hold at this provider. */
  readonly assumptions: EstimatorData['assumptions'];
  /** Null where content cannot know a node and the reader puts it. */
  readonly instance: Instance | null;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly maxPods: number;
  /** The chosen control plane; null when it costs nothing. */
  readonly plane: ListedPrice | null;
  readonly rule: ReservationRule;
  /** What one node keeps back by that rule, and what it leaves. */
  readonly perNode: PerNode;
  readonly against: AlternativeId;
  readonly rows: readonly ScenarioRow[];
  /** By id; for a row of the table under `row-<id>`. Without prototype. */
  readonly quantities: Readonly<Record<string, Quantity>>;
  /** Ids of the parameters that differ from their default. */
  readonly changed: readonly string[];
  /** Ids of parameters without which there is no estimate: nobody but the reader can know them. */
  readonly lacks: readonly string[];
}

/** True where nobody has said what a node keeps back: the provider has no rule of its own, and the reader chose none. */
export const isRuleStandIn = ({ provider, changed }: Pick<CostScenario, 'provider' | 'changed'>): boolean =>
  provider.ownNode !== undefined && !changed.includes('reserve');

/**
 * Who pays the same without Kubernetes: always, whatever is used instead; everywhere (serverless containers and plain
 * machines alike), only with machines of one's own and for each of them, or nobody.
 */
export type PaidAnyway = 'always' | 'everywhere' | 'each-machine' | 'nowhere';

/** A row at one end of the estimate: what is paid for, in which group, and who pays it without Kubernetes too. */
export interface ItemAt {
  readonly id: string;
  readonly name: string;
  readonly group: CostRow['group'];
  readonly basis: Basis | 'services' | 'fixed';
  readonly usd: number;
  readonly working: () => string;
  readonly paidAnyway: PaidAnyway;
}

/** The same before its group is known. */
export type RowAt = Omit<ItemAt, 'group'>;

/** A row of the estimate, at all three ends. */
export interface CostItem extends Range, Omit<ItemAt, 'usd' | 'working'> {
  /** The likely value, worked out in words and numbers. */
  readonly working: string;
}

/** What rows come to together, US dollars a month. */
export const sumUsd = (rows: readonly { readonly usd: number }[]): number =>
  rows.reduce((sum, { usd }) => sum + usd, 0);
