import { markdownOf, routeOf, withBase } from './domain/content/routes.ts';

/** Address of a page for an href, with the base path of this build. */
export const href = (path: string): string => withBase(import.meta.env.BASE_URL, path);

/** Address of an entry from the root of the site; throws when entries of its kind have no place. */
const route = (collection: string, id: string): string => {
  const found = routeOf(collection, id);
  if (!found) throw new Error(`Nothing links to ${collection}/${id}: give "${collection}" a place in src/kinds.ts.`);
  return found;
};

/** Address of an entry for an href; throws when entries of its kind have no place on the site. */
export const hrefOf = (collection: string, id: string): string => href(route(collection, id));

/** Absolute address of a page, for what is read outside of the site. */
export const absolute = (path: string): string => new URL(href(path), import.meta.env.SITE).href;

/** Absolute address of an entry; throws when entries of its kind have no place on the site. */
export const absoluteOf = (collection: string, id: string): string => absolute(route(collection, id));

/** Absolute address of the Markdown of an entry that has a page of its own; throws when its kind has no place. */
export const markdownAddress = (collection: string, id: string): string => absolute(markdownOf(route(collection, id)));
