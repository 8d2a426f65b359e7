/** Code that a page has as HTML: between fences it is shown as code that can be copied, blank lines and all. */
import { withEdits, type Edit } from '../edits.ts';
import { htmlAsMarkdown } from './html.ts';
import { dedent, indentOf, textOf, type Line } from '../lines.ts';
import { endOf, isFlow, startOf, treeOf, type PlacedNode, withParents } from '../tree.ts';

/** Preformatted text that holds neither links nor pictures, which a fence could not show. */
const preformatted = /<pre\b[^>]*>(?:(?!<\/?(?:pre|a|img)\b)[\s\S])*<\/pre>/iy;

/** The same for code, whose links are no more than what a program thought of its words. */
const codeWithLinks = /<pre\b[^>]*>\s*<code\b(?:(?!<\/?(?:pre|img)\b)[\s\S])*<\/code>\s*<\/pre>/iy;

/** A block between fences, without blank ends and without the columns that all of its lines begin with. */
const outdented = (fenced: string): string[] => {
  const lines = fenced.split('\n');
  const inside = lines.slice(1, -1);
  const isText = (line: string): boolean => line.trim() !== '';
  const shown = inside.slice(inside.findIndex(isText), inside.findLastIndex(isText) + 1);
  const least = Math.min(...shown.filter(isText).map(indentOf));
  return [lines[0] ?? '', ...shown.map((text) => dedent({ text, at: 0 }, least).text), lines.at(-1) ?? ''];
};

const fencesIn = (node: PlacedNode, text: string): Edit[] => {
  const start = startOf(node);
  // What stands before the block on its line: the indent of a list, the signs of a quote.
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ');
  return [...text.slice(start, endOf(node)).matchAll(/<pre\b/gi)].flatMap(({ index }): Edit[] => {
    // It may end behind the block: a blank line ends that, and not the element.
    for (const pattern of [preformatted, codeWithLinks]) pattern.lastIndex = start + index;
    const [html] = preformatted.exec(text) ?? codeWithLinks.exec(text) ?? [];
    if (html === undefined) return [];
    const fenced = htmlAsMarkdown(html.replace(/<\/?a\b[^>]*>/gi, ''));
    if (!/^(`{3,})[^`\n]*\n[\s\S]*\n\1$/.test(fenced)) return [];
    const block = outdented(fenced).map((line) => (before + line).trimEnd());
    // HTML ends at a blank line only, and so does the way back to it.
    const from = text.slice(0, start + index).trimEnd().length;
    const end = start + index + html.length;
    const [rest = ''] = /^[^\S\n]*\n?/.exec(text.slice(end)) ?? [];
    const after = rest.endsWith('\n') ? '' : before;
    return [{ start: Math.max(from, start), end: end + rest.length, text: `\n\n${block.join('\n')}\n\n${after}` }];
  });
};

/**
 * A text with its preformatted code between fences. Within HTML a blank line would end the block, and what follows it would
 * be read as Markdown.
 */
export const withFencedCode = (lines: readonly Line[]): Line[] => {
  const text = textOf(lines);
  if (!/<pre\b/i.test(text)) return [...lines];
  const edits = withParents(treeOf(lines)).flatMap(({ node, parents }) =>
    node.type === 'html' && isFlow(parents.at(-1)) ? fencesIn(node, text) : [],
  );
  return withEdits(lines, edits);
};
