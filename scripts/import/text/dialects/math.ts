/** Formulas: this site does not set them. Each is told, and shown as code: Markdown would take their signs for its own. */
import { fenced } from '../fences.ts';
import type { PageContext, SourceSite } from '../../source.ts';
import { codeLines, inWords, type Line } from '../lines.ts';

const formulaFence = /^\s*(?:`{3,}|~{3,})\s*(?:math|katex)\b/i;
/** GitLab has code between dollars, which go. A dollar alone is money or a shell's, and one in code is what it is. */
const withoutDollars = (text: string): string => {
  const between: string[] = [];
  inWords(text, (words) => (between.push(words), words));
  let index = -1;
  return inWords(text, (words) => {
    index += 1;
    const isAfter = words.startsWith('$') && between[index - 1]?.endsWith('$') === true;
    const isBefore = words.endsWith('$') && between[index + 1]?.startsWith('$') === true;
    return words.slice(isAfter ? 1 : 0, isBefore ? -1 : undefined);
  });
};
const inLine = /\$\$([^$`\n]+)\$\$|\\\\\(([^`\n]+?)\\\\\)/g;
/** What stands between single dollars with no blank inside of them. */
const single = /(?<![\\$\w])\$(?![\s$])((?:\\.|[^\\$`\n])*?(?:\\.|[^\s\\$`]))\$(?![\w${(])/g;
/** Brackets behind a backslash are brackets elsewhere. */
const brackets = /(?<!\\)\\\(([^`\n]+?)(?<!\\)\\\)/g;

/** The names of what sets formulas for the usual generators. */
const setters =
  /remark-math|rehype-(?:katex|mathjax)|markdown-it-(?:katex|mathjax|texmath)|\b(?:katex|mathjax|latex|math|dollarmath)\b/i;

/** True for settings that name something which sets formulas. */
export const setsFormulas = (settings: string): boolean => setters.test(settings);

/** Prices and variables of a shell stand before dollars, too: a formula has signs of its own, or is no more than a letter or a number. */
const isFormula = (text: string): boolean => {
  // One letter with an index is none of a shell's names.
  if (
    (/^[A-Z][A-Z0-9_]+$/.test(text) && !/^[A-Z]_[A-Z0-9]$/.test(text)) ||
    /^\d.*(?<![\\A-Za-z])[A-Za-z]{2,}/.test(text)
  )
    return false;
  if (!text.includes('\\') && /(?<![{A-Za-z])[A-Za-z]{3,}\s+[A-Za-z]{2,}/.test(text)) return false;
  // What systems of versions fill in, such as $Id:$.
  if (/^[A-Z][A-Za-z]+:/.test(text)) return false;
  if (/[\\^_={}<>+]/.test(text)) return true;
  return /^[\d.,]+$/.test(text) || (/[A-Za-z]/.test(text) && !/[A-Za-z]{3,}|^\d+\s/.test(text));
};

const asCode = (words: string, isSet: SourceSite['formulas'], tell: (formula: string) => void): string => {
  const code = (inner: string): string => {
    tell(inner.trim());
    return `\`${inner.trim()}\``;
  };
  const plain = words.replace(inLine, (_, dollars?: string, inner?: string) => code(dollars ?? inner ?? ''));
  const set = (pattern: RegExp) => (rest: string) =>
    rest.replace(pattern, (written, inner: string) => (isFormula(inner.trim()) ? code(inner) : written));
  const all = isSet ? inWords(plain, set(single)) : plain;
  return isSet === 'brackets too' ? inWords(all, set(brackets)) : all;
};

/** A name whose formulas only give it looks, such as a colour, in its words; formulas that say more stay as they are. */
export const withoutFormulaLooks = (name: string): string =>
  name.replace(/\$(`?)([^$`\n]*\\[^$`\n]*)\1\$/g, (written, _, formula: string) => {
    const words = formula
      .replace(/\\(?:text)?color\s*\{[^}]*\}/g, '')
      .replace(
        /\\(?:boxed|math(?:bb|bf|cal|it|rm|sf|tt)|text(?:bf|it|rm|sf|tt)?|small|large|Large|huge)(?![A-Za-z])/g,
        '',
      )
      .replace(/\\(?:space|quad)(?![A-Za-z])|\\[ ,;:]/g, ' ')
      .replace(/[{}]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return words === '' || /[\\^_]/.test(words) ? written : words;
  });

/** Begins of formulas that take lines of their own, with the signs that end them. */
const blocks: readonly (readonly [start: RegExp, end: RegExp, isText: boolean])[] = [
  [/^\s*\$\$/, /\$\$\s*$/, false],
  [/^\s*\\\[(?=\s*$)/, /^\s*\\\]\s*$/, false],
  [/^\s*\\\\\[/, /\\\\\]\s*$/, false],
  [/^\s*(?=\\begin\{(?:equation|align|aligned|matrix|cases)\*?\})/, /\\end\{\w+\*?\}\s*$/, true],
];

/** Lines of code that is written as HTML, in which a dollar is what it is. */
const preformatted = (lines: readonly Line[], isCode: readonly boolean[]): boolean[] => {
  const last = lines.findLastIndex(({ text }, index) => isCode[index] === false && /<\/pre>/i.test(text));
  let isIn = false;
  return lines.map(({ text }, index) => {
    if (isCode[index] === true || index > last) return false;
    const wasIn = isIn;
    const tags = text.replace(/`[^`]*`/g, '').match(/<\/?pre\b/gi) ?? [];
    isIn = tags.length === 0 ? wasIn : tags.at(-1)?.startsWith('</') === false;
    return wasIn || tags.length > 0;
  });
};

/** The index of the line that ends a formula which begins on a line; -1 for one that nothing ends before the next blank line. */
const endOfBlock = (lines: readonly Line[], from: number, start: RegExp, end: RegExp): number => {
  const rest = (lines[from]?.text ?? '').replace(start, '');
  if (rest.trim() !== '' && end.test(rest)) return from;
  for (let at = from + 1; at < lines.length; at += 1) {
    const { text = '' } = lines[at] ?? {};
    if (end.test(text)) return at;
    if (/^\s*(?:`{3,}|~{3,}|#{1,6}\s)/.test(text)) return -1;
  }
  return -1;
};

/**
 * A text with its formulas as code: those of several lines between fences, those within a line between backticks.
 * @param isSet which other signs than two dollars stand around formulas
 */
export const withFormulas = (
  lines: readonly Line[],
  found: PageContext['found'],
  isSet: SourceSite['formulas'] = false,
): Line[] => {
  const isCode = codeLines(lines);
  const isPreformatted = preformatted(lines, isCode);
  const result: Line[] = [];
  const tell = ({ text, at }: Line): void =>
    found(
      'syntax',
      at,
      `formula ${text.replaceAll('$$', '').trim().slice(0, 80)}`,
      'shown as code; formulas are not set here',
    );
  const firstIn = (rest: readonly Line[]): Line | undefined =>
    rest.find(({ text }) => /[^\s$`~]/.test(text.replace(/^\s*(?:`{3,}|~{3,})\s*\w+/, '')));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isPreformatted[index]) {
      result.push(line);
      continue;
    }
    if (isCode[index]) {
      if (formulaFence.test(line.text) && !isCode[index - 1])
        tell({ text: firstIn(lines.slice(index))?.text ?? '', at: line.at });
      result.push(line);
      continue;
    }
    const [start, end, isText = false] = blocks.find(([one]) => one.test(line.text)) ?? [];
    const last = start && end ? endOfBlock(lines, index, start, end) : -1;
    if (start && end && last >= 0) {
      tell({ text: firstIn(lines.slice(index, last + 1))?.text ?? '', at: line.at });
      const indent = /^\s*/.exec(line.text)?.[0] ?? '';
      const inside = lines.slice(index, last + 1).map((one, at) => {
        const opened = at === 0 ? one.text.replace(start, '') : one.text;
        return { ...one, text: at === last - index && !isText ? opened.replace(end, '') : opened };
      });
      result.push(
        ...fenced(
          'latex',
          inside
            .filter(({ text }, at) => text.trim() !== '' || (at > 0 && at < inside.length - 1))
            .map((one) => ({ ...one, text: one.text.trim() })),
          line.at,
          indent,
        ),
      );
      index = last;
      continue;
    }
    const plain = withoutDollars(line.text);
    const formulas: string[] = [];
    const text = inWords(plain, (words) => asCode(words, isSet, (one) => void formulas.push(one)));
    for (const one of formulas) tell({ text: one, at: line.at });
    if (plain !== line.text && formulas.length === 0) tell(line);
    result.push({ ...line, text });
  }
  return result;
};
