/** What a visitor sets: answers, labels, and which rules count. */
import type { OwnLimits } from '../rules/rule-limits.ts';
import type { DateOrder } from '../units.ts';

export interface PlacementSettings {
  /** Answers by name of the service, then by id of the question. */
  readonly answers: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Answers about profiles, which are asked once each: `profile:NAME` is `used` or `unused`. */
  readonly everywhere: Readonly<Record<string, string>>;
  /** Key of the label that names the owner. */
  readonly ownerLabel?: string;
  /** Key of the label that names the criticality in words. */
  readonly criticalityLabel?: string;
  /** How dates such as 03/04/2014 are meant. */
  readonly dates?: DateOrder;
  /** Ids of rules that do not count. */
  readonly off: readonly string[];
  /** Limits that count instead of the usual ones. */
  readonly limits: OwnLimits;
}

export const noSettings: PlacementSettings = { answers: new Map(), everywhere: {}, off: [], limits: {} };
