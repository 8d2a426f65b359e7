/** Formulas: this site does not set them, so each is told and stays as it is written. */
import type { PageContext } from '../source.ts';
import { codeLines, type Line } from './lines.ts';

const formulaFence = /^\s*(?:`{3,}|~{3,})\s*(?:math|latex|katex)\b/i;
// A dollar alone is money or a shell's. Two of them around a text, and GitLab's dollars around code, are formulas.
const formula =
  /\$\$[^$\n]*\$\$|\$`[^`\n]+`\$|^\s*\$\$|^\s*\\\[\s*$|\\begin\{(?:equation|align|aligned|matrix|cases)\*?\}/;

/** Tells each formula once: of a block that takes several lines, its first. */
export const tellFormulas = (lines: readonly Line[], found: PageContext['found']): void => {
  const isCode = codeLines(lines);
  let isWithin = false;
  for (const [index, { text, at }] of lines.entries()) {
    const isFence = formulaFence.test(text) && isCode[index] === true;
    if (isCode[index] && !isFence) continue;
    if (!isWithin && (isFence || formula.test(text)))
      found('syntax', at, `formula ${text.trim().slice(0, 80)}`, 'stays as it is written; formulas are not set here');
    if (!isCode[index] && (text.match(/\$\$/g)?.length ?? 0) % 2 === 1) isWithin = !isWithin;
  }
};
