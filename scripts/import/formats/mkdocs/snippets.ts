/** Files and parts of them that pages of MkDocs take in. */
import type { PageContext } from '../../source.ts';
import { codeLines, mark, type Line } from '../../text/lines.ts';
import { taken } from '../../text/templates/snippets.ts';

const snippet = /^([\s>]*)(;?)-{1,}8<-{1,}\s+["']([^"']+?)["']\s*$/;
const include = /\{!\s*([^!]+?)\s*!\}/;

/** Files that the text takes in, and files that follow each other in a block of names. */
export const snippets = (lines: readonly Line[], bases: readonly string[], page: PageContext, depth = 0): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const [, indent = '', escape, name] = snippet.exec(line.text) ?? [];
    const included = name ?? (isCode[index] ? undefined : include.exec(line.text)?.[1]);
    if (included === undefined || depth > 5) return [line];
    // So people switch one off.
    if (included.startsWith(';')) return [];
    if (escape === ';') return [{ ...line, text: line.text.replace(';', '') }];
    if (/^https?:/.test(included)) {
      page.found('syntax', line.at, `${included} is taken in from another site`, 'left a mark');
      return [{ ...line, text: indent + mark(`taken from ${included}`) }];
    }
    const [, file = included, part] = /^(.*?\.\w+):([\w:-]+)$/.exec(included) ?? [];
    const inCode = isCode[index] === true;
    return snippets(taken(page, { name: file, part, bases, indent, at: line.at, inCode }), bases, page, depth + 1);
  });
};
