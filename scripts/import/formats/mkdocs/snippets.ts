/** Files and parts of them that pages of MkDocs take in. */
import type { PageContext } from '../../source.ts';
import { codeLines, mark, type Line } from '../../text/lines.ts';
import { taken } from '../../text/templates/snippets.ts';

const snippet = /^([\s>]*)(;?)-{1,}8<-{1,}\s+["']([^"']+?)["']\s*$/;
/** May stand among words, with which what comes in goes on. */
const include = /^([\s>]*)(.*?)\{!\s*([^!]+?)\s*!\}(.*)$/;

/** Lines between the words that stood before them and behind them, on a line with the same indent. */
const amongWords = (lines: readonly Line[], indent: string, before: string, after: string): Line[] =>
  lines.map((line, index) => {
    const words = index === 0 && before !== '' ? indent + before + line.text.slice(indent.length) : line.text;
    return { ...line, text: index === lines.length - 1 ? words + after.trimEnd() : words };
  });

/** Files that the text takes in, and files that follow each other in a block of names. */
export const snippets = (lines: readonly Line[], bases: readonly string[], page: PageContext, depth = 0): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const [, ofSnippet, escape, name] = snippet.exec(line.text) ?? [];
    const [, ofInclude, before = '', among, after = ''] = (!isCode[index] && include.exec(line.text)) || [];
    const included = name ?? among;
    const indent = ofSnippet ?? ofInclude ?? '';
    if (included === undefined || depth > 5) return [line];
    // So people switch one off.
    if (included.startsWith(';')) return [];
    if (escape === ';') return [{ ...line, text: line.text.replace(';', '') }];
    if (/^https?:/.test(included)) {
      page.found('syntax', line.at, `${included} is taken in from another site`, 'left a mark');
      return [{ ...line, text: indent + before + mark(`taken from ${included}`) + after }];
    }
    const [, file = included, part] = /^(.*?\.\w+):([\w:-]+)$/.exec(included) ?? [];
    const inCode = isCode[index] === true;
    const found = taken(page, { name: file, part, bases, indent, at: line.at, inCode });
    return snippets(amongWords(found, indent, before, after), bases, page, depth + 1);
  });
};
