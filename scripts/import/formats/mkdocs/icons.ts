/** Icons between words, as MkDocs and plug-ins of Vite have them: signs where one says the same, otherwise nothing. */
import type { PageContext } from '../../source.ts';

/** Icons that say something by themselves; others stand beside words. */
const telling: Readonly<Record<string, string>> = {
  check: '✓',
  'check-all': '✓',
  'check-bold': '✓',
  'check-circle': '✓',
  'check-16': '✓',
  'check-circle-fill': '✓',
  close: '✗',
  'close-bold': '✗',
  'close-circle': '✗',
  'x-16': '✗',
  minus: '–',
  'arrow-right': '→',
  'arrow-left': '←',
  'arrow-up': '↑',
  'arrow-down': '↓',
  alert: '⚠',
  star: '★',
};

const ofMkdocs = String.raw`:(?:material|octicons|fontawesome|simple|lucide|custom)-([a-z0-9-]+):(?:\{[^{}\n]*\})?`;
/** Sets of icons that are components by their names, which no element of HTML begins with. */
const ofSets = String.raw`<(?:i-)?(?:ant-design|bi|bx[ls]?|carbon|codicon|eva|fa6?-(?:solid|regular|brands)|fluent|heroicons(?:-(?:outline|solid))?|ic|iconoir|ion|logos|lucide|material-symbols|mdi|mingcute|octicon|ph|ri|simple-icons|solar|tabler|twemoji|uil|vscode-icons)[-:]([a-z0-9-]+)\b[^<>]*\/>`;
const icon = new RegExp(String.raw`([ \t]*)(${ofMkdocs}|${ofSets})([ \t]*)`, 'g');

/** Words without icons; one that would leave its cell, line or link empty becomes its name. */
export const icons = (words: string, whole: string, at: number, page: PageContext): string => {
  // A cell or a line that holds nothing else would be empty without its words.
  const isAlone = (text: string): boolean =>
    // So would be a link by a name.
    whole.includes(`[${text}][`) ||
    whole.split('|').some((cell) => cell.includes(text) && !/[\p{L}\p{N}]/u.test(cell.replace(icon, '')));
  return words.replace(
    icon,
    (
      found: string,
      lead: string,
      text: string,
      first: string | undefined,
      second: string | undefined,
      blanks: string,
      offset: number,
    ) => {
      const name = first ?? second ?? '';
      const short = name.replace(/-(?:12|16|24)$/, '');
      const sign = telling[name] ?? telling[short];
      if (sign !== undefined) return lead + sign + blanks;
      if (isAlone(text)) {
        page.found('syntax', at, `icon ${text}`, 'written as its name, because nothing else stands there');
        return lead + short.replaceAll('-', ' ') + blanks;
      }
      page.found('looks', at, `icon ${text}`, 'left out: it stood beside words');
      const [before, after] = [words.slice(0, offset), words.slice(offset + found.length)];
      if (after === '' && whole.endsWith(found)) return lead + blanks;
      // Blanks within the signs of bold words or a link keep those from being read as such, and more blanks behind the sign of
      // an item would put what stands below its first line out of it.
      if (blanks === '' && /^[*_~\]]/.test(after)) return '';
      return lead === '' && !/(?:^|[\s|>(])[*_~[(]*$/.test(before) ? blanks : lead;
    },
  );
};
