/** Links of HTML around blocks of Markdown with a heading. */
import { nodesOf } from '../../../../src/domain/content/markup/markdown-tree.ts';
import { withEdits, type Edit } from '../edits.ts';
import { escaped, wordsOfFile } from '../links/link-source.ts';
import { textOf, type Line } from '../lines.ts';
import { endOf, isFlow, startOf, treeOf, withParents, type PlacedNode } from '../tree.ts';
import { tokensOf, value } from './html.ts';

interface OpenLink {
  readonly href: string;
  /** Where its tag stands. */
  readonly start: number;
  readonly end: number;
  heading?: PlacedNode;
}

/**
 * Moves a link around a box to the words of the first heading in it: a heading has a link to itself, and a link may hold no
 * other.
 */
export const withLinkedHeadings = (lines: readonly Line[]): readonly Line[] => {
  if (!lines.some(({ text }) => /<a\s/i.test(text))) return lines;
  const text = textOf(lines);
  const edits: Edit[] = [];
  let open: OpenLink | undefined;
  for (const { node, parents } of withParents(treeOf(lines))) {
    if (open && node.type === 'heading' && node.children?.[0]) open.heading ??= node;
    if (node.type !== 'html' || !isFlow(parents.at(-1))) continue;
    const from = startOf(node);
    for (const token of tokensOf(text.slice(from, endOf(node)))) {
      if (token.name !== 'a' || token.alone) continue;
      const href = value(token, 'href');
      const { heading } = open ?? {};
      const [first, last] = [heading?.children?.[0], heading?.children?.at(-1)];
      if (token.kind === 'end' && open && heading && first && last) {
        const isLinked = nodesOf(heading).some(({ type }) => type === 'link' || type === 'linkReference');
        const to = `(<${open.href.replace(/[<>]/g, encodeURIComponent)}>)`;
        edits.push(
          { start: open.start, end: open.end, text: '' },
          // A heading that leads somewhere else leaves the way below the box.
          {
            start: from + token.start,
            end: from + token.end,
            text: isLinked ? `\n\n[${escaped(wordsOfFile(open.href))}]${to}\n\n` : '',
          },
        );
        if (!isLinked)
          edits.push(
            { start: startOf(first), end: startOf(first), text: '[' },
            { start: endOf(last), end: endOf(last), text: `]${to}` },
          );
      }
      open = token.kind === 'start' && href ? { href, start: from + token.start, end: from + token.end } : undefined;
    }
  }
  return edits.length === 0 ? lines : withEdits(lines, edits);
};
