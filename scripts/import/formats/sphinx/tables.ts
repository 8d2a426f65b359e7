/** Tables that directives write as lists or as values between commas, and lists of terms. */
import { dedent, isBlank, type Line } from '../../text/lines.ts';

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;

/** A table of this site. */
export const table = (rows: readonly (readonly string[])[], heads: number, at: number): Line[] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const head = heads > 0 ? (full[0] ?? []) : Array.from({ length: width }, () => '');
  return width === 0
    ? []
    : [head, Array.from({ length: width }, () => '---'), ...full.slice(heads > 0 ? 1 : 0)].map((row) => ({
        text: rowOf(row),
        at,
      }));
};

/** Rows of a table that is written as a list of lists. */
export const listRows = (lines: readonly Line[]): string[][] => {
  const rows: string[][] = [];
  for (const { text } of lines) {
    const [, first, cell] = /^\s*([*-]\s+[*-]|[*-])\s?(.*)$/.exec(text) ?? [];
    if (first !== undefined && /\s/.test(first)) rows.push([cell?.trim() ?? '']);
    else if (first !== undefined && /^\s/.test(text)) rows.at(-1)?.push(cell?.trim() ?? '');
    else if (text.trim() !== '') {
      const row = rows.at(-1);
      if (row) row[row.length - 1] = `${row.at(-1) ?? ''} ${text.trim()}`;
    }
  }
  return rows;
};

/** Terms with their meanings, as a list of definitions that can be led to. */
export const glossary = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line): Line[] => {
    // What stands below the sign of a definition, and its own blocks within that.
    if (isBlank(line) || /^\s/.test(line.text)) return [dedent(line, 2)];
    if (/^:\s/.test(line.text)) return [{ ...line, text: line.text.replace(/^:\s+/, '') }];
    return [
      { text: '', at: line.at },
      { text: `<span id="term-${termId(line.text)}"></span>**${line.text.trim()}**`, at: line.at },
      { text: '', at: line.at },
    ];
  });

/** The anchor of a term of the glossary. */
export const termId = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
