/** Delimited text as rows of cells (RFC 4180, and the other delimiters that people's tables come with). */

export interface Row {
  /** Number as a spreadsheet counts it, from 1. */
  readonly number: number;
  /** The line of the text on which it begins, from 1; cells may hold line ends. */
  readonly line: number;
  readonly cells: readonly string[];
  /** True for the last row of a text that ends within a quote. */
  readonly isOpen?: true;
}

// A first line by which Excel is told the sign that parts the cells; it is no row.
const sepLine = /^"?sep=(.)"?\r?\n/i;

/**
 * The delimiter that stands most often in the first line outside of quotes, or that a line such as `sep=;` before it names;
 * undefined where none does.
 */
export const delimiterOf = (given: string, among: readonly string[] = [',', ';', '\t', '|']): string | undefined => {
  const line = (/^\s*([^\r\n]*)/.exec(given)?.[1] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (sign: string): number => line.split(sign).length;
  const [most] = among.filter((sign) => line.includes(sign)).toSorted((one, other) => count(other) - count(one));
  return sepLine.exec(given)?.[1] ?? most;
};

// What parts the heads of a table of Markdown from its rows.
const rule = /^(?::-+:?|-+:|-{2,})$/;

/** Every row that holds anything. A quote that is never closed ends with the text. */
export const rowsOf = (given: string, delimiter: string): readonly Row[] => {
  const rows: Row[] = [];
  const named = sepLine.exec(given)?.[0] ?? '';
  const sign = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const rest = `[^${sign}\\r\\n]*`;
  // What stands between quotes, the quote that closes it, what stands without quotes, and what ends the cell.
  const cell = new RegExp(`(?:[^\\S${sign}\\r\\n]*"((?:[^"]+|"")*)("?))?(${rest})(${sign}|\\r\\n?|\\n|$)`, 'g');
  let cells: string[] = [];
  let number = named === '' ? 1 : 2;
  let line = number;
  let began = line;
  for (const [, quoted, closing, plain = '', end] of given.slice(named.length).matchAll(cell)) {
    cells.push(((quoted ?? '').replaceAll('""', '"') + plain).trim());
    line += (quoted ?? '').split('\n').length - 1;
    if (end === delimiter) continue;
    if (cells.some((one) => one !== '' && !rule.test(one)))
      rows.push({ number, line: began, cells, ...(closing === '' && { isOpen: true }) });
    if (end === '') break;
    cells = [];
    number += 1;
    line += 1;
    began = line;
  }
  return rows;
};
