/** Signs of emphasis where a language writes no spaces: ranges such as 3~5, and bold words right before a particle. */
import { masked, withEdits, type Edit } from '../edits.ts';
import { textOf, type Line } from '../lines.ts';
import { endOf, startOf, treeOf, withParents } from '../tree.ts';

const bold = /(?<![*\\])\*\*(?![\s*])((?:[^*\n\\]|\\.|\*(?!\*))+?)(?<![\s*])\*\*(?!\*)/g;
const letter = /[\p{L}\p{N}]/u;
const sign = /[\p{P}\p{S}]/u;

/**
 * Markdown takes no stars for the end of bold words that stand between a bracket and a letter, since English puts a space
 * there, so these are written as HTML.
 */
const boldWords = (lines: readonly Line[]): Edit[] => {
  const text = textOf(lines);
  return [...masked(lines).matchAll(bold)].flatMap(({ index, 0: whole }): Edit[] => {
    const end = index + whole.length;
    const isAmong = (outer: string | undefined, inner: string | undefined): boolean =>
      letter.test(outer ?? '') && sign.test(inner ?? '');
    if (!isAmong(text[index - 1], text[index + 2]) && !isAmong(text[end], text[end - 3])) return [];
    return [
      { start: index, end: index + 2, text: '<strong>' },
      { start: end - 2, end, text: '</strong>' },
    ];
  });
};

/** Single waves within words strike nothing out: two of them in a sentence are two ranges. */
const ranges = (lines: readonly Line[]): Edit[] => {
  const text = textOf(lines);
  return withParents(treeOf(lines)).flatMap(({ node }): Edit[] => {
    const [start, end] = [startOf(node), endOf(node)];
    const isRange =
      node.type === 'delete' &&
      /^~[^~]/.test(text.slice(start)) &&
      [text[start - 1], text[end]].some((outer) => letter.test(outer ?? ''));
    return isRange ? [start, end - 1].map((at) => ({ start: at, end: at, text: '\\' })) : [];
  });
};

/** A text in which signs of emphasis say what its author meant by them. */
export const withMeantEmphasis = (given: readonly Line[]): Line[] => {
  const lines = given.some(({ text }) => text.includes('**')) ? withEdits(given, boldWords(given)) : [...given];
  return lines.some(({ text }) => /~[^~\s]/.test(text)) ? withEdits(lines, ranges(lines)) : lines;
};
