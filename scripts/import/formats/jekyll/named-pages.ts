/** Links by the names of pages, `[Pages][mydoc_pages]`, which a text that each page takes in defines for all of them. */
import { folderOf, joined } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { linesOf, textOf, type Line } from '../../text/lines.ts';

const taking = /^\s*\{%-?\s*include\s+([\w./-]+\.\w+)\s*-?%\}\s*$/;
/** A definition whose name and address are worked out. */
const worksOut = /^\s*\[\{\{[^\]]*\]:\s/m;

/**
 * A page with definitions of the names that it uses, in the place of the text that would make those of all pages.
 * @param settings path of the settings of the site, beside which such texts lie
 * @param pageOf the page at an address
 */
export const withNamedPages = (
  lines: readonly Line[],
  { folder }: PageContext,
  settings: string,
  pageOf: (link: string) => string | undefined,
): Line[] => {
  const named = new Set([...textOf(lines).matchAll(/\]\[([^\][\s]+)\]/g)].map(([, name = '']) => name));
  return lines.flatMap((line) => {
    const name = taking.exec(line.text)?.[1];
    const file = name === undefined ? undefined : joined(folderOf(settings), '_includes', name);
    if (file === undefined || !folder.has(file) || !worksOut.test(folder.read(file))) return [line];
    return [...named].flatMap((one) => {
      const [address = '', hash] = one.split('#');
      const page = pageOf(address);
      return page === undefined ? [] : linesOf(`[${one}]: /${address}${hash === undefined ? '' : `#${hash}`}`, line.at);
    });
  });
};
