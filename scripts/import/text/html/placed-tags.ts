/** The tags of a text with their places, and what of its HTML is Markdown as a whole. */
import type { Edit } from '../edits.ts';
import { lineEnds, textOf, type Line } from '../lines.ts';
import type { Found } from '../marks.ts';
import { endOf, isFlow, sourceLine, startOf, treeOf, withParents, type PlacedNode } from '../tree.ts';
import { lists } from './stray-tags.ts';
import { embedding, headingIn, htmlAsMarkdown, isBalanced, opaque, tokensOf, type HtmlToken } from './html.ts';

export interface Placed extends HtmlToken {
  readonly node: PlacedNode;
  readonly parent: PlacedNode | undefined;
  /** True in a cell of a Markdown table, where a bar ends the cell. */
  readonly isInTable: boolean;
  readonly isInline: boolean;
  readonly at: number;
}

/** The end of the element that a tag begins; undefined for one that is never closed. */
export const endOfElement = (tags: readonly Placed[], index: number): Placed | undefined => {
  let depth = 0;
  return tags.slice(index).find((one) => {
    if (one.name !== tags[index]?.name || one.alone) return false;
    depth += one.kind === 'start' ? 1 : -1;
    return depth === 0;
  });
};

/** The end of the heading that a tag stands in. */
export const headingAround = (tags: readonly Placed[], index: number): Placed | undefined => {
  const isHeading = ({ name }: Placed): boolean => /^h[1-6]$/.test(name);
  const before = tags.slice(0, index).findLast(isHeading);
  const after = tags.slice(index).find(isHeading);
  return before?.kind === 'start' && after?.kind === 'end' ? after : undefined;
};

/** The lines of a piece in the place of an HTML block, with what stands before it on its line. */
export const inPlace = (markdown: string, text: string, start: number): string => {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ');
  return markdown.split('\n').join(`\n${before}`);
};

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * What of an HTML block shows pictures and can be Markdown as a whole: all of it, or else its tables, such as that of the
 * people who wrote a text. A picture of Markdown in a table of HTML would end the table.
 */
const picturePieces = (html: string, tokens: readonly HtmlToken[]): Piece[] => {
  const isWhole = (inside: readonly HtmlToken[]): boolean =>
    inside.some(({ name }) => name === 'img') &&
    isBalanced(inside) &&
    !inside.some(({ name }) => opaque.has(name) || embedding.has(name) || name === 'details');
  if (isWhole(tokens)) return [{ start: 0, end: html.length }];
  const pieces: Piece[] = [];
  let depth = 0;
  let first = 0;
  tokens.forEach(({ name, kind, end }, index) => {
    if (name !== 'table') return;
    if (kind === 'start' && depth === 0) first = index;
    depth = Math.max(0, depth + (kind === 'start' ? 1 : -1));
    if (kind === 'start' || depth > 0 || !isWhole(tokens.slice(first, index + 1))) return;
    pieces.push({ start: tokens[first]?.start ?? 0, end });
  });
  return pieces;
};

/**
 * The tags of a text.
 * @param edits takes what of the HTML becomes Markdown as a whole, whose tags are left out
 */
export const placedTags = (lines: readonly Line[], edits: Edit[], found: Found): Placed[] => {
  const text = textOf(lines);
  const placed: Placed[] = [];
  /** What stands open, paragraphs apart: a piece of HTML may be an item of a list that began in another. */
  const open: string[] = [];
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
    // A declaration of a document, an instruction for one, a sign of comparison, and a tag in which another begins are words.
    for (const { index } of html.matchAll(/<(?=!(?!--)|[^a-z/!]|\/?[a-z][^<>"'=]*<)|(?<=<[a-z][^<>"'=]*)</gi)) {
      const start = startOf(node) + index;
      edits.push({ start, end: start + 1, text: '&lt;' });
    }
    const at = sourceLine(lines, node);
    const tokens = tokensOf(html);
    const whole = isInline || lists.has(open.at(-1) ?? '') ? [] : picturePieces(html, tokens);
    for (const { start, end } of whole) {
      const markdown = htmlAsMarkdown(html.slice(start, end));
      const apart = [html.slice(0, start), html.slice(end)].map((beside) => (beside.trim() === '' ? '' : '\n\n'));
      edits.push({
        start: startOf(node) + start,
        end: startOf(node) + end,
        text: inPlace(apart.join(markdown), text, startOf(node)),
      });
    }
    if (whole.some(({ start, end }) => start === 0 && end === html.length)) continue;
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
      const last = token.kind === 'end' ? open.lastIndexOf(token.name) : token.name === 'li' ? open.length - 1 : -1;
      if (last >= 0 && open[last] === token.name) open.length = last;
      if (token.kind === 'start' && !token.alone && token.name !== 'p') open.push(token.name);
      if (whole.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
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
