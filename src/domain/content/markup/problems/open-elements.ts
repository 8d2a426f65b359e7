/**
 * Elements of HTML that a text opens and never closes, or closes and never opens. A browser would end what is around them
 * instead: the rest of the page would be bold, or its frame part of a box.
 */
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../markdown-tree.ts';

/** Names that end by themselves, or hold nothing. */
const alone = new Set(
  'area base br caption col colgroup dd dt embed hr img input li link meta p rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/** A tag in a piece of HTML. */
export interface Tag {
  readonly name: string;
  readonly offset: number;
  /** True where a slash ends it. */
  readonly isClosed?: boolean;
}

/**
 * @param tagsIn the start and end tags in a piece of HTML
 * @param isElement true for a name of HTML; other tags are shown as they are written
 */
export const openElements = (
  tree: MarkdownNode,
  tagsIn: (html: string) => { readonly tags: readonly Tag[]; readonly ends: readonly Tag[] },
  isElement: (name: string) => boolean,
): TextProblem[] => {
  const open = new Map<string, number[]>();
  const problems: TextProblem[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type !== 'html') continue;
    const html = node.value ?? '';
    const { tags, ends } = tagsIn(html);
    const all = [...tags.map((tag) => ({ ...tag, isEnd: false })), ...ends.map((tag) => ({ ...tag, isEnd: true }))];
    for (const { name, offset, isEnd, isClosed } of all.toSorted((a, b) => a.offset - b.offset)) {
      if (alone.has(name) || !isElement(name) || isClosed === true) continue;
      const line = lineOf(node) + html.slice(0, offset).split('\n').length - 1;
      const lines = open.get(name) ?? [];
      open.set(name, lines);
      if (!isEnd) lines.push(line);
      else if (lines.pop() === undefined)
        problems.push({
          line,
          message: `</${name}> ends nothing that is open. Take it out, or write <${name}> where it begins.`,
        });
    }
  }
  for (const [name, lines] of open)
    for (const line of lines)
      problems.push({ line, message: `<${name}> is never closed. Write </${name}> where it ends.` });
  return problems.toSorted((a, b) => a.line - b.line);
};
