/** What Wiki.js writes with attribute lists: quotes that are callouts, and looks. */
import type { PageContext } from '../../source.ts';
import { attributeLists } from '../mkdocs/inline.ts';
import { block, codeLines, isBlank, outsideCode, type Line } from '../../text/lines.ts';
import { isLanguage } from '../languages.ts';

const calloutOf: Readonly<Record<string, string>> = {
  info: 'note',
  success: 'tip',
  warning: 'caution',
  danger: 'danger',
};

const toLanguage = /(?<=\]\(\s*<?)\/([a-z]{2}(?:-[a-z]{2})?)(?=\/)/gi;

/** Addresses name the language of a page, and pages in that of the wiki stand in no folder of that name. */
const withoutLanguage = (lines: readonly Line[], { folder }: PageContext): Line[] =>
  outsideCode(lines, (text) =>
    text.replace(toLanguage, (named, code: string) =>
      isLanguage(code) && !folder.files.some((path) => path.startsWith(`${code}/`)) ? '' : named,
    ),
  );

/** True for a page as Wiki.js writes it: with its editor in the fields, or, as the first version did, its title in a comment. */
export const isOfWikiJs = (text: string): boolean => /^---\r?\n(?:.+\r?\n)*editor: |^<!-- TITLE: /.test(text);

/** The title in a comment as a heading, where the text has none of the first level. */
const withTitle = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const first = lines.findIndex((line) => !isBlank(line));
  if (lines.some(({ text }, index) => !isCode[index] && /^# /.test(text))) return [...lines];
  return lines.map((line, index) =>
    index === first ? { ...line, text: line.text.replace(/^<!-- TITLE: ?(.+?) ?-->\s*$/, '# $1') } : line,
  );
};

/** A quote with `{.is-info}` below it is a callout; other attribute lists are looks. */
export const wikiJsMarkdown = (given: readonly Line[], page: PageContext): Line[] => {
  const lines = withTitle(given);
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const [, kind = ''] = isCode[index] ? [] : (/^\{\.is-(\w+)\}\s*$/.exec(line.text) ?? []);
    const callout = calloutOf[kind];
    let start = result.length;
    while (callout !== undefined && /^\s{0,3}>/.test(result[start - 1]?.text ?? '')) start -= 1;
    if (callout === undefined || start === result.length) {
      result.push(line);
      continue;
    }
    const quote = result.splice(start).map(({ text, at }) => ({ text: text.replace(/^\s*> ?/, ''), at }));
    result.push(...block(callout, '', quote, quote[0]?.at ?? line.at));
  }
  return attributeLists(withoutLanguage(result, page), page);
};
