/** The sidebar of VitePress or VuePress: one list, or one for each part of the site. */
import { inWordsOf } from '../../pages/page.ts';
import { joined, nameOf } from '../../paths.ts';
import type { NavItem } from '../../source.ts';
import { isRecord, said } from '../../text/literals.ts';

interface Places {
  readonly pageOf: (link: string) => string | undefined;
  /** Folder of the pages. */
  readonly docs: string;
  /** True where a link that begins with a slash begins at the root, whatever its list begins with. */
  readonly hasRootedLinks: boolean;
  readonly at: NavItem['at'];
}

/** The page of a link, the address of another site, or the path that nothing stands at. */
const targetOf = (link: string, base: string, { pageOf, docs, hasRootedLinks }: Places): string => {
  if (/^[a-z]+:/i.test(link)) return link;
  const way = hasRootedLinks && link.startsWith('/') ? link : (joined(base, link) ?? link);
  return pageOf(way) ?? joined(docs, way) ?? way;
};

const itemOf = (item: unknown, base: string, places: Places): NavItem[] => {
  const { at } = places;
  // VuePress names a page by its path, or by that and a title.
  const [first, title]: readonly unknown[] = Array.isArray(item) ? (item as unknown[]) : [item];
  if (typeof first === 'string') return [{ label: said(title), page: targetOf(first, base, places), items: [], at }];
  if (!isRecord(item)) return [];
  const label = (said(item['text']) ?? said(item['title']))?.replace(/<[^>]*>/g, '').trim();
  const link = said(item['link']) ?? said(item['path']);
  const prefix = said(item['prefix']);
  const own =
    said(item['base']) ??
    (prefix === undefined ? base : prefix.startsWith('/') ? prefix : (joined(base, prefix) ?? base));
  return [
    {
      label,
      page: link === undefined ? undefined : targetOf(link, own, places),
      items: sidebarItems(item['items'] ?? item['children'], own, places),
      at,
    },
  ];
};

/** @param base what the links of the list begin with */
const sidebarItems = (value: unknown, base: string, places: Places): NavItem[] => {
  if (Array.isArray(value)) return value.flatMap((item) => itemOf(item, base, places));
  return isRecord(value) ? sidebarItems(value['items'], said(value['base']) ?? base, places) : [];
};

const isElsewhere = ({ page, items }: NavItem): boolean =>
  items.length === 0 && page !== undefined && /^[a-z]+:/i.test(page);

/**
 * A list of a part of the site as what is below that: pages of several groups, or of none, stay together, and one group is
 * the part itself.
 * @param labelOf what the bar at the top calls the part at an address
 */
const partOf = (
  key: string,
  value: unknown,
  places: Places,
  labelOf: (address: string) => string | undefined,
): NavItem[] => {
  const items = sidebarItems(value, places.hasRootedLinks ? key : '', places);
  const own = items.filter((item) => !isElsewhere(item));
  const address = key.replace(/^\/|\/$/g, '');
  const isOneGroup = own.length === 1 && (own[0]?.items.length ?? 0) > 0;
  if (address === '' || isOneGroup || own.length === 0) return items;
  const label = labelOf(address) ?? inWordsOf(nameOf(address));
  const page = places.pageOf(key);
  return [{ label, page, items: items.filter((item) => item.page !== page || item.items.length > 0), at: places.at }];
};

const pagesOf = (items: readonly NavItem[]): string[] =>
  items.flatMap(({ page, items: below }) => [...(page === undefined ? [] : [page]), ...pagesOf(below)]);

/**
 * Lists of parts, and that of the root, which names pages of them again for those who have opened none: what it has more of
 * a group stands with the group.
 */
const withRoot = (parts: readonly NavItem[], root: readonly NavItem[]): NavItem[] => {
  const named = new Set(pagesOf(parts));
  const more = (items: readonly NavItem[]): NavItem[] =>
    items.flatMap((item) => {
      const below = more(item.items);
      const isAgain = item.page === undefined ? item.items.length > 0 : named.has(item.page);
      return isAgain && below.length === 0 ? [] : [{ ...item, items: below }];
    });
  const left = more(root);
  const own = left.filter(({ label, items }) => items.length > 0 && parts.some((part) => part.label === label));
  return [
    ...parts.map((part) => ({
      ...part,
      items: [...part.items, ...own.filter(({ label }) => label === part.label).flatMap(({ items }) => items)],
    })),
    ...left.filter((item) => !own.includes(item)),
  ];
};

/** The navigation that a sidebar says: one list, or one for each part of the site by its address. */
export const sidebarOf = (
  sidebar: unknown,
  places: Places,
  labelOf: (address: string) => string | undefined,
): NavItem[] => {
  if (Array.isArray(sidebar) || (isRecord(sidebar) && Array.isArray(sidebar['items'])))
    return sidebarItems(sidebar, '', places);
  if (!isRecord(sidebar)) return [];
  const lists = Object.entries(sidebar).map(([key, value]) => ({ key, items: partOf(key, value, places, labelOf) }));
  const isRoot = ({ key }: { readonly key: string }): boolean => key === '/';
  return withRoot(
    lists.filter((one) => !isRoot(one)).flatMap(({ items }) => items),
    lists.filter(isRoot).flatMap(({ items }) => items),
  );
};
