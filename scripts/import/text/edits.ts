/** Changes at places of a text, with the lines keeping where they came from. */
import { codeLines, linesOf, textOf, type Line } from './lines.ts';

export interface Edit {
  /** Offsets in the text that {@link textOf} makes of the lines. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines with some places of theirs replaced; of edits that overlap the outer one counts. */
export const withEdits = (lines: readonly Line[], edits: readonly Edit[]): Line[] => {
  if (edits.length === 0) return [...lines];
  const text = textOf(lines);
  // What is only put in at a place stands in front of what is replaced from there on.
  const isPutIn = ({ start, end }: Edit): number => Number(start === end);
  const sorted = edits.toSorted((a, b) => a.start - b.start || isPutIn(b) - isPutIn(a) || b.end - a.end);
  const starts: number[] = [];
  lines.reduce((offset, line) => (starts.push(offset), offset + line.text.length + 1), 0);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const result: { text: string; at: number }[] = [];
  let open: { text: string; at: number } | undefined;
  const add = (piece: string, atOf: (index: number) => number): void => {
    linesOf(piece).forEach((line, index) => {
      if (index > 0 && open) {
        result.push(open);
        open = undefined;
      }
      open = open ? { ...open, text: open.text + line.text } : { text: line.text, at: atOf(index) };
    });
  };
  let done = 0;
  const keep = (to: number): void => {
    const first = lineAt(done);
    if (to > done) add(text.slice(done, to), (index) => lines[first + index]?.at ?? 1);
  };
  for (const { start, end, text: by } of sorted) {
    if (start < done) continue;
    keep(start);
    const at = lines[lineAt(start)]?.at ?? 1;
    add(by, () => at);
    done = end;
  }
  keep(text.length);
  if (open) result.push(open);
  return result;
};

/** The text with code and comments blanked out, so that signs in them are found nowhere; every offset stays. */
export const masked = (lines: readonly Line[], comments = true): string => {
  const isCode = codeLines(lines);
  const blank = (text: string): string => text.replace(/[^\n]/g, '\u0001');
  const text = lines.map((line, index) => (isCode[index] ? blank(line.text) : line.text)).join('\n');
  // Each run of ticks can be read in one way only: read in several, an open one doubles the time with each that follows. A
  // blank line ends a paragraph, and with it what looked like code.
  const spans = text.replace(
    /(?<![`\\])(`+)(?!`)(?:[^`\n]|\n(?![ \t]*\n)|(?<!`)(?!\1(?!`))`+(?!`))*?(?<!`)\1(?!`)/g,
    blank,
  );
  return comments ? spans.replace(/<!--[\s\S]*?-->/g, blank) : spans;
};
