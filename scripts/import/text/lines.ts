/** Text as lines that know where they stood in the file they come from, so that a finding can name it after any change. */
import { withPartedCells } from '../../../src/domain/content/markup/table-rows.ts';

export interface Line {
  readonly text: string;
  /** The line of the source file, from 1. */
  readonly at: number;
}

/** The lines of a text; line ends of any system are read. */
export const linesOf = (text: string, first = 1): Line[] =>
  text.split(/\r\n?|\n/).map((line, index) => ({ text: line, at: first + index }));

/**
 * Lines of another file in place of one line. Each has a place of its own right after that of the line, so that a finding
 * in them is found again on its own line and still names the line that took it in: the whole part of its number.
 */
export const takenIn = (lines: readonly Line[], at: number): Line[] => {
  const step = Number.isInteger(at) ? 1e-5 : 1e-10;
  return lines.map(({ text }, index) => ({ text, at: at + (index + 1) * step }));
};

/** A text whose comments are blank; its lines stay where they are. */
export const withoutComments = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '));

export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/**
 * Counts the line ends before offsets that never fall. Each part of the text is looked at once: a page may be a hundred
 * thousand tags of generated HTML.
 */
export const lineEnds = (text: string): ((offset: number) => number) => {
  let passed = 0;
  let count = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', passed); at >= 0 && at < offset; at = text.indexOf('\n', passed)) {
      passed = at + 1;
      count += 1;
    }
    return count;
  };
};

export const isBlank = ({ text }: Line): boolean => text.trim() === '';

/** How many columns stand before the first word; a tab counts to the next stop of four. */
export const indentOf = (text: string): number => {
  let columns = 0;
  for (const sign of text) {
    if (sign === ' ') columns += 1;
    else if (sign === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
};

/** A line without its first columns of indent. */
export const dedent = (line: Line, columns: number): Line => {
  let at = 0;
  let passed = 0;
  while (passed < columns && (line.text[at] === ' ' || line.text[at] === '\t')) {
    passed += line.text[at] === '\t' ? 4 - (passed % 4) : 1;
    at += 1;
  }
  return { ...line, text: ' '.repeat(Math.max(0, passed - columns)) + line.text.slice(at) };
};

const fence = /^([\s>]*)(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$/;

/** The column in which the marks of a fence stand, behind the signs of lists and quotes. */
export const columnOf = (text: string, marks: string): number =>
  indentOf(text.slice(0, text.indexOf(marks)).replace(/\S/g, ' '));

/** Which lines are code between fences, the fences included. A comment ends what it has begun. */
export const codeLines = (lines: readonly Line[]): boolean[] => {
  let open: { sign: string; length: number; column: number } | undefined;
  let isInComment = false;
  const isCode = ({ text }: Line): boolean => {
    const [, , marks = '', info = ''] = fence.exec(text) ?? [];
    const column = marks === '' ? 0 : columnOf(text, marks);
    if (open === undefined) {
      // Backticks after the marks are code within a line.
      if (marks === '' || (marks.startsWith('`') && info.includes('`'))) return false;
      open = { sign: marks.charAt(0), length: marks.length, column };
      return true;
    }
    const isEnd = marks.startsWith(open.sign) && marks.length >= open.length && info.trim() === '';
    // Further to the right they are code.
    if (isEnd && column < open.column + 4) open = undefined;
    return true;
  };
  return lines.map((line) => {
    isInComment ||= open === undefined && /^[\s>]*<!--/.test(line.text);
    const found = isCode(line);
    if (!isInComment || !line.text.includes('-->')) return found;
    isInComment = false;
    open = undefined;
    return found;
  });
};

/** Which lines are code between fences, or in a comment that begins a line. */
export const quietLines = (lines: readonly Line[]): boolean[] => {
  const isQuiet = codeLines(lines);
  for (let index = 0; index < lines.length; index += 1) {
    if (isQuiet[index] || !/^[\s>]*<!--/.test(lines[index]?.text ?? '')) continue;
    const end = lines.findIndex(({ text }, at) => at >= index && text.includes('-->'));
    if (end < 0) break;
    isQuiet.fill(true, index, end + 1);
    index = end;
  }
  return isQuiet;
};

/** Changes the lines that are no code between fences. */
export const outsideCode = (
  lines: readonly Line[],
  change: (text: string, at: number, index: number) => string,
): Line[] => {
  const isCode = codeLines(lines);
  return lines.map((line, index) => (isCode[index] ? line : { ...line, text: change(line.text, line.at, index) }));
};

const noWords = /(<!--.*?-->|(?<!`)(`+)(?!`)(?:.*?)(?<!`)\2(?!`))/;

/** Changes the words of a line, and leaves comments and code between backticks alone. */
export const inWords = (text: string, change: (words: string) => string): string =>
  text
    .split(noWords)
    // Splitting by a pattern with two groups gives words, code, backticks (none of a comment), words …
    .map((part, index) => (index % 3 === 0 ? change(part) : index % 3 === 1 ? part : ''))
    .join('');

/** A line with a sign that nothing means in the place of each one of comments and code between backticks. */
export const wordsAlone = (text: string): string =>
  text.replace(new RegExp(noWords, 'g'), (one) => '\u0001'.repeat(one.length));

/** Rows of tables whose addresses end where their cells do. */
export const withPartedRows = (lines: readonly Line[]): Line[] => {
  const parted = withPartedCells(textOf(lines)).split('\n');
  return lines.map((line, index) => ({ ...line, text: parted[index] ?? line.text }));
};

/** A block that is marked by its first line and holds the lines that are indented below it. */
export interface IndentedBlock {
  readonly body: Line[];
  /** Index of the first line after it. */
  readonly next: number;
}

/** The lines below one that stand at least `columns` to the right, without that indent; blank ends are left out. */
export const indentedBelow = (lines: readonly Line[], index: number, columns: number): IndentedBlock => {
  let end = index + 1;
  let last = index;
  while (end < lines.length) {
    const line = lines[end];
    if (line === undefined) break;
    if (isBlank(line)) end += 1;
    else if (indentOf(line.text) >= columns) {
      last = end;
      end += 1;
    } else break;
  }
  const body = lines.slice(index + 1, last + 1);
  while (body[0] && isBlank(body[0])) body.shift();
  return { body: body.map((line) => dedent(line, columns)), next: last + 1 };
};

/** As many of a sign as it takes to hold these lines: one more than stand together anywhere in them, and `least` at least. */
export const runAround = (sign: ':' | '`', lines: readonly Line[], least = 3): string => {
  const runs = new RegExp(`${sign}{${least},}`, 'g');
  const longest = lines.reduce(
    (most, { text }) => Array.from(text.matchAll(runs)).reduce((length, [run]) => Math.max(length, run.length), most),
    least - 1,
  );
  return sign.repeat(longest + 1);
};

/** A title between brackets, its own brackets escaped where they would end it. */
export const label = (title: string): string => {
  const words = title.trim();
  if (words === '') return '';
  let depth = 0;
  const isPaired = Array.from(words).every((sign) => {
    if (sign === '[') depth += 1;
    if (sign === ']') depth -= 1;
    return depth >= 0;
  });
  return `[${isPaired && depth === 0 ? words : words.replace(/[[\]]/g, '\\$&')}]`;
};

/** The title of a block of code, as it stands behind the language of its fence. */
export const codeTitle = (words: string): string => `title="${words.replaceAll('"', "'")}"`;

const callouts = /^(?:note|tip|info|warning|caution|important|danger)$/i;

/** The title of a block; a callout that is only called by its kind has none of its own. */
const titleOf = (name: string, title: string): string =>
  callouts.test(name) && title.trim().toLowerCase() === name.toLowerCase() ? '' : title;

/** A block between colons, such as a callout; its lines stand at the given indent. */
export const block = (
  name: string,
  title: string,
  body: readonly Line[],
  at: number,
  indent = '',
  more = '',
): Line[] => {
  const colons = runAround(':', body);
  return [
    { text: `${indent}${colons}${name}${label(titleOf(name, title))}${more}`, at },
    ...body.map((line) => (isBlank(line) ? { ...line, text: '' } : { ...line, text: indent + line.text })),
    { text: indent + colons, at: body.at(-1)?.at ?? at },
  ];
};

/** What a comment may hold: nothing that ends it, and nothing that divides the cells of a table. */
export const inComment = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/-(?=-)/g, '- ')
    .replace(/->/g, '- >')
    .replace(/-$/, '- ')
    .replace(/\|/g, '/')
    .trim();

/** The mark that an import leaves where it could not keep something: editors see it, readers do not. */
export const mark = (text: string): string => `<!-- import: ${inComment(text)} -->`;
