import type { FitVerdictId } from '../../domain/fit/quiz.ts';
import type { Head } from '../tool/definition.ts';
import { Verdict } from './Verdict.tsx';

export interface QuizHead {
  readonly verdict: FitVerdictId;
  readonly headline: string;
  /** The option that is recommended; null where nothing is. */
  readonly recommended: { readonly id: string; readonly name: string } | null;
  readonly scales: { readonly for: number; readonly against: number };
}

/** The verdict, what to use, and the points on both sides. */
export const quizHead = ({ verdict, headline, recommended, scales }: QuizHead): Head => ({
  answer: (
    <p class="fit-verdict" data-verdict={verdict}>
      <Verdict id={verdict} name={headline} />
    </p>
  ),
  note: (
    <>
      {recommended ? (
        <>
          First choice: <strong data-option={recommended.id}>{recommended.name}</strong>.{' '}
        </>
      ) : (
        'Nothing is recommended yet. '
      )}
      <data value={String(scales.for)}>{scales.for}</data> {scales.for === 1 ? 'point' : 'points'} for Kubernetes,{' '}
      <data value={String(scales.against)}>{scales.against}</data> against
    </>
  ),
});
