/** One finished page, read and parsed once for all steps that look at it. Pure: HTML in, data out. */
import { previewOf } from '../../domain/content/routes.ts';
import { attribute, elementsIn, parseHtml, type Element, type Root } from './html.ts';

/** What is known of a page without its elements: plain data, as JSON holds it. */
export interface KnownPage {
  /** Path from the root of the site, without the base path: `/guide/costs/`, `/404.html`. */
  readonly path: string;
  /** Absolute address. */
  readonly url: string;
  /** What the head says about the page; empty on pages that only send the reader elsewhere. */
  readonly title: string;
  readonly description: string;
  /** Name of the whole site. */
  readonly siteName: string;
  /** False when search engines are told to leave the page out, as they are for the page for unknown addresses. */
  readonly isListed: boolean;
  /** True when the page has a picture of its own for the places that show its link as a card. */
  readonly hasPreview: boolean;
  /** What the page is called in search results; null when it is not searched. */
  readonly kind: string | null;
  /** The team that answers for it, where one does. */
  readonly owner: string | null;
  /** YYYY-MM-DD, where the page shows the day of its review. */
  readonly reviewed: string | null;
  /** Path of the content file from the root of the repository; null when the page lists many. */
  readonly source: string | null;
  /** Absolute addresses of every link of the page, in order, without anchors and queries. */
  readonly links: readonly string[];
}

export interface BuiltPage {
  readonly known: KnownPage;
  /** Steps that take pages apart take a copy. */
  readonly tree: Root;
  /** Every element, in the order of the document. */
  readonly elements: readonly Element[];
  /** The element that holds the words of the page. */
  readonly main: Element | undefined;
}

/** Path of a page from the root of the site: `guide/index.html` is `/guide/`. */
export const pathOf = (file: string): string => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;

const version = /(<a id="_version"[^>]*>)([^<]*)(?=<\/a>)/;

/**
 * The page without the name of the version in its foot, which is another one on every page after each commit and each day,
 * and from which no step takes anything. A name that shows a missing value stays, for the check of pages to find.
 */
export const withoutVersion = (html: string): string =>
  html.replace(version, (all, link: string, name: string) => (/undefined|NaN|\[object/.test(name) ? all : link));

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
 * @param path of the page from the root of the site
 * @param url absolute address of the page
 */
export const readBuiltPage = (html: string, path: string, url: string): BuiltPage => {
  const tree = parseHtml(html);
  const elements = [...elementsIn(tree)];
  const meta = (key: 'name' | 'property', value: string): string | undefined => {
    const found = elements.find((element) => element.tagName === 'meta' && attribute(element, key) === value);
    return found && attribute(found, 'content')?.replace(/\s+/g, ' ').trim();
  };
  const given = (name: string): string | null => {
    const found = elements.find((element) => element.properties[name] !== undefined);
    return (found && attribute(found, name)) || null;
  };
  const main = elements.find(({ tagName }) => tagName === 'main');
  const title = meta('property', 'og:title') ?? '';
  const known: KnownPage = {
    path,
    url,
    title,
    description: meta('name', 'description') ?? '',
    siteName: meta('property', 'og:site_name') ?? title,
    isListed: !/\bnoindex\b/.test(meta('name', 'robots') ?? ''),
    hasPreview: meta('property', 'og:image')?.endsWith(previewOf(path)) ?? false,
    kind: (main && attribute(main, 'dataKind')) ?? null,
    owner: given('dataOwner'),
    reviewed: given('dataReviewed'),
    source: (main && attribute(main, 'dataSource')) ?? null,
    links: elements
      .filter(({ tagName }) => tagName === 'a')
      .flatMap((link) => pageAddress(attribute(link, 'href') ?? '', url) ?? []),
  };
  return { known, tree, elements, main };
};
