/** Pictures that a page has twice, once for each shade of the old site. */
import { mark, outsideCode, textOf, type Line } from './lines.ts';
import type { Found } from './marks.ts';

const forLight = /#(?:only-light|gh-light-mode-only)\b/;
const forDark =
  /!\[[^\]]*\]\(<?([^)\s>]*)#(?:only-dark|gh-dark-mode-only)[^)]*\)(?:\{[^{}]*\})?|<img\b[^>]*?\bsrc=["']?([^"'\s>]*)#(?:only-dark|gh-dark-mode-only)[^>]*>/g;

/** A text without the pictures that are for a dark page only, where it has others for a light one. */
export const withOneShade = (lines: readonly Line[], found: Found): Line[] =>
  forLight.test(textOf(lines))
    ? outsideCode(lines, (text, at) =>
        text.replace(forDark, (_whole, inMarkdown: string | undefined, inHtml: string | undefined) => {
          const path = inMarkdown ?? inHtml ?? '';
          found('looks', at, `picture ${path} is for dark pages only`, 'left a mark; the one for light pages is shown');
          return mark(`for dark pages ${path}`);
        }),
      )
    : [...lines];
