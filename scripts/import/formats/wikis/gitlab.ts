/** What GitLab's Markdown has beyond that of others: quotes between fences, marks of changes, sizes of pictures, files taken in. */
import type { PageContext } from '../../source.ts';
import { folderOf, joined } from '../../paths.ts';
import { readHead } from '../../text/front-matter.ts';
import { codeLines, inWords, takenIn, type Line } from '../../text/lines.ts';

const quoteFence = /^\s*>>>\s*$/;
/** `yaml:deploy.yml`: a language and the name of the file. */
const namedFence = /^(\s*(?:`{3,}|~{3,}))([\w+#-]+):([^\s`"]+)\s*$/;

const ofWords = (text: string, page: PageContext, at: number): string =>
  inWords(text, (words) =>
    words
      .replace(/\{\+ ?(.+?) ?\+\}|\[\+ ?(.+?) ?\+\]/g, (_, a?: string, b?: string) => `<ins>${a ?? b ?? ''}</ins>`)
      .replace(/\{- ?(.+?) ?-\}|\[- ?(.+?) ?-\]/g, (_, a?: string, b?: string) => `~~${a ?? b ?? ''}~~`)
      .replace(/(!\[[^\]]*\]\([^)]*\))\{([^{}\n]*)\}/g, (_, picture: string, looks: string) => {
        page.found('looks', at, `attributes { ${looks} }`, 'left out');
        return picture;
      }),
  );

/** @returns the lines in the Markdown of this site; what has no place here is told and stays as it is written */
export const gitlabMarkdown = (lines: readonly Line[], page: PageContext, depth = 0): Line[] => {
  const isCode = codeLines(lines);
  let isQuoted = false;
  return lines.flatMap((line, index): Line[] => {
    const { text, at } = line;
    if (isCode[index]) {
      const named = text.replace(namedFence, '$1$2 title="$3"');
      return [{ text: isQuoted ? `> ${named}` : named, at }];
    }
    if (quoteFence.test(text)) {
      isQuoted = !isQuoted;
      // What follows a quote would belong to it without a line between.
      return isQuoted ? [] : [{ text: '', at }];
    }
    const [, included] = /^\s*::include\{file=["']?([^}"']+)["']?\}\s*$/.exec(text) ?? [];
    const file = [joined(folderOf(page.path), included ?? ''), joined(included ?? '')].find(
      (path) => path !== undefined && path !== page.path && page.folder.has(path),
    );
    if (included !== undefined && file !== undefined && depth < 4)
      return gitlabMarkdown(takenIn(readHead(page.folder.read(file)).body, at), page, depth + 1);
    if (included !== undefined)
      page.found('syntax', at, text.trim(), 'stays as it is written; bring its text in by hand');
    const words = ofWords(text, page, at).replace(/^(\s*(?:[-*+]|\d+[.)])\s+)\[~\]\s+(\S.*?)\s*$/, '$1~~$2~~');
    return [{ text: isQuoted ? `> ${words}`.trimEnd() : words, at }];
  });
};
