import type { FitVerdictId } from '../../domain/fit/quiz.ts';
import type { Head } from '../tool/definition.ts';
import { Verdict } from './Verdict.tsx';

export interface QuizHead {
  readonly verdict: FitVerdictId;
  readonly name: string;
  readonly scales: { readonly for: number; readonly against: number };
}

/** The verdict, and the points on both sides. */
export const quizHead = ({ verdict, name, scales }: QuizHead): Head => ({
  answer: (
    <p class="fit-verdict" data-verdict={verdict}>
      <Verdict id={verdict} name={name} />
    </p>
  ),
  note: (
    <>
      <data value={String(scales.for)}>{scales.for}</data> points for Kubernetes,{' '}
      <data value={String(scales.against)}>{scales.against}</data> against
    </>
  ),
});
