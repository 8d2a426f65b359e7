/** Tables of reStructuredText as rows. */
import { inlineCode } from '../../../text/fences.ts';
import { RstBulletList, RstEnumeratedList, RstTableCell, type RstNode, type RstTable } from 'rst-compiler';
import { isBlank, type Line } from '../../../text/lines.ts';
import { table } from '../tables.ts';
import type { Writing } from './writing.ts';

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
      const lines = writing.lines([node]);
      const [first] = lines;
      // A cell holds no block of code: its lines are code each.
      if (first && /^`{3,}/.test(first.text))
        return lines
          .slice(1, -1)
          .filter((line) => !isBlank(line))
          .map(({ text }) => inlineCode(text))
          .join('<br>');
      return lines
        .map(({ text }) => text.trim())
        .filter((text) => text !== '')
        .join(node.isInlineNode ? '' : ' ');
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
