/** Tables that fit narrow screens, screen readers and the content security policy, in Markdown or as HTML. */
import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';
import type { Element } from 'hast';
import { words } from '../../words/words.ts';
import { xmlText } from '../../domain/site/xml.ts';

/** Text as it is spoken: a tag inside a heading leaves no gap. */
export const spoken = (text: string): string => text.replace(/\s+/g, ' ').trim();

const isEmpty = ({ children }: Pick<Element, 'children'>): boolean => children.length === 0;

/** True for a head without a word in it. */
const namesNothing = (head: Readonly<Element>): boolean => {
  const rows = head.children.filter((row) => row.type === 'element');
  return rows.flatMap((row) => row.children.filter((one) => one.type === 'element')).every(isEmpty);
};

/**
 * Cells align by class, because the content security policy forbids the inline style they come with. A head without words
 * names no column, so it is a cell like others, which nobody is read out as a name; a row of them goes.
 */
export const tableCells = defineHastPlugin({
  name: 'table-cells',
  element: {
    filter: ['thead', 'th', 'td'],
    visit(cell, context) {
      if (cell.tagName === 'thead') {
        if (namesNothing(cell)) context.removeNode(cell);
        return;
      }
      const align = /text-align:\s*(left|center|right)/.exec(cell.properties['style'] ?? '')?.[1];
      if (cell.tagName === 'th' && isEmpty(cell)) {
        // What goes with its row is not changed before.
        const head = context.parent(context.parent(cell));
        if (head?.type === 'element' && namesNothing(head)) return;
        const properties = align ? { className: [`align-${align}`] } : {};
        context.replaceNode(cell, { type: 'element', tagName: 'td', properties, children: [] });
      } else if (align) {
        context.setProperty(cell, 'style', undefined);
        context.setProperty(cell, 'className', [`align-${align}`]);
      }
    },
  },
});

/** Where tables begin and end in a piece of HTML. */
const tableTags = /<(\/?)table(?=[\s>])[^>]*>/gi;

/** The pieces of HTML in a document, which stands in it as it was written. */
const rawIn = (node: Readonly<HastNode>): string[] =>
  node.type === 'raw' ? [node.value] : 'children' in node ? node.children.flatMap(rawIn) : [];

/**
 * Wraps each table, in Markdown or as HTML, in a box that scrolls sideways and can be focused, named after the heading above
 * the table. A second table under the same heading gets a number, so that no two regions of a document share a name.
 */
export const tableScroll = (): HastPluginDefinition => {
  let heading = '';
  let isClosed = true;
  const seen = new Map<string, number>();
  const label = (): string => {
    const name = heading ? words.tableOf(heading) : words.table;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
  return defineHastPlugin({
    name: 'table-scroll',
    before(root, { source }) {
      isClosed = true;
      // Most documents have none, and reading the tree of each takes a thirtieth of its time.
      if (!/<\/?table/i.test(source)) return;
      const [begun, ended] = ['', '/'].map(
        (sign) => [...rawIn(root).join('').matchAll(tableTags)].filter(([, end]) => end === sign).length,
      );
      // A box around a table that never ends would hold the rest of the page.
      isClosed = begun === ended;
    },
    raw(node, context) {
      if (!isClosed) return;
      const value = node.value.replace(tableTags, (tag, end: string) =>
        end
          ? `${tag}</div>`
          : `<div class="table-scroll" tabindex="0" role="region" aria-label="${xmlText(label())}">${tag}`,
      );
      if (value !== node.value) context.setProperty(node, 'value', value);
    },
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'table'],
      visit(node, context) {
        if (node.tagName !== 'table') {
          heading = spoken(context.textContent(node));
          return;
        }
        context.wrapNode(node, {
          type: 'element',
          tagName: 'div',
          properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label() },
          children: [],
        });
      },
    },
  });
};
