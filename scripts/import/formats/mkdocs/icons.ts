/** Icons of Material between the words of MkDocs: signs where one says the same, otherwise nothing. */
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

const icon =
  /([ \t]*)(:(?:material|octicons|fontawesome|simple|lucide|custom)-([a-z0-9-]+):(?:\{[^{}\n]*\})?)([ \t]*)/g;

/** Words without icons; one that would leave its cell, line or link empty becomes its name. */
export const icons = (words: string, whole: string, at: number, page: PageContext): string => {
  // A cell or a line that holds nothing else would be empty without its words.
  const isAlone = (text: string): boolean =>
    // So would be a link by a name.
    whole.includes(`[${text}][`) ||
    whole.split('|').some((cell) => cell.includes(text) && !/[\p{L}\p{N}]/u.test(cell.replace(icon, '')));
  return words.replace(icon, (found, lead: string, text: string, name: string, blanks: string, offset: number) => {
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
  });
};
