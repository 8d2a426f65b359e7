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
  const [, named] = sepLine.exec(given) ?? [];
  if (named !== undefined) return named;
  const line = (/^[^\r\n]*/.exec(given.trimStart())?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counted = among.map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most), { sign: '', count: 0 });
  return best.count > 0 ? best.sign : undefined;
};

// What parts the heads of a table of Markdown from its rows.
const rule = /^:?-{2,}:?$/;

/** Every row that holds anything. A quote that is never closed ends with the text. */
export const rowsOf = (given: string, delimiter: string): readonly Row[] => {
  const rows: Row[] = [];
  const start = sepLine.exec(given)?.[0].length ?? 0;
  let cells: string[] = [];
  let cell = '';
  let number = start > 0 ? 2 : 1;
  let line = number;
  let began = line;
  let isOpen = false;
  const endRow = (): void => {
    cells.push(cell.trim());
    const said = cells.filter((one) => one !== '');
    if (said.some((one) => !rule.test(one))) rows.push({ number, line: began, cells, ...(isOpen && { isOpen }) });
    number += 1;
    line += 1;
    began = line;
    cells = [];
    cell = '';
  };
  let index = start;
  while (index < given.length) {
    const sign = given.charAt(index);
    if (sign === '"' && cell.trim() === '') {
      const from = index + 1;
      let end = given.indexOf('"', from);
      while (end !== -1 && given.charAt(end + 1) === '"') end = given.indexOf('"', end + 2);
      cell = given.slice(from, end === -1 ? undefined : end).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      isOpen = end === -1;
      index = isOpen ? given.length : end + 1;
    } else if (sign === delimiter) {
      cells.push(cell.trim());
      cell = '';
      index += 1;
    } else if (sign === '\n' || sign === '\r') {
      endRow();
      index += sign === '\r' && given.charAt(index + 1) === '\n' ? 2 : 1;
    } else {
      cell += sign;
      index += 1;
    }
  }
  endRow();
  return rows;
};
