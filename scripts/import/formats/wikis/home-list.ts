/** The navigation of a wiki without a sidebar: a first page that lists most of the others. */
import type { NavItem } from '../../source.ts';

/** The list and the headings of a text; its sentences are no part of a tree. */
export const listsOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => (/^\s*(?:[-*+]|\d+[.)])\s|^#/.test(line) ? line : ''))
    .join('\n');

/**
 * The tree that a first page lists; undefined where it names less than half of the pages.
 * @param items what the page lists, as a sidebar would
 */
export const homeList = (
  items: readonly NavItem[],
  home: string | undefined,
  pages: readonly string[],
): NavItem[] | undefined => {
  const listed = new Set<string>();
  // Headings of other parts, and what leads out of the wiki or to a page a second time, stay on the page alone.
  const own = (list: readonly NavItem[]): NavItem[] =>
    list.flatMap((item): NavItem[] => {
      const { page } = item;
      const isNew = page !== undefined && page !== home && pages.includes(page) && !listed.has(page);
      if (isNew) listed.add(page);
      const below = own(item.items);
      return isNew || below.length > 0 ? [{ ...item, page: isNew ? page : undefined, items: below }] : [];
    });
  const tree = own(items);
  if (listed.size < 3 || listed.size * 2 < pages.length - 1) return undefined;
  // The heading above the only list says no more than the page.
  const [only, ...more] = tree;
  return only !== undefined && more.length === 0 && only.page === undefined ? [...only.items] : tree;
};
