/** Tables whose row of dashes has another number of cells than their head: Markdown of here takes those for no table. */
import { codeLines, type Line } from '../lines.ts';

/** A row of dashes: what stands before the table, and the row. */
export const dashes = /^(\s*(?:>\s*)*)(\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?)\s*$/;

/** The cells of a row; a pipe behind a backslash or in code divides none. */
export const cellsOf = (row: string): string[] => {
  const plain = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const hidden = plain.replace(/(`+)[^`].*?\1/g, (code) => code.replaceAll('|', '\u0003'));
  return hidden.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\u0003', '|').trim());
};

/**
 * Rows of tables whose code has a backslash before each pipe. Markdown of Python and of Ruby reads code first, so that a pipe
 * in it divides no cells; that of forges, and of here, divides them.
 */
export const withPipesInCode = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const isDashes = (index: number): boolean =>
    isCode[index] === false && lines[index]?.text.includes('|') === true && dashes.test(lines[index].text);
  let isRow = false;
  return lines.map((line, index) => {
    if (isCode[index] || !line.text.includes('|')) isRow = false;
    else if (isDashes(index)) isRow = true;
    if (!isRow && !isDashes(index + 1)) return line;
    const text = line.text.replace(/(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)/g, (code) => code.replace(/(?<!\\)\|/g, '\\|'));
    return { ...line, text };
  });
};

/** Rows of a table that stand further right than it: Markdown of Python takes them as rows, ours as code. */
export const withRowsInPlace = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  let left: string | undefined;
  return lines.map((line, index) => {
    const isDashes = !isCode[index] && line.text.includes('|') && lines[index - 1]?.text.includes('|') === true;
    const before = isDashes ? dashes.exec(line.text)?.[1] : undefined;
    if (before?.trim() === '') left = before;
    else if (left === undefined || !/^\s*\|/.test(line.text)) left = undefined;
    else if (/^\s{4}/.test(line.text.slice(left.length))) return { ...line, text: left + line.text.trimStart() };
    return line;
  });
};

/**
 * Gives such a row as many cells as the head has; a head gets those that it lacks where the rows below fill them, with words
 * or within the dashes. Other Markdown, such as that of Ruby and of Python, reads them as tables.
 */
export const withEvenTables = (given: readonly Line[]): Line[] => {
  const isCode = codeLines(given);
  // What some converters leave of the columns of HTML would end the table before it begins.
  const plain = given.map((line, index) =>
    isCode[index]
      ? line
      : { ...line, text: line.text.replace(/^(\s*)<colgroup>(?:\s*<col\b[^>]*>)*\s*<\/colgroup>(?=\|)/i, '$1') },
  );
  // Colons without a dash, and blanks between dashes, are slips that some generators forgive.
  const whole = plain.map((line, index) =>
    !isCode[index] && given[index - 1]?.text.includes('|') && /^\s*\|?(?=[^|]*-)[\s:-]*(?:\|[\s:-]*)+$/.test(line.text)
      ? { ...line, text: line.text.replace(/(?<=-)[ \t]+(?=-)/g, '') }
      : line,
  );
  const lines = whole.map((line, index) =>
    !isCode[index] &&
    given[index - 1]?.text.includes('|') &&
    /^\s*\|?(?:\s*:-*:?\s*\|)+(?:\s*:-*:?)?\s*$/.test(line.text)
      ? { ...line, text: line.text.replace(/(?<=[|\s]|^):(?=[|\s]|$)/g, ':---') }
      : line,
  );
  const result = lines.map((line, index) =>
    // An element at its begin would take the whole table as HTML.
    /^<\w[^|]*\|/.test(line.text) && !isCode[index] && /^(?=.*\|)[\s|:-]+$/.test(lines[index + 1]?.text ?? '')
      ? { ...line, text: `| ${line.text}` }
      : line,
  );
  lines.forEach((line, index) => {
    const head = lines[index - 1];
    const [, before = '', row] = (!isCode[index] && line.text.includes('|') && dashes.exec(line.text)) || [];
    if (row === undefined || head === undefined || isCode[index - 1] || !head.text.includes('|')) return;
    // What stands in the middle of a paragraph begins no table.
    if (lines[index - 2]?.text.includes('|') || dashes.test(head.text)) return;
    const names = cellsOf(head.text.slice(before.length));
    const signs = cellsOf(row);
    if (names.length < 2 && !head.text.slice(before.length).trimStart().startsWith('|')) return;
    let [widest, said] = [0, 0];
    for (let at = index + 1; lines[at]?.text.includes('|'); at += 1) {
      const cells = cellsOf(lines[at]?.text.slice(before.length) ?? '');
      widest = Math.max(widest, cells.length);
      // What stands beyond the head would be shown to nobody.
      said = Math.max(said, cells.findLastIndex((cell) => cell !== '') + 1);
    }
    const count = Math.max(names.length, said, Math.min(signs.length, widest));
    if (names.length === count && signs.length === count) return;
    const filled = (cells: readonly string[], by: string): string =>
      `${before}| ${Array.from({ length: count }, (_, at) => cells[at] ?? by).join(' | ')} |`;
    if (names.length < count) result[index - 1] = { ...head, text: filled(names, '') };
    result[index] = { ...line, text: filled(signs, '---') };
  });
  return result;
};
