/** Code as Markdown, between as many signs as it takes to hold it. */
import { codeLines, codeTitle, runAround, type Line } from './lines.ts';

/** What the first line of a fence says behind its marks. */
export const fenceWords = (language: string, title?: string): string =>
  title === undefined || title === '' ? language : `${language} ${codeTitle(title)}`;

/**
 * Lines as a block of code.
 * @param words what stands behind the marks, mostly a language
 * @param indent what the marks and the lines stand behind
 */
export const fenced = (words: string, body: readonly Line[], at: number, indent = ''): Line[] => {
  const marks = indent + runAround('`', body);
  return [
    { text: `${marks}${words}`.trimEnd(), at },
    ...body.map((line) => (line.text === '' ? line : { ...line, text: indent + line.text })),
    { text: marks, at: body.at(-1)?.at ?? at },
  ];
};

/** Words of a line as code. */
export const inlineCode = (text: string): string => {
  if (!text.includes('`')) return `\`${text}\``;
  const marks = runAround('`', [{ text, at: 0 }], 1);
  return `${marks} ${text} ${marks}`;
};

/** The blocks of code among lines, each with its fences, one right behind another too. */
export const codeBlocksIn = (lines: readonly Line[]): Line[][] => {
  const isCode = codeLines(lines);
  const blocks: Line[][] = [];
  let marks: string | undefined;
  lines.forEach((line, index) => {
    if (!isCode[index]) return;
    const [, here = '', words = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line.text) ?? [];
    if (marks === undefined) {
      marks = here;
      blocks.push([]);
    } else if (here.startsWith(marks) && words.trim() === '') marks = undefined;
    blocks.at(-1)?.push(line);
  });
  return blocks;
};
