/** Delimited text as rows of cells (RFC 4180, and the other delimiters that people's tables come with). */

export interface Row {
  /** Number as a spreadsheet counts it; the heads are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** True for the last row of a text that ends within a quote. */
  readonly isOpen?: true;
}

const delimiters = [',', ';', '\t', '|'] as const;

/** The delimiter that stands most often in the first line outside of quotes; undefined where none does. */
export const delimiterOf = (given: string): string | undefined => {
  const line = (/^[^\r\n]*/.exec(given)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counted = delimiters.map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count > 0 ? best.sign : undefined;
};

/** Every row that holds anything. A quote that is never closed ends with the text. */
export const rowsOf = (given: string, delimiter: string): readonly Row[] => {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let number = 1;
  let isOpen = false;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) rows.push({ number, cells, ...(isOpen && { isOpen }) });
    number += 1;
    cells = [];
    cell = '';
  };
  let index = 0;
  while (index < given.length) {
    const sign = given.charAt(index);
    if (sign === '"' && cell.trim() === '') {
      const from = index + 1;
      let end = given.indexOf('"', from);
      while (end !== -1 && given.charAt(end + 1) === '"') end = given.indexOf('"', end + 2);
      cell = given.slice(from, end === -1 ? undefined : end).replaceAll('""', '"');
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
