import type { FitVerdictId } from '../../domain/fit/quiz.ts';

/** A verdict as shape and word; the shape comes from the style sheet. */
export const Verdict = ({ id, name }: { readonly id: FitVerdictId; readonly name: string }) => (
  <span key={id} class="sign" data-fit={id}>
    {name}
  </span>
);
