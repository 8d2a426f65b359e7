/** The navigation of a wiki, which is a page with lists of links. */
import type { NavItem } from '../../source.ts';
import { withoutFormulaLooks } from '../../text/dialects/math.ts';
import { indentOf, linesOf, withoutComments } from '../../text/lines.ts';
import { wikiLinks } from './wiki-links.ts';

/** What a line of the sidebar names: the words, and the page behind them. */
const lineItem = (
  text: string,
  pageOf: (name: string) => string | undefined,
): { label: string; page?: string | undefined } => {
  const linked = wikiLinks(text);
  const [, label, angled, bare] =
    /(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:<([^>]*)>|([^)\s]+))[^)]*\)/.exec(linked) ?? [];
  const plain = (words: string): string =>
    withoutFormulaLooks(words)
      .replace(/<[^>]*>/g, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      // Within a word a line below is part of a name.
      .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
      .trim();
  const target = angled ?? bare;
  if (label === undefined || target === undefined) return { label: plain(linked) };
  return { label: plain(label), page: pageOf(target) };
};

/** Navigation from a list: items below items, and headings or lines of their own that name groups. */
export const sidebarItems = (text: string, path: string, pageOf: (name: string) => string | undefined): NavItem[] => {
  interface Open extends NavItem {
    items: NavItem[];
  }
  const root: NavItem[] = [];
  const definitions = new Map(
    Array.from(text.matchAll(/^ {0,3}\[([^\]\n]+)\]:[ \t]*<?([^\s>]+)/gm), ([, name = '', url = '']) => [
      name.toLowerCase(),
      url,
    ]),
  );
  const withAddresses = (line: string): string =>
    line.replace(/(\[([^[\]]+)\])\[([^[\]]*)\]/g, (whole, words: string, label: string, name: string) => {
      const url = definitions.get((name || label).toLowerCase());
      return url === undefined ? whole : `${words}(${url})`;
    });
  let group = root;
  /** A heading among others like it, to which the links below it belong. */
  let section: Open | undefined;
  let above: { readonly level: number; readonly item: Open } | undefined;
  let stack: { indent: number; item: Open }[] = [];
  const lines = linesOf(withoutComments(text));
  const levels = lines.flatMap((line) => /^#+(?=\s)/.exec(line.text)?.[0].length ?? []);
  for (const { text: line, at } of lines) {
    if (line.trim() === '' || /^\s*(?:-{3,}|\*{3,}|<\/?\w|!?\[!?\[?\]?\()/.test(line)) continue;
    const [, space, item] = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line) ?? [];
    const words = item ?? line.replace(/^#+\s*|(?<=^#.*)\s+#+\s*$/g, '').replace(/^\s*\*\*(.*)\*\*\s*$/, '$1');
    const found = lineItem(withAddresses(words), pageOf);
    if (found.label === '' && found.page === undefined) continue;
    const open: Open = { ...found, items: [], at: { path, line: at } };
    if (item === undefined) {
      if (!/^#|^\s*\*\*/.test(line) && found.page === undefined) continue;
      // A heading right below one that is larger is part of it, but for the name of the whole wiki above all others.
      const level = /^#+/.exec(line)?.[0].length ?? 0;
      if (level > 0) section = levels.filter((one) => one === level).length > 1 ? open : undefined;
      else if (section && found.page !== undefined && !/^\s*\*\*/.test(line)) {
        section.items.push(open);
        group = open.items;
        stack = [];
        continue;
      }
      // What is no heading holds none.
      if (!level || !above?.level || level <= above.level) above = { level, item: open };
      const isPart = above.item !== open && root[0] !== above.item;
      (isPart ? above.item.items : root).push(open);
      // The way home stands above groups and is none.
      group = found.page !== undefined && /^home\.\w+$/i.test(found.page) ? root : open.items;
      stack = [];
      continue;
    }
    const indent = indentOf(space ?? '');
    stack = stack.filter((one) => one.indent < indent);
    (stack.at(-1)?.item.items ?? group).push(open);
    stack.push({ indent, item: open });
  }
  return root;
};
