/* What is needed once a figure is changed; loaded then, because the page as built already shows the default result. */
import { costChange } from '../../domain/cost/change.ts';
import { estimate, type Estimate } from '../../domain/cost/estimator.ts';
import { breakEvenWords, money, totalWords, type CostNotes } from '../../domain/cost/words.ts';
import { CostResult } from './CostResult.tsx';

const spoken = (of: Estimate, notes: CostNotes): string => `${totalWords(of)}. ${breakEvenWords(of, notes)[0] ?? ''}`;

export const live = { estimate, costChange, money, totalWords, spoken, CostResult };
