/** Reads one built page: what its head says about it, and the element that holds its words. Pure: HTML in, data out. */
import { fromHtml } from 'hast-util-from-html';

type Root = ReturnType<typeof fromHtml>;
/** A node of a page that stands inside an element. */
export type HtmlNode = Element['children'][number];
/** An element of a page. */
export type Element = Extract<Root['children'][number], { type: 'element' }>;

export interface BuiltPage {
  readonly title: string;
  readonly description: string;
  /** What the page is called in search results; null when it is not searched. */
  readonly kind: string | null;
  /** The team that answers for it, where one does. */
  readonly owner: string | null;
  /** YYYY-MM-DD, where the page shows the day of its review. */
  readonly reviewed: string | null;
  /** Path of the content file from the root of the repository; null when the page lists many. */
  readonly source: string | null;
  /** Name of the whole site. */
  readonly siteName: string;
  /** False when search engines are told to leave the page out, as they are for the page for unknown addresses. */
  readonly isListed: boolean;
  /** Absolute addresses of every link of the page, in order, without anchors and queries. */
  readonly links: readonly string[];
  readonly main: Element;
}

/** Every element inside a node, in the order of the document. */
function* elementsIn(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** An attribute as text; undefined when the element does not have it. */
export const attribute = (element: Element, name: string): string | undefined => {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
};

/** An address without its anchor and query, resolved against the page; undefined when it cannot be read. */
const pageAddress = (href: string, page: string): string | undefined => {
  if (!URL.canParse(href, page)) return undefined;
  const url = new URL(href, page);
  url.hash = '';
  url.search = '';
  return url.href;
};

/**
 * @param html the whole document
 * @param url absolute address of the page
 * @throws when the page has no main element, title or description
 */
export const readBuiltPage = (html: string, url: string): BuiltPage => {
  const elements = [...elementsIn(fromHtml(html))];
  const meta = (key: 'name' | 'property', value: string): string | undefined => {
    const found = elements.find((element) => element.tagName === 'meta' && attribute(element, key) === value);
    return found && attribute(found, 'content');
  };
  const given = (name: string): string | null => {
    const found = elements.find((element) => element.properties[name] !== undefined);
    return (found && attribute(found, name)) || null;
  };
  const main = elements.find(({ tagName }) => tagName === 'main');
  const title = meta('property', 'og:title');
  const description = meta('name', 'description');
  if (!main || !title || !description) {
    throw new Error(`${url} has no main element, title or description: give it the layout in src/layouts/Page.astro.`);
  }
  return {
    title,
    description: description.replace(/\s+/g, ' ').trim(),
    kind: attribute(main, 'dataKind') ?? null,
    owner: given('dataOwner'),
    reviewed: given('dataReviewed'),
    source: attribute(main, 'dataSource') ?? null,
    siteName: meta('property', 'og:site_name') ?? title,
    isListed: !/\bnoindex\b/.test(meta('name', 'robots') ?? ''),
    links: elements
      .filter(({ tagName }) => tagName === 'a')
      .flatMap((link) => pageAddress(attribute(link, 'href') ?? '', url) ?? []),
    main,
  };
};
