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
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

const markdownCell = (text: string): string => text.replace(/[\\|`<>[\]*_]/g, '\\$&').replace(/\s+/g, ' ');

/** A table in GitHub's Markdown; whatever a cell holds, it ends neither the cell nor the line. */
export const markdownTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns.map(markdownCell), columns.map(() => '---'), ...rows.map((row) => row.map(markdownCell))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
