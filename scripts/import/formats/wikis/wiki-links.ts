/** Links of wikis, which name pages instead of their files. */

/** Where the old site wrote its own table of contents. */
export const tableOfContents = /^\s*\[\[?_?TOC_?\]?\]\s*$/i;

/** A name as links and files may both have it. */
export const pageName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/[/?]+$/, '');

/**
 * `[[Page]]`, `[[words|Page]]` and `[[picture.png|alt=words]]`.
 * @param isPage tells words from a page where somebody wrote them the other way round
 */
export const wikiLinks = (words: string, isPage: (name: string) => boolean = () => false): string =>
  words.replace(/(?<![[\\!])\[\[([^[\]\n]+)\]\]/g, (whole, inside: string) => {
    if (/^_TOC_$/i.test(inside)) return '';
    const [first = '', ...rest] = inside.split('|').map((part) => part.trim());
    if (/\.(png|jpe?g|gif|svg|webp|avif)$/i.test(first)) {
      const alt = rest.find((one) => one.startsWith('alt='))?.slice(4) ?? '';
      return `![${alt}](${encodeURI(first)})`;
    }
    const last = rest.at(-1) ?? first;
    const isTurned = last !== first && !isPage(last) && isPage(first);
    const [label, target] = isTurned ? [last, first] : [first, last];
    if (target === '') return whole;
    const [page = '', hash] = target.split('#');
    return `[${label}](<${page}${hash === undefined ? '' : `#${hash}`}>)`;
  });
