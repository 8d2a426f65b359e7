import type { Standing } from '../../domain/claim-standing.ts';
import { signShapes } from '../../domain/sign-shapes.ts';
import { standingWords } from '../../domain/verdict-words.ts';

/** The sign of a standing with its word, as on the pages. */
export const StandingSign = ({ standing }: { readonly standing: Standing }) => (
  <span class="sign" data-sign={standing}>
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <path fill-rule="evenodd" stroke="none" d={signShapes[standing]} />
    </svg>
    {standingWords[standing]}
  </span>
);
