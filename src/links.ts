import { routeOf, withBase } from './domain/routes.ts';

/** Address of a page for an href, with the base path of this build. */
export const href = (path: string): string => withBase(import.meta.env.BASE_URL, path);

/** Address of an entry for an href; throws when entries of its kind have no place on the site. */
export const hrefOf = (collection: string, id: string): string => {
  const route = routeOf(collection, id);
  if (!route) throw new Error(`Nothing links to ${collection}/${id}: give "${collection}" a place in src/domain/routes.ts.`);
  return href(route);
};
