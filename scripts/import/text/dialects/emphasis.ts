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

const blockTag = /<\/?(?:li|[uo]l|p|div|d[ltd])\b/i;

/** Stars on both sides of the end of an item or of another block stand for any name: no emphasis goes on so far. */
const wildcards = (lines: readonly Line[]): Edit[] => {
  const text = textOf(lines);
  return withParents(treeOf(lines)).flatMap(({ node }): Edit[] => {
    const [start, end] = [startOf(node), endOf(node)];
    const isWild = node.type === 'emphasis' && blockTag.test(text.slice(start, end)) && text[start] === '*';
    return isWild ? [start, end - 1].map((at) => ({ start: at, end: at, text: '\\' })) : [];
  });
};

/** Bold words with the blanks at their ends outside of them: editors put them inside, and Markdown takes such stars for none. */
export const withBlanksOutsideBold = (lines: readonly Line[]): Line[] => {
  const text = textOf(lines);
  const hidden = masked(lines);
  let start = 0;
  const edits = hidden.split('\n').flatMap((line): Edit[] => {
    const at = start;
    start += line.length + 1;
    const stars = [...line.matchAll(/(?<![*\\])\*\*(?!\*)/g)].map(({ index }) => at + index);
    if (stars.length % 2 === 1) return [];
    return stars.flatMap((open, number): Edit[] => {
      const close = stars[number + 1];
      if (number % 2 === 1 || close === undefined) return [];
      const [, before = '', words = '', behind = ''] = /^(\s*)(.*?)(\s*)$/.exec(text.slice(open + 2, close)) ?? [];
      if (words === '' || before + behind === '') return [];
      return [{ start: open, end: close + 2, text: `${before}**${words}**${behind}` }];
    });
  });
  return withEdits(lines, edits);
};

/** A text in which signs of emphasis say what its author meant by them. */
export const withMeantEmphasis = (given: readonly Line[]): Line[] => {
  let lines = given.some(({ text }) => text.includes('**')) ? withEdits(given, boldWords(given)) : [...given];
  // Each star that is none leaves others to be read with the next.
  const mayBeWild = ({ text }: Line): boolean => blockTag.test(text) && text.split('*').length > 2;
  for (let round = 0; round < 12 && lines.some(mayBeWild); round += 1) {
    const edits = wildcards(lines);
    if (edits.length === 0) break;
    lines = withEdits(lines, edits);
  }
  return lines.some(({ text }) => /~[^~\s]/.test(text)) ? withEdits(lines, ranges(lines)) : lines;
};
