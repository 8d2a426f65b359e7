import type { Standing } from '../../domain/evidence/standing.ts';
import { standingWords } from '../../domain/evidence/verdict-words.ts';

/** The sign of a standing with its word, as on the pages; verdicts.css draws the shape. */
export const StandingSign = ({ standing }: { readonly standing: Standing }) => (
  <span class="sign" data-sign={standing}>
    {standingWords[standing]}
  </span>
);
