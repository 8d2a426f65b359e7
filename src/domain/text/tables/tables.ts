/** Tables as text: CSV for spreadsheets, and the tables of Markdown. */

// What a spreadsheet would run, in full width too, and behind spaces or signs that take no room.
const runs = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const plainNumber = /^-\d+(?:\.\d+)?$/;

const csvCell = (cell: string | number): string => {
  if (typeof cell === 'number') return String(Number(cell.toFixed(6)));
  const safe = runs.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * Rows as CSV: a byte order mark, without which Excel takes UTF-8 for something else, and lines that end as RFC 4180 has
 * them. No cell is run as a formula; numbers are kept to six decimals.
 *
 * A spreadsheet whose language parts cells by semicolons, such as a German Excel, shows each row of a comma file in one
 * column when it is opened by a double click, and parts it when it is brought in by "From Text/CSV". Nothing here works
 * around that. A first line `sep=,` is a row to every reader but Excel, and makes Excel pass over the byte order mark, so
 * that umlauts break. Semicolons by the language of the browser break readers that expect RFC 4180, and the language of
 * the browser is not that of the spreadsheet. Either way the decimal points stay, and a German Excel takes 1.5 for the
 * first of May without a word: a column that is seen to be wrong does less harm.
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

const markdownCell = (text: string): string => text.replace(/[\\|`<>[\]*_]/g, '\\$&').replace(/\s+/g, ' ');

/** A table in GitHub's Markdown; whatever a cell holds, it ends neither the cell nor the line. */
export const markdownTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns.map(markdownCell), columns.map(() => '---'), ...rows.map((row) => row.map(markdownCell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
