/** Lines of pages of MkDocs that are none of this site: what goes to the glossary, and what this site writes itself. */
import type { PageContext } from '../../source.ts';
import { withSpacedHeading } from '../../text/headings.ts';
import { codeLines, outsideCode, type Line } from '../../text/lines.ts';

const abbreviation = /^\*\[([^\]]+)\]:\s+(.+)$/;

/** Abbreviations go to the glossary; the line of each is taken out. */
export const abbreviations = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  return lines.filter((line, index) => {
    const [, short, long] = (!isCode[index] && abbreviation.exec(line.text)) || [];
    if (short === undefined || long === undefined) return true;
    page.abbreviation(short, long, line.at);
    return false;
  });
};

const commitDay = /\{\{-?\s*(?:page\.meta\.)?git_\w+\s*-?\}\}/;

/** Lines that only say when a page was last changed: this site says so of every page. */
export const withoutDays = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (line, at) => {
    const [before = '', after] = line.split(commitDay);
    const saysMore = !/^[\s*_]*(?:[\p{L} ]{1,40}:?)?[\s*_]*$/u.test(before) || !/^[\s*_.]*$/.test(after ?? line);
    if (after === undefined || saysMore) return line;
    page.found('looks', at, `the line ${line.trim()}`, 'left out; this site says itself when a page was changed');
    return '';
  });

/** Headings above which Python-Markdown needs no blank, the contents that this site writes itself, and macros. */
export const leftovers = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(lines, (written, at) => {
    const line = withSpacedHeading(written);
    if (/^\s*\[TOC\]\s*$/i.test(line)) return '';
    if (/\{%.*?%\}|\{\{.*?\}\}/.test(line) && !/`|<!-- import: macro/.test(line))
      page.found('syntax', at, `template ${/\{%.*?%\}|\{\{.*?\}\}/.exec(line)?.[0] ?? ''}`, 'kept as it is written');
    return line;
  });
