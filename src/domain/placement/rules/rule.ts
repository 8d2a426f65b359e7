/** A rule of placement: its words are an entry of content/inventory-rules, its condition is here. */
import type { Fact, Placement } from '../types.ts';
import type { Judged } from './facts.ts';

export interface InventoryRule {
  /** Id of its words. */
  readonly id: string;
  /** The side where it decides. */
  readonly side: (judged: Judged) => Placement;
  /** The facts by which it matches; none where it does not. */
  readonly when: (judged: Judged) => readonly Fact[];
}
