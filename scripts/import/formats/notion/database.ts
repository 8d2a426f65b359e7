/** A database of Notion as a table. */
import { slugOf } from '../../../../src/kinds.ts';
import { folderOf, nameOf } from '../../paths.ts';
import type { PageContext, SourceFolder } from '../../source.ts';
import { csvRows } from '../../text/csv.ts';
import type { Line } from '../../text/lines.ts';
import { isPage, plainName } from './names.ts';

const cell = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/\|/g, '\\|')
    .replace(/</g, '&lt;')
    .replaceAll('&lt;br>', '<br>')
    .trim();

/**
 * A database as a table, whose first column leads to the pages of its rows.
 * @param rowsAt folder of the pages of its rows
 */
export const table = (folder: SourceFolder, path: string, rowsAt: string, page: PageContext): Line[] => {
  // The one with every row, where the export has it: the other shows what a view showed.
  const all = path.replace(/\.csv$/, '_all.csv');
  const rows = csvRows((folder.has(all) ? folder.read(all) : folder.read(path)).replace(/^\uFEFF/, ''));
  const [head = [], ...body] = rows;
  if (head.length === 0) return [];
  const inside = new Map(
    folder.files
      .filter((one) => isPage(one) && folderOf(one) === rowsAt)
      .map((one) => [slugOf(plainName(one)), one] as const),
  );
  const line = (text: string, row: number): Line => ({ text, at: row + 1 });
  const written = body.map((row, index) => {
    const [first = '', ...rest] = row;
    const target = inside.get(slugOf(first));
    const title =
      target === undefined
        ? cell(first)
        : `[${cell(first).replace(/[[\]]/g, '\\$&') || plainName(target)}](${encodeURI(nameOf(rowsAt))}/${encodeURI(nameOf(target))})`;
    return line(`| ${[title, ...head.slice(1).map((_, column) => cell(rest[column] ?? ''))].join(' | ')} |`, index + 1);
  });
  if (body.length === 0) page.found('left out', 1, 'a database without rows', 'its columns stand there');
  return [
    line(`| ${head.map((one) => cell(one) || ' ').join(' | ')} |`, 0),
    line(`| ${head.map(() => '---').join(' | ')} |`, 0),
    ...written,
  ];
};
