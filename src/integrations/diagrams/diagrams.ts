/** Puts the drawing of a Mermaid fence in its place, with the same in words and its source folded below. */
import type { Element, ElementContent } from 'hast';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { drawDiagram } from './draw.ts';
import { words } from '../../words/words.ts';

type Node = Parameters<NonNullable<MdastPluginDefinition['paragraph']>>[0];
type Child = Node['children'][number];

const made = (hName: string, hProperties: Record<string, unknown>, children: readonly Child[]): Child =>
  ({ type: 'emphasis', data: { hName, hProperties }, children }) as unknown as Child;

const text = (value: string): Child => ({ type: 'text', value });

const fromHast = (node: ElementContent): Child[] => {
  if (node.type === 'text') return [text(node.value)];
  return node.type === 'element' ? [made(node.tagName, node.properties, node.children.flatMap(fromHast))] : [];
};

const asImage = (svg: Element, label: string): Element => ({
  ...svg,
  properties: { ...svg.properties, role: 'img', ariaLabel: label },
});

/** The word behind the fence of a source that stands below its drawing. */
const drawnAlready = 'drawn';

export const diagrams = (): MdastPluginDefinition => {
  let count = 0;
  return defineMdastPlugin({
    name: 'diagrams',
    code(fence, context) {
      if (fence.lang !== 'mermaid' || fence.meta === drawnAlready) return;
      count += 1;
      const drawing = drawDiagram(fence.value, `diagram-${count}`);
      // The check of content names what stays code.
      if ('because' in drawing) return;
      const { svg, name, words: lines } = drawing;
      const label = words.diagram(count, name);
      const list =
        lines.length === 0
          ? []
          : [
              made(
                'ul',
                {},
                lines.map((line) => made('li', {}, [text(line)])),
              ),
            ];
      context.replaceNode(fence, {
        type: 'blockquote',
        data: { hName: 'figure', hProperties: { className: ['diagram'] } },
        children: [
          made(
            'div',
            { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label },
            fromHast(asImage(svg, label)),
          ),
          made('details', {}, [
            made('summary', {}, [text(words.diagramInWords)]),
            ...list,
            { type: 'code', lang: 'mermaid', meta: drawnAlready, value: fence.value } as unknown as Child,
          ]),
        ],
      });
    },
  });
};
