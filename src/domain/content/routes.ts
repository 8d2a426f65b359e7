/** Where entries live on the site, and the files that stand beside their pages. */
import { isKind, kinds } from '../../kinds.ts';
import type { Claim } from '../../schemas/evidence.ts';
import { claimTitle } from '../evidence/verdict-words.ts';

/** Address of an entry from the root of the site, without the base path; undefined when its kind has no place. */
export const routeOf = (collection: string, id: string): string | undefined =>
  isKind(collection) ? kinds[collection].route(id) : undefined;

/** True for an address that the site needs for itself, whatever parts it has: of its lists, its search, its files. */
export const isOfSite = (address: string): boolean =>
  /^\/(?:_astro|404|about|api|assets|book|changes|feeds|files|pagefind|previews|report|review|search)\//.test(address);

/**
 * Adds the base path to an address from the root of the site.
 * @param base "/" or a path that starts and ends with a slash
 * @param path an address that starts with a slash
 */
export const withBase = (base: string, path: string): string => base.replace(/\/$/, '') + path;

/**
 * Address of the Markdown of a page: `/guide/costs/` is `/guide/costs.md`, and `/` is `/index.md`.
 * @param path address of the page from the root of the site, with its closing slash
 */
export const markdownOf = (path: string): string => (path === '/' ? '/index.md' : path.replace(/\/$/, '.md'));

/**
 * Address of the preview image of a page: `/guide/costs/` is `/previews/guide/costs.png`, and `/` is
 * `/previews/index.png`.
 * @param path address of the page from the root of the site, with its closing slash
 */
export const previewOf = (path: string): string => `/previews${path === '/' ? '/index' : path.replace(/\/$/, '')}.png`;

/** Width and height of every preview image, in pixels: what the places that show them ask for. */
export const previewSize = { width: 1200, height: 630 } as const;

type Titled = Partial<Record<'title' | 'name' | 'question' | 'term', string>>;

/** What a link to an entry says: the field that names it, whichever its kind has; a claim is quoted with its standing. */
export const titleOf = (data: object): string => {
  if ('claim' in data) return claimTitle(data as Claim);
  const { title, name, question, term }: Titled = data;
  return title ?? name ?? question ?? term ?? 'Untitled';
};
