/** Definitions whose terms are comments, for a hook of the site to write. */
import type { PageContext } from '../../source.ts';
import { codeLines, isBlank, type Line } from '../../text/lines.ts';

const comment = /^(\s*)<!--[ \t]*(?!import:)([^`\s](?:(?!-->)[^`])*?)[ \t]*-->[ \t]*$/;

/**
 * Such comments as code. Python's Markdown takes a comment for a term; elsewhere it is none, and the definition below it
 * would be a line that begins with a colon.
 */
export const hookTerms = (lines: readonly Line[], found: PageContext['found']): Line[] => {
  const isCode = codeLines(lines);
  return lines.map((line, index) => {
    const [, indent = '', words = ''] = (!isCode[index] && comment.exec(line.text)) || [];
    if (words === '') return line;
    const next = lines.findIndex((one, at) => at > index && !isBlank(one));
    if (isCode[next] !== false || !lines[next]?.text.startsWith(`${indent}: `)) return line;
    const what = 'a comment stands where a definition has its term, which a hook writes';
    found('syntax', line.at, what, 'shown as code');
    return { ...line, text: `${indent}\`${words}\`` };
  });
};
