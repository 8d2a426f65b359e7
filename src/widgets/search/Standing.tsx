import type { Standing } from '../../domain/claim-standing.ts';
import { standingWords } from '../../domain/verdict-words.ts';

/** The sign of a standing with its word, as on the pages; verdicts.css draws the shape. */
export const StandingSign = ({ standing }: { readonly standing: Standing }) => (
  <span class="sign" data-sign={standing}>
    {standingWords[standing]}
  </span>
);
