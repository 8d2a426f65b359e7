/** Rows of tables as the parser of Markdown has to see them. */

const touching = /((?:https?:\/\/|www\.)[^\s|<>]*)(?<!\\)\|/g;
const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const fence = /^\s*(?:>\s*)*(`{3,}|~{3,})/;

/**
 * Parts an address from the pipe that follows it, in the rows of tables: the parser would take the pipe, and all cells
 * up to the next space, for a part of the address. Lines stay where they are.
 */
export const withPartedCells = (text: string): string => {
  if (!text.includes('|') || !/https?:\/\/|www\./.test(text)) return text;
  let open: string | undefined;
  let isRow = false;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, marks] = fence.exec(line) ?? [];
    if (marks !== undefined && (open === undefined || marks.startsWith(open))) {
      open = open === undefined ? marks : undefined;
      isRow = false;
    } else if (open === undefined) {
      if (line.trim() === '') isRow = false;
      else if (line.includes('|') && delimiter.test(line) && lines[index - 1]?.includes('|')) {
        isRow = true;
        lines[index - 1] = lines[index - 1]?.replace(touching, '$1 |') ?? '';
      } else if (isRow) lines[index] = line.replace(touching, '$1 |');
    }
  }
  return lines.join('\n');
};
