/** HTML that holds Markdown, as `md_in_html` reads it. */
import { inlineAsHtml } from '../../../text/html/inline-as-html.ts';
import { block, codeLines, dedent, indentOf, isBlank, type Line } from '../../../text/lines.ts';
import type { BlockReader } from './reader.ts';

const marker = /\s+markdown(?:=(?:"[^"]*"|'[^']*'|\w+))?(?=[\s>])/;
const inOneLine = new RegExp(`^(\\s*<(\\w+)\\b[^<>]*?)${marker.source}([^<>]*>)(.*?)(</\\2>\\s*)$`);
const holdsMarkdown = /^(\s*)<(\w+)\b([^>]*?)\s+markdown(?:=(?:"[^"]*"|'[^']*'|\w+))?([^>]*)>[ \t]*$/;

/** Index of the line that closes an element opened on a line of its own; -1 when none does. */
const closingOf = (lines: readonly Line[], start: number, tag: string): number => {
  const isCode = codeLines(lines);
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    if (isCode[index]) continue;
    const text = lines[index]?.text ?? '';
    depth += (text.match(new RegExp(`<${tag}\\b`, 'gi')) ?? []).length;
    depth -= (text.match(new RegExp(`</${tag}>`, 'gi')) ?? []).length;
    if (depth <= 0) return index > start && new RegExp(`^\\s*</${tag}>\\s*$`, 'i').test(text) ? index : -1;
  }
  return -1;
};

/** An element around lines of Markdown; a grid of cards is one of this site. */
export const readElement: BlockReader = ({ text, at }, index, { lines, inner }) => {
  const [, left = '', tag = '', before = '', after = ''] = holdsMarkdown.exec(text) ?? [];
  const end = tag === '' ? -1 : closingOf(lines, index, tag);
  if (end <= 0) return undefined;
  const inside = lines.slice(index + 1, end);
  const isIndented = inside.every((one) => isBlank(one) || indentOf(one.text) >= indentOf(left) + 4);
  const body = inner(isIndented ? inside.map((one) => dedent(one, 4)) : inside);
  const attributes = `${before} ${after}`.trim();
  const closing = { text: '', at: lines[end]?.at ?? at };
  const next = end + 1;
  if (tag === 'div' && /\bgrid\b/.test(attributes)) {
    const flat = body.map((one) => dedent(one, indentOf(left)));
    return { made: [...(/\bcards\b/.test(attributes) ? block('cards', '', flat, at, left) : body), closing], next };
  }
  // Words may hold no blocks, as they do where Markdown stands on lines of its own.
  const name = /^(?:small|span|b|i|u|s|em|strong|sub|sup|mark|font|abbr|cite|q)$/i.test(tag) ? 'div' : tag;
  const opening = [
    { text: `${left}<${name}${attributes === '' ? '' : ` ${attributes}`}>`, at },
    { text: '', at },
  ];
  return { made: [...opening, ...body, closing, { text: `${left}</${name}>`, at: closing.at }, closing], next };
};

/** An element around words of Markdown, on one line. */
export const readOneLine: BlockReader = ({ text, at }, index) => {
  const [, start = '', , more = '', words = '', close] = inOneLine.exec(text) ?? [];
  if (close === undefined) return undefined;
  return { made: [{ text: `${start}${more}${inlineAsHtml(words)}${close}`, at }], next: index + 1 };
};
