/** Blocks between colons that stand in each other, however many colons each was written with. */
import { codeLines, dedent, indentOf, isBlank, type Line } from '../lines.ts';

interface Block {
  readonly head: Line;
  readonly tail: Line;
  readonly name: string;
  readonly parts: readonly Part[];
}
type Part = Line | Block;

const isBlock = (part: Part): part is Block => 'parts' in part;
const isTab = (part: Part | undefined): part is Block => part !== undefined && isBlock(part) && part.name === 'tab';
const isNothing = (part: Part): boolean =>
  !isBlock(part) && part.text.replace(/<!--(?! import:)(?:(?!-->).)*-->/g, '').trim() === '';

/** Elements of HTML that some sites write between colons. */
export const boxes: ReadonlySet<string> = new Set([
  'div',
  'section',
  'article',
  'center',
  'left',
  'right',
  'raw',
  'v-pre',
]);

const begin = /^\s*(:{3,})([a-z][a-z-]*)(?![\w-])/;
const end = /^\s*(:{3,})\s*$/;

/** The blocks of a text; undefined where an end is missing, or belongs to no begin. */
const blocksOf = (lines: readonly Line[]): readonly Part[] | undefined => {
  const isCode = codeLines(lines);
  const all: Part[] = [];
  const open: { readonly head: Line; readonly colons: string; readonly name: string; readonly parts: Part[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const parts = open.at(-1)?.parts ?? all;
    const [, colons, name = ''] = (isCode[index] === false && begin.exec(line.text)) || [];
    if (colons !== undefined) {
      open.push({ head: line, colons, name, parts: [] });
      continue;
    }
    const [, closing] = (isCode[index] === false && end.exec(line.text)) || [];
    if (closing === undefined) {
      parts.push(line);
      continue;
    }
    const block = open.pop();
    if (block?.colons !== closing) return undefined;
    (open.at(-1)?.parts ?? all).push({ head: block.head, tail: line, name: block.name, parts: block.parts });
  }
  return open.length === 0 ? all : undefined;
};

/** Tabs that stand in nothing that holds tabs, in a block that does. */
const withTabsHeld = (parts: readonly Part[]): Part[] => {
  const result: Part[] = [];
  for (let index = 0; index < parts.length;) {
    const first = parts[index];
    if (!isTab(first)) {
      if (first !== undefined) result.push(first);
      index += 1;
      continue;
    }
    const next = parts.findIndex((part, at) => at > index && !isTab(part) && !isNothing(part));
    const run = parts.slice(index, next < 0 ? parts.length : next);
    const last = run.findLastIndex(isTab);
    const at = (line: Line, text: string): Line => ({ text: (/^\s*/.exec(line.text)?.[0] ?? '') + text, at: line.at });
    const tail = run.slice(0, last + 1).findLast(isTab)?.tail ?? first.tail;
    result.push({
      head: at(first.head, ':::tabs'),
      tail: at(tail, ':::'),
      name: 'tabs',
      parts: run.slice(0, last + 1),
    });
    index += last + 1;
  }
  return result;
};

/** What stands between tabs goes above them, and what holds none is what it holds. */
const tidied = (parts: readonly Part[], isOfTabs = false): Part[] =>
  (isOfTabs ? parts : withTabsHeld(parts)).flatMap((part): Part[] => {
    if (!isBlock(part)) return [part];
    const inside = tidied(part.parts, part.name === 'tabs');
    if (boxes.has(part.name)) return inside;
    if (part.name !== 'tabs') return [{ ...part, parts: inside }];
    if (!inside.some(isTab)) return inside;
    const between = inside.filter((one) => !isTab(one) && !(!isBlock(one) && isBlank(one)));
    const blank = { text: '', at: part.head.at };
    const above = between.length === 0 ? [] : [blank, ...between, blank];
    return [...above, { ...part, parts: inside.filter((one) => !between.includes(one)) }];
  });

/** Lines of the parts, each block with more colons than those in it. */
const written = (parts: readonly Part[]): { readonly lines: Line[]; readonly colons: number } => {
  let most = 0;
  const lines = parts.flatMap((part) => {
    if (!isBlock(part)) return [part];
    const inside = written(part.parts);
    const own = begin.exec(part.head.text)?.[1]?.length ?? 3;
    const colons = Math.max(own, inside.colons + 1);
    most = Math.max(most, colons);
    const sign = (line: Line): Line => ({ ...line, text: line.text.replace(/:{3,}/, ':'.repeat(colons)) });
    return [sign(part.head), ...inside.lines, sign(part.tail)];
  });
  return { lines, colons: most };
};

/** True for what stands that far to the right because the HTML around it is indented like a program, and in no list. */
const isInHtml = (above: readonly Line[], columns: number): boolean => {
  let least = columns;
  for (const line of above.toReversed()) {
    if (isBlank(line) || indentOf(line.text) >= least) continue;
    if (/^\s*(?:[-*+]|\d+[.)])\s/.test(line.text)) return false;
    least = indentOf(line.text);
    if (least === 0) return line.text.startsWith('<');
  }
  return false;
};

const moved = (part: Part, columns: number): Part =>
  isBlock(part)
    ? {
        ...part,
        head: dedent(part.head, columns),
        tail: dedent(part.tail, columns),
        parts: part.parts.map((one) => moved(one, columns)),
      }
    : dedent(part, columns);

/** Blocks in HTML that is indented like a program, at the margin: Markdown takes them for code there. */
const atMargin = (parts: readonly Part[]): Part[] =>
  parts.flatMap((part, index) => {
    const columns = isBlock(part) ? indentOf(part.head.text) : 0;
    const above = parts.slice(0, index).filter((one): one is Line => !isBlock(one));
    if (!isBlock(part) || columns < 4 || !isInHtml(above, columns)) return [part];
    const blank = { text: '', at: part.head.at };
    return [blank, moved(part, columns), blank];
  });

/** Blocks apart from HTML above them, tabs where they may stand, and each block with more colons than those in it. */
export const withColonsNested = (given: readonly Line[]): Line[] => {
  if (!given.some(({ text }) => begin.test(text))) return [...given];
  const isCode = codeLines(given);
  // HTML goes on to the next blank line.
  const lines = given.flatMap((line, index): Line[] =>
    isCode[index] === false && begin.test(line.text) && /^\s*<(?!!--)/.test(given[index - 1]?.text ?? '')
      ? [{ text: '', at: line.at }, line]
      : [line],
  );
  const blocks = blocksOf(lines);
  return blocks === undefined ? lines : written(atMargin(tidied(blocks))).lines;
};
