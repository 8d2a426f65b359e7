import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../markdown-tree.ts';

/** Headings of the first level in a text whose page has its title from a field. */
export const topHeadings = (tree: MarkdownNode): TextProblem[] =>
  nodesOf(tree).flatMap((node) =>
    node.type === 'heading' && node.depth === 1
      ? [{ line: lineOf(node), message: 'the title stands above the text already. Begin its headings with ##.' }]
      : [],
  );
