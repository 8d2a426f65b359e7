/** The navigation beside a page, where an author has written it out in the page. */
import type { NavItem, PageContext } from '../../source.ts';
import { textOf, type Line } from '../../text/lines.ts';

const begins = /^\s*<%-?\s*content_for\s*\(?\s*:sidebar\b.*-?%>\s*$/;
const ends = /^\s*<%-?\s*(?:end|\})\s*-?%>\s*$/;

/** First and last line of the navigation. */
const placeOf = (lines: readonly Line[]): readonly [number, number] | undefined => {
  const first = lines.findIndex(({ text }) => begins.test(text));
  const last = lines.findIndex(({ text }, index) => index > first && ends.test(text));
  return first < 0 || last < 0 ? undefined : [first, last];
};

/** The lines of the navigation in a page; none, where it has none. */
export const sidebarsIn = (lines: readonly Line[]): Line[][] => {
  const place = placeOf(lines);
  return place === undefined ? [] : [lines.slice(place[0] + 1, place[1])];
};

/** A page without the navigation beside it: this site has its own. */
export const withoutSidebar = (lines: Line[], page: PageContext): Line[] => {
  const place = placeOf(lines);
  if (place === undefined) return lines;
  const what = 'the navigation beside the page is written out in it';
  page.found('looks', lines[place[0]]?.at ?? 1, what, 'left out of the page, which stands in that of this site');
  return [...lines.slice(0, place[0]), ...lines.slice(place[1] + 1)];
};

const partial = /<%=\s*(?:partial|render)\s*\(?\s*["'](.+?)["'].*?%>/g;
const parts = /<(\/?)(ul|ol|li)\b[^>]*>|<a\b[^>]*?\bhref=["']([^"']*)["'][^>]*>([\s\S]*?)<\/a>|([^<]+)|</g;

const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What the lists of a navigation name. What leads to a part of a page only is no place of its own.
 * @param read the text of a part, by its name
 * @param pageOf the page that has an address
 */
export const sidebarItems = (
  lines: readonly Line[],
  read: (name: string) => string,
  pageOf: (url: string) => string | undefined,
  path: string,
): NavItem[] => {
  interface Open {
    label?: string;
    page?: string;
    readonly items: Open[];
    readonly at: NavItem['at'];
  }
  const at = { path, line: lines[0]?.at ?? 1 };
  const html = textOf(lines).replace(partial, (_whole, name: string) => read(name));
  const root: Open[] = [];
  const open: Open[][] = [];
  for (const [, end, tag, url, linked = '', text = ''] of html.matchAll(parts)) {
    const list = open.at(-1) ?? root;
    const item = list.at(-1);
    if (tag === 'li' && end === '') list.push({ items: [], at });
    else if (tag !== undefined && tag !== 'li') {
      if (end === '') open.push(item?.items ?? root);
      else open.pop();
    } else if (item !== undefined && item.label === undefined) {
      const label = words(url === undefined ? text : linked);
      if (label === '') continue;
      item.label = label;
      const page = url === undefined || /^#|^$/.test(url) ? undefined : (pageOf(url) ?? url);
      if (page !== undefined) item.page = page;
    }
  }
  const isPlace = ({ page, items }: Open): boolean => page !== undefined || items.some(isPlace);
  const places = (list: readonly Open[]): NavItem[] =>
    list.filter(isPlace).map((item) => ({ ...item, items: places(item.items) }));
  return places(root);
};
