/* What two saved scenarios of the estimator have in common and what not; it arrives with the list of them. */
import type { Estimate } from '../../domain/cost/estimator.ts';
import { breakEvenWords, money, totalWords, type CostNotes } from '../../domain/cost/words.ts';
import type { ComparedRow } from '../tool/ScenarioList.tsx';

export const compared = (left: Estimate, right: Estimate, notes: CostNotes): readonly ComparedRow[] => {
  const row = (name: string, words: (of: Estimate) => string): ComparedRow => ({
    name,
    values: [words(left), words(right)],
  });
  return [
    row('With people', totalWords),
    row('Likely, with people', (of) => money(of, of.everything.likely)),
    row('Infrastructure', (of) => `${money(of, of.infrastructure.low)} to ${money(of, of.infrastructure.high)}`),
    row('Break-even', (of) => breakEvenWords(of, notes)[0] ?? ''),
  ];
};
