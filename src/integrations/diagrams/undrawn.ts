import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../../domain/content/markup/markdown-tree.ts';
import { drawDiagram } from './draw.ts';

/** The Mermaid fences of a text that stay code, each with the reason. */
export const undrawn = (tree: MarkdownNode): TextProblem[] =>
  nodesOf(tree).flatMap((node) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'mermaid') return [];
    const drawing = drawDiagram(node.value ?? '', 'diagram');
    return 'because' in drawing
      ? [{ line: lineOf(node), message: `This diagram stays code: ${drawing.because}. Readers see its source.` }]
      : [];
  });
