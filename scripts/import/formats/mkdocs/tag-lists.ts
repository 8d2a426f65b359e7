/** Pages on which Material lists the tags of all others: this wiki has such a list of its own. */
import { readHead } from '../../text/front-matter.ts';
import { tagList } from '../../pages/places/wiki-addresses.ts';
import { joined } from '../../paths.ts';
import type { Finding, NavItem, PageContext, SourceFolder } from '../../source.ts';
import { codeLines, isBlank, type Line } from '../../text/lines.ts';
import { said } from '../../text/literals.ts';

const marker = /^\s*(?:\[TAGS\]|<!--\s*material\/tags\b.*?-->)\s*$/;

const hasMarker = (lines: readonly Line[]): boolean => {
  const isCode = codeLines(lines);
  return lines.some(({ text }, index) => isCode[index] === false && marker.test(text));
};

/** True for a page that says nothing beside the list, or a sentence about it. */
const isOnlyList = (lines: readonly Line[]): boolean => {
  const rest = lines.filter((line) => !isBlank(line) && !marker.test(line.text) && !/^\s*#/.test(line.text));
  return (
    rest.length <= 2 && rest.every(({ text }) => !/^\s*(?:[-*+>|]|\d+[.)]|`{3}|!|\[)/.test(text) && text.length < 240)
  );
};

export interface TagLists {
  /** Pages that are such a list and nothing else, with the address of the list of this wiki. */
  readonly lists: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
  /** Puts a link in the place of a list. */
  readonly linked: (lines: readonly Line[], page: PageContext) => Line[];
}

/** @param plugin settings of the plug-in for tags; undefined for a site without it */
export const tagListsIn = (
  folder: SourceFolder,
  docs: string,
  pages: readonly string[],
  plugin: Readonly<Record<string, unknown>> | undefined,
): TagLists => {
  if (plugin === undefined) return { lists: new Map(), findings: [], linked: (lines) => [...lines] };
  const named = said(plugin['tags_file']);
  const file = named === undefined ? undefined : joined(docs, named);
  const only = pages.filter((path) => {
    const { body } = readHead(folder.read(path));
    return (path === file || hasMarker(body)) && isOnlyList(body);
  });
  return {
    lists: new Map(only.map((path) => [path, tagList])),
    findings: only.map((path): Finding => ({
      kind: 'left out',
      path,
      what: 'a page that only lists tags',
      done: `not brought in; links to it lead to the list of this wiki, ${tagList}`,
    })),
    linked: (lines, page) => {
      const isCode = codeLines(lines);
      const isNamed = page.path === file && !hasMarker(lines);
      const tell = (at: number): void =>
        page.found('syntax', at, 'the list of tags', 'now a link to that of this wiki, which is made of all its pages');
      const at = lines.at(-1)?.at ?? 1;
      if (isNamed) tell(at);
      return [
        ...lines.map((line, index) => {
          if (isCode[index] || !marker.test(line.text)) return line;
          tell(line.at);
          return { ...line, text: `[Tags](${tagList})` };
        }),
        ...(isNamed ? ['', `[Tags](${tagList})`].map((text) => ({ text, at })) : []),
      ];
    },
  };
};

/** A navigation without some pages. */
export const without = (items: readonly NavItem[], pages: ReadonlyMap<string, string>): NavItem[] =>
  items.flatMap((item) => {
    if (item.page !== undefined && pages.has(item.page)) return without(item.items, pages);
    return [{ ...item, items: without(item.items, pages) }];
  });
