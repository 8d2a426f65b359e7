/** Cells of Markdown tables that reach over others, as lists of attributes say: `Words {: rowspan=2}`. */
import { codeLines, type Line } from '../lines.ts';
import { cellsOf, dashes } from './tables.ts';

const list = /[ \t]*\{:?[ \t]*([^{}]*)\}$/;
const spans = /\b(row|col)span=["']?(\d+)["']?[ \t]*/g;

interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A cell and how far it reaches; what else its list says stays. */
const cellOf = (written: string): Cell => {
  const [whole = '', attributes = ''] = list.exec(written) ?? [];
  const reach = new Map([...attributes.matchAll(spans)].map(([, way, count]) => [way, Number(count)]));
  const rest = attributes.replace(spans, '').trim();
  const words = written.slice(0, written.length - whole.length);
  return {
    text: reach.size === 0 ? written : rest === '' ? words : `${words} {: ${rest}}`,
    columns: Math.max(1, reach.get('col') ?? 1),
    rows: Math.max(1, reach.get('row') ?? 1),
  };
};

/** True for a cell that shows nothing: its row has it only because each row is written as long as the head. */
const isEmpty = ({ text }: Cell): boolean =>
  text
    .replace(list, '')
    .replace(/&(?:nbsp|zwj|zwnj|#(?:160|8203|8288));?|[\u00A0\u200B\u2060]/g, '')
    .trim() === '';

/** The rows of a table, each cell in its own column; what another reaches over is empty. */
const placed = (rows: readonly (readonly Cell[])[], width: number): string[][] => {
  // Columns in which a cell from above goes on, with the number of rows that it still takes.
  const below = new Map<number, number>();
  return rows.map((cells) => {
    const row: string[] = [];
    const skip = (): void => {
      for (let left = below.get(row.length) ?? 0; left > 0; left = below.get(row.length) ?? 0) {
        below.set(row.length, left - 1);
        row.push('');
      }
    };
    for (const cell of cells) {
      skip();
      if (row.length >= width && isEmpty(cell)) continue;
      for (let column = 0; column < cell.columns; column += 1) {
        if (cell.rows > 1) below.set(row.length, cell.rows - 1);
        row.push(column === 0 ? cell.text : '');
      }
    }
    skip();
    return row;
  });
};

/** Tables in which every cell stands below the name of its column, though others reach over rows or columns. */
export const withSpannedCells = (lines: readonly Line[]): Line[] => {
  const result = [...lines];
  if (!lines.some(({ text }) => /\{[^{}]*\b(?:row|col)span=/.test(text))) return result;
  const isCode = codeLines(lines);
  lines.forEach((line, index) => {
    const [, before = '', signs] = (!isCode[index] && line.text.includes('|') && dashes.exec(line.text)) || [];
    if (signs === undefined || lines[index - 1]?.text.includes('|') !== true) return;
    let end = index + 1;
    while (!isCode[end] && lines[end]?.text.includes('|') === true) end += 1;
    const places = [index - 1, ...Array.from({ length: end - index - 1 }, (_, at) => index + 1 + at)];
    const rows = places.map((at) => cellsOf((lines[at]?.text ?? '').slice(before.length)).map(cellOf));
    if (rows.flat().every(({ columns, rows: down }) => columns === 1 && down === 1)) return;
    placed(rows, cellsOf(signs).length).forEach((cells, number) => {
      const at = places[number] ?? index;
      result[at] = { text: `${before}| ${cells.join(' | ')} |`, at: lines[at]?.at ?? line.at };
    });
  });
  return result;
};
