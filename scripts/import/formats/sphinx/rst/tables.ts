/** Tables of reStructuredText as rows. */
import { inlineCode } from '../../../text/fences.ts';
import {
  RstBlockquote,
  RstBulletList,
  RstDirective,
  RstEnumeratedList,
  RstFieldList,
  RstFieldListItem,
  RstLineBlock,
  RstTableCell,
  type RstNode,
  type RstTable,
} from 'rst-compiler';
import { isBlank, type Line } from '../../../text/lines.ts';
import { codes } from '../known.ts';
import { table } from '../tables.ts';
import { begun, optionsOf } from './options.ts';
import type { Writing } from './writing.ts';

/** A picture in one line, with what is said of it. */
const pictureText = (node: RstDirective, writing: Writing): string => {
  const address =
    writing
      .argumentOf(node)
      .trim()
      .split(/\s+:\w+:/)[0] ?? '';
  // In an item the library has the options among what follows.
  const inside = node.children.flatMap((one) => (one instanceof RstBlockquote ? one.children : [one]));
  const fields = inside.filter((one) => one instanceof RstFieldList);
  const among = fields.flatMap(({ children }) => children.filter((one) => one instanceof RstFieldListItem));
  const alt =
    optionsOf(node).get('alt') ??
    among
      .find(({ name }) => name.map(({ rawTextContent }) => rawTextContent).join('') === 'alt')
      ?.body.map(({ rawTextContent }) => rawTextContent.replace(/\s*\n\s*/g, ' '))
      .join(' ');
  const said = inside.filter((one) => !(one instanceof RstFieldList) && one.rawTextContent.trim() !== address);
  return [`![${(alt ?? '').replace(/[[\]]/g, '\\$&')}](<${address}>)`, cellText(said, writing)]
    .filter((one) => one !== '')
    .join('<br>');
};

/** A directive in one line: a picture, or its words behind those of its kind. */
const directiveText = (node: RstDirective, writing: Writing): string => {
  const name = node.directive.toLowerCase();
  if (/^(?:figure|image|thumbnail)$/.test(name)) return pictureText(node, writing);
  const words = cellText([...(begun.test(name) ? node.initContent : []), ...node.children], writing);
  const kind = begun.test(name) ? `**${name.charAt(0).toUpperCase()}${name.slice(1)}:** ` : '';
  const raw = node.rawBodyText.replace(/\s+/g, ' ').trim();
  return kind + (words === '' && raw !== '' ? inlineCode(raw) : words);
};

/** What stands in a cell, in one line: blocks and items are parted by line breaks. */
export const cellText = (nodes: readonly RstNode[], writing: Writing): string =>
  nodes
    .map((node) => {
      if (node instanceof RstBulletList || node instanceof RstEnumeratedList)
        return node.children
          .map(
            (item, at) => `${node instanceof RstBulletList ? '•' : `${at + 1}.`} ${cellText(item.children, writing)}`,
          )
          .join('<br>');
      if (node instanceof RstDirective && !codes.has(node.directive.toLowerCase())) return directiveText(node, writing);
      const lines = writing.lines([node]);
      const [first] = lines;
      // A cell holds no block of code: its lines are code each.
      if (first && /^`{3,}/.test(first.text))
        return lines
          .slice(1, -1)
          .filter((line) => !isBlank(line))
          .map(({ text }) => inlineCode(text))
          .join('<br>');
      return (
        lines
          .map(({ text }) => text.trim())
          .filter((text) => text !== '')
          .join(node.isInlineNode ? '' : ' ')
          // Lines that end where they are written.
          .replace(/\\ (?=\S)/g, node instanceof RstLineBlock ? '<br>' : '$&')
      );
    })
    .filter((text) => text !== '')
    .join('<br>');

/** A table as one; cells that reach over others leave them empty. */
export const tableLines = (node: RstTable, at: number, writing: Writing): Line[] => {
  const rows: string[][] = [];
  // Columns in which a cell from above goes on, with the number of rows that it still takes.
  const below = new Map<number, number>();
  for (const row of node.children) {
    const cells: string[] = [];
    const skip = (): void => {
      for (let left = below.get(cells.length) ?? 0; left > 0; left = below.get(cells.length) ?? 0) {
        below.set(cells.length, left - 1);
        cells.push('');
      }
    };
    for (const cell of row.children) {
      if (!(cell instanceof RstTableCell)) continue;
      skip();
      for (let column = 0; column < cell.colSpan; column += 1) {
        if (cell.rowSpan > 1) below.set(cells.length, cell.rowSpan - 1);
        cells.push(column === 0 ? cellText(cell.children, writing) : '');
      }
    }
    skip();
    rows.push(cells);
  }
  return table(rows, node.headRows.length, at);
};
