/** What Wiki.js writes with attribute lists: quotes that are callouts, and looks. */
import type { PageContext } from '../../source.ts';
import { attributeLists } from '../mkdocs/inline.ts';
import { block, codeLines, outsideCode, type Line } from '../../text/lines.ts';
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

/** A quote with `{.is-info}` below it is a callout; other attribute lists are looks. */
export const wikiJsMarkdown = (lines: readonly Line[], page: PageContext): Line[] => {
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
