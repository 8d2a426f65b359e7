/** Markdown read as this site reads it, with the places of its parts. */
import { markdownToMdast } from 'satteri';
import type { MarkdownNode } from '../../../src/domain/content/markup/markdown-tree.ts';
import { textOf, type Line } from './lines.ts';

export interface PlacedNode extends MarkdownNode {
  readonly depth?: number;
  readonly title?: string | null;
  readonly children?: readonly PlacedNode[];
  readonly position?: {
    readonly start: { readonly line: number; readonly column: number; readonly offset: number };
    readonly end: { readonly line: number; readonly offset: number };
  };
}

export const treeOf = (lines: readonly Line[]): PlacedNode =>
  markdownToMdast(textOf(lines), {
    features: { directive: true, definitionList: true, frontmatter: false },
  }) as PlacedNode;

/** Nodes with the one that holds them, in the order of the text. */
export const withParents = (tree: PlacedNode): { node: PlacedNode; parents: readonly PlacedNode[] }[] => {
  const found: { node: PlacedNode; parents: readonly PlacedNode[] }[] = [];
  const walk = (node: PlacedNode, parents: readonly PlacedNode[]): void => {
    found.push({ node, parents });
    for (const child of node.children ?? []) walk(child, [...parents, node]);
  };
  walk(tree, []);
  return found;
};

export { endOf, startOf } from '../../../src/domain/content/markup/markdown-tree.ts';

/** The line of the source on which a node begins. */
export const sourceLine = (lines: readonly Line[], node: PlacedNode): number =>
  lines[(node.position?.start.line ?? 1) - 1]?.at ?? 1;

/** True where what is written is a block, and no part of a sentence. */
export const isFlow = (parent: PlacedNode | undefined): boolean =>
  ['root', 'blockquote', 'listItem', 'containerDirective', 'descriptionDetails', 'footnoteDefinition'].includes(
    parent?.type ?? 'root',
  );
