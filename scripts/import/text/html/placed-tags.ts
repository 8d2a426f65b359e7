/** The tags of a text with their places, and what of its HTML is Markdown as a whole. */
import type { Edit } from '../edits.ts';
import { lineEnds, textOf, type Line } from '../lines.ts';
import type { Found } from '../marks.ts';
import { endOf, isFlow, sourceLine, startOf, treeOf, withParents, type PlacedNode } from '../tree.ts';
import { embedding, headingIn, htmlAsMarkdown, isBalanced, opaque, tokensOf, type HtmlToken } from './html.ts';

export interface Placed extends HtmlToken {
  readonly node: PlacedNode;
  readonly parent: PlacedNode | undefined;
  /** True in a cell of a Markdown table, where a bar ends the cell. */
  readonly isInTable: boolean;
  readonly isInline: boolean;
  readonly at: number;
}

/** The end of the heading that a tag stands in. */
export const headingAround = (tags: readonly Placed[], index: number): Placed | undefined => {
  const isHeading = ({ name }: Placed): boolean => /^h[1-6]$/.test(name);
  const before = tags.slice(0, index).findLast(isHeading);
  const after = tags.slice(index).find(isHeading);
  return before?.kind === 'start' && after?.kind === 'end' ? after : undefined;
};

/** The lines of a piece in the place of an HTML block, with what stands before it on its line. */
const inPlace = (markdown: string, text: string, start: number): string => {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ');
  return markdown.split('\n').join(`\n${before}`);
};

/**
 * The tags of a text.
 * @param edits takes what of the HTML becomes Markdown as a whole, whose tags are left out
 */
export const placedTags = (lines: readonly Line[], edits: Edit[], found: Found): Placed[] => {
  const text = textOf(lines);
  const placed: Placed[] = [];
  for (const { node, parents } of withParents(treeOf(lines))) {
    if (node.type !== 'html') continue;
    const isInline = !isFlow(parents.at(-1));
    const html = text.slice(startOf(node), endOf(node));
    if (/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html)) continue;
    // A comment without an end would hide the rest of the built page, its frame included.
    if (/<!--(?![\s\S]*-->)/.test(html)) {
      const end = startOf(node) + html.trimEnd().length;
      found(
        'markup',
        sourceLine(lines, node),
        'a comment is never closed',
        'closed where the text ends; nothing behind its begin is shown',
      );
      edits.push({ start: end, end, text: '\n-->' });
    }
    // A declaration of a document, an instruction for one, and a sign of comparison are what somebody writes about here.
    for (const { index } of html.matchAll(/<(?=!(?!--)|[^a-z/!])/gi)) {
      const start = startOf(node) + index;
      edits.push({ start, end: start + 1, text: '&lt;' });
    }
    const at = sourceLine(lines, node);
    const tokens = tokensOf(html);
    if (
      !isInline &&
      tokens.some(({ name }) => name === 'img') &&
      isBalanced(tokens) &&
      !tokens.some(({ name }) => opaque.has(name) || embedding.has(name) || name === 'details')
    ) {
      edits.push({ start: startOf(node), end: endOf(node), text: inPlace(htmlAsMarkdown(html), text, startOf(node)) });
      continue;
    }
    const heading = isInline ? undefined : headingIn(html);
    if (heading !== undefined) {
      edits.push({ start: startOf(node), end: endOf(node), text: inPlace(heading, text, startOf(node)) });
      continue;
    }
    // A browser guesses where a name of a sign ends that has no semicolon: among words at once, in a tag before no letter.
    for (const { index, 0: written } of html.matchAll(/&(?:nbsp|amp|lt|gt|quot|copy)(?!\w*[;=])/g)) {
      const isInTag = tokens.some(({ start, end }) => start < index && index < end);
      if (isInTag && /\w/.test(html[index + written.length] ?? '')) continue;
      const at = startOf(node) + index + written.length;
      edits.push({ start: at, end: at, text: ';' });
    }
    const before = lineEnds(html);
    for (const token of tokens) {
      placed.push({
        ...token,
        start: token.start + startOf(node),
        end: token.end + startOf(node),
        node,
        parent: parents.at(-1),
        isInTable: parents.some(({ type }) => type === 'tableCell'),
        isInline,
        at: at + before(token.start),
      });
    }
  }
  return placed;
};
