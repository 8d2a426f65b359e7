/* What two saved plans have in common and what not; it arrives with the list of them. */
import { daysOf, differencesOf, differenceWords } from '../../domain/planner/differences.ts';
import { doubledWords } from '../../domain/planner/step-words.ts';
import type { Case, ComparedRow } from '../tool/definition.ts';
import type { PlanOutcome } from './outcome.ts';

type PlanCase = Case<PlanOutcome>;

/** Compares the plans, then each service whose dates differ. */
export const comparedPlans = (left: PlanCase, right: PlanCase): readonly ComparedRow[] => {
  const row = (name: string, words: (of: PlanOutcome) => string): ComparedRow => ({
    name,
    values: [words(left.outcome), words(right.outcome)],
  });
  const [one, other] = [left.outcome.plan, right.outcome.plan];
  const differences = one && other ? differencesOf(daysOf(one), daysOf(other)) : null;
  const dates = (name: string) => (of: PlanOutcome) => {
    const move = of.plan?.moves.find(({ service }) => service.name === name);
    return move ? `${move.start} to ${move.end}` : 'not planned';
  };
  return [
    row('First day', ({ plan }) => plan?.start ?? 'no plan'),
    row('Last day', ({ plan }) => plan?.end ?? 'no plan'),
    row('Services', ({ plan }) => String(plan?.moves.length ?? 0)),
    row('Waves', ({ plan }) => String(plan?.waves.length ?? 0)),
    row('Running twice', ({ plan }) => (plan ? doubledWords(plan) : 'no plan')),
    ...(differences
      ? [{ name: 'From the first to the second', values: ['', differenceWords(differences)] as const }]
      : []),
    ...(differences?.services.map(({ name }) => row(name, dates(name))) ?? []),
  ];
};
