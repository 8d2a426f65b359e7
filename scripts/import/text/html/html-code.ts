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
  let passed = start;
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
    const first = Math.max(from, passed);
    passed = end + rest.length;
    return [{ start: first, end: passed, text: `\n\n${block.join('\n')}\n\n${after}` }];
  });
};

/** Blocks of code that stand in a list and in no item of it. */
const codeBetweenItems = /(<\/li>|<[ou]l\b[^>]*>)((?:\s*<pre\b(?:(?!<\/?pre\b)[\s\S])*<\/pre>)+)/gi;

/** Has code that stands behind an item of a list in that item, and code before the first one in an item of its own. */
const withCodeInItems = (lines: readonly Line[]): Line[] => {
  const text = textOf(lines);
  const found = [...text.matchAll(codeBetweenItems)];
  if (found.length === 0) return [...lines];
  const html = withParents(treeOf(lines)).filter(({ node }) => node.type === 'html');
  const edits = found.flatMap(({ index, 0: whole, 1: tag = '' }): Edit[] => {
    if (!html.some(({ node }) => startOf(node) <= index && index < endOf(node))) return [];
    const end = index + whole.length;
    const behind = { start: end, end, text: '</li>' };
    const after = index + tag.length;
    if (tag.startsWith('</')) return [{ start: index, end: after, text: '' }, behind];
    return [{ start: after, end: after, text: '<li>' }, behind];
  });
  return withEdits(lines, edits);
};

/** What stands behind the end of an item, and before the next one or the end of its list. */
const betweenItems = /(<\/li>)((?:(?!<\/?(?:li|[ou]l)\b)[\s\S])*?)(?=\s*<(?:li\b|\/[ou]l>))/gi;

/** Has Markdown between two items of HTML in the first of them: a list holds nothing but items. */
const withMarkdownInItems = (lines: readonly Line[]): Line[] => {
  const text = textOf(lines);
  const found = [...text.matchAll(betweenItems)].filter(([, , between = '']) => /^\s*[^\s<]/.test(between));
  if (found.length === 0) return [...lines];
  const html = withParents(treeOf(lines)).filter(({ node, parents }) => node.type === 'html' && isFlow(parents.at(-1)));
  const isTag = (at: number): boolean => html.some(({ node }) => startOf(node) <= at && at < endOf(node));
  const edits = found.flatMap(({ index, 0: whole, 1: tag = '' }): Edit[] => {
    const end = index + whole.length;
    const next = end + text.slice(end).search(/\S/);
    if (!isTag(index) || !isTag(next)) return [];
    return [
      { start: index, end: index + tag.length, text: '' },
      { start: end, end, text: '\n\n</li>' },
    ];
  });
  return withEdits(lines, edits);
};

/**
 * A text with its preformatted code between fences. Within HTML a blank line would end the block, and what follows it would
 * be read as Markdown.
 */
export const withFencedCode = (written: readonly Line[]): Line[] => {
  const given = withMarkdownInItems(written);
  if (!/<pre\b/i.test(textOf(given))) return given;
  const lines = withCodeInItems(given);
  const text = textOf(lines);
  const edits = withParents(treeOf(lines)).flatMap(({ node, parents }) =>
    node.type === 'html' && isFlow(parents.at(-1)) ? fencesIn(node, text) : [],
  );
  return withEdits(lines, edits);
};
