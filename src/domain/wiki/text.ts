/** What the text of a wiki page says about the page: its title, and how it begins. */
import { isTag, nodesOf, type MarkdownNode } from '../content/markup/markdown-tree.ts';

/** A line that opens or closes a callout or another block: a sign for whoever draws the page. */
const fence = /^:{3,}.*$/gm;

/** The words of a node, without pictures, HTML and the fences of blocks. */
export const wordsIn = (node: MarkdownNode): string =>
  nodesOf(node)
    .filter(({ type }) => type === 'text' || type === 'inlineCode' || type === 'break')
    .map(({ type, value }) => (type === 'break' ? '\n' : (value ?? '')))
    .join('')
    .replace(fence, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The first heading of a text, which is its title where the fields name none. */
export const firstHeading = (tree: MarkdownNode): string | undefined => {
  const heading = tree.children?.find(({ type }) => type === 'heading');
  // An anchor of its own is no part of a title.
  return (heading && wordsIn(heading).replace(/\s*\{#[\w-]+\}$/, '')) || undefined;
};

const most = 200;

/** The first paragraph, cut after a word where it is longer than a line of a list should be; undefined without one. */
export const beginning = (tree: MarkdownNode): string | undefined => {
  // Brackets around a picture are no words.
  const paragraph = tree.children?.find(
    (node) => node.type === 'paragraph' && !nodesOf(node).some(isTag) && /[\p{L}\p{N}]/u.test(wordsIn(node)),
  );
  if (!paragraph) return undefined;
  const words = wordsIn(paragraph);
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')} …`;
};
