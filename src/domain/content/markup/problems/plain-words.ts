/** The words of a text as they are written, without what Markdown has read as something else. */
import { endOf, startOf, type MarkdownNode } from '../markdown-tree.ts';

/** True for a block of words, which holds no other block. */
export const isOfWords = ({ type }: MarkdownNode): boolean => ['paragraph', 'heading', 'tableCell'].includes(type);

/** What Markdown has read otherwise, as parts of the text: code, tags, links and pictures. */
const readOtherwise = (node: MarkdownNode, withBold: boolean): (readonly [from: number, to: number])[] => {
  const { type, children = [] } = node;
  const inside = (nodes: readonly MarkdownNode[]) => nodes.flatMap((child) => readOtherwise(child, withBold));
  if (type === 'mdxJsxTextElement' && children.length > 0)
    return [[startOf(node), startOf(children[0])], ...inside(children), [endOf(children.at(-1)), endOf(node)]];
  return /^(?:inlineCode|html|link|image|footnoteReference|mdx)/i.test(type) || (withBold && type === 'strong')
    ? [[startOf(node), endOf(node)]]
    : inside(children);
};

/** Stands for each sign that is none of the words. */
export const blank = '\u0001';

/**
 * The words of a block with what is none of them blanked out, so that every sign keeps its place.
 * @param withBold blanks what is bold as well
 */
export const wordsIn = (node: MarkdownNode, text: string, withBold = false): string => {
  const first = startOf(node);
  let words = text.slice(first, endOf(node));
  for (const [from, to] of (node.children ?? []).flatMap((child) => readOtherwise(child, withBold)))
    words = words.slice(0, from - first) + blank.repeat(to - from) + words.slice(to - first);
  return words;
};
