/** Texts that several pages of a wiki have in common. */
import { isPageFile } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { inlineCode } from '../../text/fences.ts';
import { readHead } from '../../text/front-matter.ts';
import { codeLines, takenIn, type Line } from '../../text/lines.ts';

/** `[[include:Page]]` of Gollum, which shows the text of another page in its place. */
export const included = (
  lines: readonly Line[],
  page: PageContext,
  pageOf: (name: string) => string | undefined,
  depth = 0,
): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const name = isCode[index] ? undefined : /^\s*\[\[include:([^[\]|]+)\]\]\s*$/i.exec(line.text)?.[1];
    if (name === undefined) return [line];
    const path = pageOf(name.trim());
    if (path !== undefined && isPageFile(path) && path !== page.path && page.folder.has(path) && depth < 4)
      return included(takenIn(readHead(page.folder.read(path)).body, line.at), page, pageOf, depth + 1);
    page.found(
      'syntax',
      line.at,
      `${name.trim()} is taken in here`,
      'kept as it is written, as code; bring its text in by hand',
    );
    return [{ ...line, text: inlineCode(line.text.trim()) }];
  });
};
