/** Tabs that stand beside one another without a block around them. */
import { RstDirective, type RstNode } from 'rst-compiler';

/** True for a tab whose neighbours alone make it one of a set. */
const isLoneTab = (node: RstNode): node is RstDirective =>
  node instanceof RstDirective &&
  node.directive === 'tab' &&
  !(node.parent instanceof RstDirective && /^(?:tabs|tab-set|tabbed-set)$/.test(node.parent.directive));

/** The same with each row of such tabs as one. */
export const inSets = (nodes: readonly RstNode[]): (RstNode | RstDirective[])[] =>
  nodes.reduce<(RstNode | RstDirective[])[]>((all, node) => {
    const last = all.at(-1);
    if (!isLoneTab(node)) return [...all, node];
    if (!Array.isArray(last)) return [...all, [node]];
    last.push(node);
    return all;
  }, []);
