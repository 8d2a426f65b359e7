/** Words in bold and in italics as Markdown can write them. */
import type { Element, ElementContent, Nodes } from 'hast';

export const isElement = (node: Nodes): node is Element => node.type === 'element';

const emphasis = new Set('strong b em i del s u'.split(' '));

/** Blanks at the ends of words in bold stand outside them, where Markdown can write them as they are. */
export const withOuterBlanks = (node: ElementContent): ElementContent[] => {
  if (!isElement(node) || node.tagName === 'pre') return [node];
  const children = node.children.flatMap(withOuterBlanks);
  if (!emphasis.has(node.tagName)) return [{ ...node, children }];
  if (children.every((child) => child.type === 'text' && child.value.trim() === '')) return children;
  const before = children[0]?.type === 'text' ? (/^\s+/.exec(children[0].value)?.[0] ?? '') : '';
  const last = children.at(-1);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  const inner = children.map((child, index) => {
    if (child.type !== 'text') return child;
    const start = index === 0 ? child.value.trimStart() : child.value;
    return { ...child, value: index === children.length - 1 ? start.trimEnd() : start };
  });
  const text = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...text(before), { ...node, children: inner }, ...text(after)];
};
