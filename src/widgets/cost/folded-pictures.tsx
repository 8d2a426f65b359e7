/* The pictures that stand in folds; fetched once a fold is opened, because their figures stand in its table too. */
import type { Estimate } from '../../domain/cost/estimator.ts';
import type { CostNotes } from '../../domain/cost/report/words.ts';
import { BreakEvenChart } from './BreakEvenChart.tsx';
import { SwingChart } from './SwingChart.tsx';

export interface PictureProps {
  readonly estimate: Estimate;
  readonly notes: CostNotes;
  readonly id: 'break-even' | 'sensitivity';
}

/** The picture of one folded section. */
export const FoldedPicture = ({ id, ...props }: PictureProps) =>
  id === 'break-even' ? <BreakEvenChart {...props} /> : <SwingChart {...props} />;
