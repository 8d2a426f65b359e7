/** How many services each rule decides, in the order of the rules. */
import type { PlacedService } from '../types.ts';

export interface RuleCount {
  /** Id of the rule. */
  readonly rule: string;
  /** Services that it decides. */
  readonly decides: number;
  /** Services that it matches, those that an earlier rule decides among them. */
  readonly matches: number;
}

/** @param order ids of all rules in the order in which they are tried; a rule that matches nothing is left out */
export const ruleCounts = (services: readonly PlacedService[], order: readonly string[]): readonly RuleCount[] =>
  order
    .map((rule) => ({
      rule,
      decides: services.filter(({ matches }) => matches[0]?.rule === rule).length,
      matches: services.filter(({ matches }) => matches.some((match) => match.rule === rule)).length,
    }))
    .filter(({ matches }) => matches > 0);
