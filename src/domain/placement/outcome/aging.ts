/** The days of what places services: the rules, and the claims behind them. */
import type { Claim } from '../../../schemas/evidence.ts';
import type { InventoryRule } from '../../../schemas/placement.ts';
import { standingOf } from '../../evidence/standing.ts';
import { standingWords } from '../../evidence/verdict-words.ts';
import type { RuleInputs } from './view.ts';

interface Days {
  readonly day: string | null;
  readonly due: string | null;
}

/**
 * @param page the days of the page that tells the rules: they have no day of their own and are reviewed with it
 * @param days of every entry that is kept, by its path such as `claims/some-claim`
 */
export const ruleInputs = (
  rules: readonly (Pick<InventoryRule, 'name' | 'claims'> & { readonly id: string })[],
  claims: readonly (Claim & { readonly id: string })[],
  page: Days,
  days: ReadonlyMap<string, Days>,
): RuleInputs =>
  Object.fromEntries(
    rules.map(({ id, name, claims: cited }) => [
      id,
      [
        { name: `the rule “${name}”`, ...page },
        ...claims
          .filter((claim) => cited.includes(claim.id))
          .map((claim) => ({
            name: `the claim “${claim.claim.replace(/\.$/, '')}”`,
            day: null,
            due: null,
            ...days.get(`claims/${claim.id}`),
            standing: standingWords[standingOf(claim)],
          })),
      ],
    ]),
  );
