/** Tables within a page of Markdown, as wikis hold lists of machines. */
import { rowsOf, type Row } from '../../text/tables/rows.ts';
import { isSheet } from '../readers/sheet.ts';

const isRule = (line: string): boolean =>
  line.includes('|') &&
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .every((cell) => /^(?::-+:?|-+:|-{2,})$/.test(cell.trim()));

/** Line numbers of each table, from its heads to its last row. */
const spans = (lines: readonly string[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  lines.forEach((line, at) => {
    if (!isRule(line) || !lines[at - 1]?.includes('|')) return;
    const after = lines.findIndex((one, index) => index > at && !one.includes('|'));
    found.push([at - 1, after === -1 ? lines.length : after]);
  });
  return found;
};

/**
 * Every table of a page that names services; its rows have the numbers of their lines in the page.
 * @returns none where the page has no such table; `others` counts the tables that name none
 */
export const tablesOfPage = (
  page: string,
): { readonly tables: readonly (readonly Row[])[]; readonly others: number } => {
  const lines = page.split(/\r\n?|\n/);
  const all = spans(lines).map(([from, to]) =>
    rowsOf(lines.map((line, at) => (at >= from && at < to ? line : '')).join('\n'), '|'),
  );
  const tables = all.filter(([heads]) => isSheet(heads));
  return { tables, others: all.length - tables.length };
};
