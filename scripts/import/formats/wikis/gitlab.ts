/** What GitLab's Markdown has beyond that of others: quotes between fences, marks of changes, sizes of pictures, files taken in. */
import type { PageContext } from '../../source.ts';
import { codeLines, inWords, type Line } from '../../text/lines.ts';

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
export const gitlabMarkdown = (lines: readonly Line[], page: PageContext): Line[] => {
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
    if (/^\s*::include\{file=/.test(text))
      page.found('syntax', at, text.trim(), 'stays as it is written; bring its text in by hand');
    const words = ofWords(text, page, at);
    return [{ text: isQuoted ? `> ${words}`.trimEnd() : words, at }];
  });
};
