/** Code between fences in an item of a list, whose lines stand to the left of it. */
import { columnOf, indentOf, type Line } from '../lines.ts';

const fence = /^([\s>]*(?:(?:[-*+]|\d+[.)])\s+)*)(`{3,}|~{3,})(.*)$/;
/** Items of lists, and the blocks of MkDocs that hold what is indented below them. */
const item = /^\s*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|===)\s/;

/** Blocks of MkDocs that begin outside of the one in which a fence stands. */
const nextBlock = /^\s*(?:!!!|\?\?\?\+?|===)\s/;

const isText = ({ text }: Line): boolean => text.trim() !== '';

/**
 * Moves such lines below the first fence: the item would end at them, the fence with it, and the last fence would open
 * another one over the rest of the page. Markdown of other generators reads what stands between two fences as code.
 */
export const withWholeFences = (lines: readonly Line[]): Line[] => {
  const result = [...lines];
  for (let index = 0; index < lines.length; index += 1) {
    const [, space = '', marks = '', info = ''] = fence.exec(lines[index]?.text ?? '') ?? [];
    if (marks === '' || (marks.startsWith('`') && info.includes('`'))) continue;
    const following = lines.slice(index + 1).find(isText);
    if (
      info.trim() === '' &&
      nextBlock.test(following?.text ?? '') &&
      indentOf(following?.text ?? '') < indentOf(space)
    ) {
      // One that closes nothing, at the end of its block: it would make code of the blocks that follow.
      result[index] = { text: '', at: lines[index]?.at ?? 1 };
      continue;
    }
    const isEnd = ({ text }: Line): boolean => {
      const [, , signs = '', more = ''] = fence.exec(text) ?? [];
      const isTooFar = signs !== '' && columnOf(text, signs) >= columnOf(lines[index]?.text ?? '', marks) + 4;
      return signs.startsWith(marks) && more.trim() === '' && !isTooFar;
    };
    const end = lines.findIndex((line, at) => at > index && isEnd(line));
    if (end < 0) break;
    const columns = indentOf(space);
    const least = Math.min(
      ...lines
        .slice(index + 1, end)
        .filter(isText)
        .map(({ text }) => indentOf(text)),
    );
    const above = lines.slice(0, index).findLast((line) => isText(line) && indentOf(line.text) < columns);
    const isInList = above !== undefined && (item.test(above.text) || indentOf(above.text) > 0);
    if (space.trim() === '' && columns > 1 && least < columns && isInList)
      for (let at = index + 1; at <= end; at += 1) {
        const line = lines[at];
        if (line === undefined || !isText(line)) continue;
        const text = at === end ? space + line.text.trim() : ' '.repeat(columns - least) + line.text;
        result[at] = { ...line, text };
      }
    index = end;
  }
  return result;
};
