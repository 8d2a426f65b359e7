/** The tree of pages that the first file of an export lists. */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { decoded } from '../../../../src/domain/text/decoded.ts';
import { folderOf, joined } from '../../paths.ts';
import type { NavItem, SourceFolder } from '../../source.ts';
import { written } from './elements.ts';
import { find } from './macros.ts';
import { isElement } from './outer-blanks.ts';
import type { ReadPage } from './pages.ts';

const elementsOf = (node: Element | Root): Element[] => node.children.flatMap((one) => (isElement(one) ? [one] : []));

const childrenOf = (node: Element, name: string): Element[] =>
  elementsOf(node).filter(({ tagName }) => tagName === name);

const outerLists = (node: Element | Root): Element[] =>
  elementsOf(node).flatMap((one) => (one.tagName === 'ul' ? [one] : outerLists(one)));

export interface Navigation {
  readonly nav: readonly NavItem[];
  /** The home of a space, below which all others stand. */
  readonly home: NavItem | undefined;
}

/** @param start the file that lists the pages */
export const navigationIn = (folder: SourceFolder, start: string, pages: ReadonlyMap<string, ReadPage>): Navigation => {
  const items = (list: Element): NavItem[] =>
    childrenOf(list, 'li').flatMap((one) => {
      const link = childrenOf(one, 'a')[0] ?? find(one, ({ tagName }) => tagName === 'a');
      const page = joined(folderOf(start), decoded(link ? written(link, 'href') : '')) ?? '';
      const inside = childrenOf(one, 'ul').flatMap(items);
      const read = pages.get(page);
      const at = { path: start, line: one.position?.start.line ?? 1 };
      return read === undefined ? inside : [{ label: read.title, page, items: inside, at }];
    });
  const tree = outerLists(fromHtml(folder.read(start))).flatMap(items);
  const [only, ...others] = tree;
  if (only === undefined || others.length > 0) return { nav: tree, home: undefined };
  // It is the first page.
  return { nav: [{ ...only, items: [] }, ...only.items], home: only };
};
