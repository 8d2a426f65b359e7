/** Elements that begin in one block of Markdown and end in another: browsers would guess where they end, and guess apart. */
import { withEdits, type Edit } from '../edits.ts';
import { textOf, type Line } from '../lines.ts';
import { endOf, isFlow, startOf, treeOf, withParents, type PlacedNode } from '../tree.ts';
import { tokensOf, type HtmlToken } from './html.ts';
import { blocks as allBlocks } from './stray-tags.ts';

/** Elements that may hold blocks. Others are words, and stand in one paragraph. */
const blocks = new Set('article aside blockquote dd details div dl dt figure li main ol section table ul'.split(' '));
const words = new Set('a b big code del em i ins kbd mark s small span strike strong sub sup tt u'.split(' '));

interface Placed extends HtmlToken {
  /** What holds the tag, from the inside out. */
  readonly around: readonly PlacedNode[];
}

/** Start and end tags that belong to each other. */
const pairsOf = (tokens: readonly Placed[]): [start: Placed, end: Placed][] => {
  const open: Placed[] = [];
  return tokens.flatMap((token): [Placed, Placed][] => {
    if (token.kind === 'start') {
      open.push(token);
      return [];
    }
    const index = open.findLastIndex(({ name }) => name === token.name);
    const [start] = index < 0 ? [] : open.splice(index);
    return start ? [[start, token]] : [];
  });
};

const placedIn = (lines: readonly Line[]): Placed[] => {
  const text = textOf(lines);
  return withParents(treeOf(lines)).flatMap(({ node, parents }): Placed[] => {
    if (node.type !== 'html') return [];
    const around = parents.toReversed();
    return tokensOf(text.slice(startOf(node), endOf(node)))
      .filter(({ name, alone }) => !alone && (blocks.has(name) || words.has(name)))
      .map((token) => ({ ...token, start: token.start + startOf(node), end: token.end + startOf(node), around }));
  });
};

/** A line that begins a block of Markdown. */
const blockOfMarkdown = /^[ \t]*(?:#{1,6} |[>|]|[-+*] |\d+[.)] |`{3}|~{3}|:{3}| {4}\S)/m;

/** The blank lines that part a link from its words, which mean nothing in HTML; none where it holds blocks. */
const blanksIn = (start: Placed, end: Placed, text: string): Edit[] => {
  const inside = text.slice(start.end, end.start);
  if (blockOfMarkdown.test(inside) || tokensOf(inside).some(({ name }) => allBlocks.has(name))) return [];
  return [...inside.matchAll(/\s*\n[ \t]*\n\s*/g)].map(({ index, 0: { length } }): Edit => {
    const isOuter = index === 0 || index + length === inside.length;
    return { start: start.end + index, end: start.end + index + length, text: isOuter ? '' : '\n' };
  });
};

/**
 * Parts a place to link to that is never closed from the lines below it, which are Markdown again: a heading there, or a
 * piece of HTML of its own.
 */
const withPlacesApart = (lines: readonly Line[]): Line[] => {
  if (!lines.some(({ text }) => /^\s*<a\s[^>]*>\s*$/i.test(text))) return [...lines];
  const text = textOf(lines);
  const places = withParents(treeOf(lines)).flatMap(({ node, parents }): Edit[] => {
    if (node.type !== 'html' || !isFlow(parents.at(-1))) return [];
    const tokens = tokensOf(text.slice(startOf(node), endOf(node))).filter(({ name }) => name === 'a');
    return tokens.flatMap(({ kind, alone, attributes, start, end }, index): Edit[] => {
      if (kind !== 'start' || alone || attributes.some(({ name }) => name === 'href')) return [];
      if (tokens[index + 1]?.kind === 'end') return [];
      const [from, to] = [startOf(node) + start, startOf(node) + end];
      const isOnOwnLine = /(?:^|\n)[ \t]*$/.test(text.slice(0, from)) && /^[ \t]*\n[ \t]*\S/.test(text.slice(to));
      return isOnOwnLine ? [{ start: to, end: to, text: '\n' }] : [];
    });
  });
  return withEdits(lines, places);
};

/** Ends each element in the block in which it begins. */
export const withWholeElements = (written: readonly Line[]): Line[] => {
  const given = withPlacesApart(written);
  if (!given.some(({ text }) => /<\/[a-z]/i.test(text))) return given;
  const asGiven = textOf(given);
  const isInWords = ({ start }: Placed): boolean =>
    asGiven.slice(asGiven.lastIndexOf('\n', start - 1) + 1, start).trim() !== '';
  const parted = pairsOf(placedIn(given)).filter(
    ([start, end]) => start.name === 'a' && (start.around[0] !== end.around[0] || isInWords(start)),
  );
  const lines = withEdits(
    given,
    parted.flatMap(([start, end]) => blanksIn(start, end, asGiven)),
  );
  const text = textOf(lines);
  const placed = placedIn(lines);
  const edits: Edit[] = [];
  // What begins last ends first.
  for (const [start, end] of pairsOf(placed).toSorted(([a], [b]) => b.start - a.start)) {
    const [parent] = start.around;
    const isBlock = blocks.has(start.name);
    if (parent === undefined || parent === end.around[0] || isFlow(parent) !== isBlock) continue;
    // An end that stands further inside comes behind what it stands in, any other one to the end of what the start stands in.
    const inside = end.around.indexOf(parent);
    const last = inside > 0 ? end.around[inside - 1] : parent.children?.at(-1);
    const line = text.slice(text.lastIndexOf('\n', start.start - 1) + 1, start.start);
    const by = `${isBlock ? `\n${line.replace(/[^>\s]/g, ' ')}` : ''}</${start.name}>`;
    edits.push({ start: end.start, end: end.end, text: '' }, { start: endOf(last), end: endOf(last), text: by });
  }
  return withEdits(lines, edits);
};
