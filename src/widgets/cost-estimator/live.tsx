/* What is needed once a figure is changed; loaded then, because the page as built already shows the default result. */
import { estimate } from '../../domain/cost-estimator.ts';
import { breakEvenWords, money, type CostNotes } from '../../domain/cost-words.ts';
import type { ComparedRow } from '../tool/SavedScenarios.tsx';
import { CostResult } from './CostResult.tsx';

type Estimate = ReturnType<typeof estimate>;

const totalWords = (of: Estimate): string =>
  `${money(of, of.everything.low)} to ${money(of, of.everything.high)} a month with people`;

const spoken = (of: Estimate, notes: CostNotes): string => `${totalWords(of)}. ${breakEvenWords(of, notes)[0] ?? ''}`;

const compared = (left: Estimate, right: Estimate, notes: CostNotes): ComparedRow[] => {
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

export const live = { estimate, totalWords, spoken, compared, CostResult };
