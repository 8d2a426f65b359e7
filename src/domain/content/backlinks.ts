/** Where an entry is used: links turned round. */
import { mdxLinks, mdxReferences } from './mdx-references.ts';
import { referencesOf } from './references.ts';
import { routeOf } from './routes.ts';

/** An entry as far as its links go. */
export interface LinkingEntry {
  readonly collection: string;
  readonly id: string;
  readonly data: unknown;
  /** MDX text, empty for entries without one. */
  readonly body: string;
}

export interface Backlink {
  readonly collection: string;
  readonly id: string;
}

/**
 * For each entry, as "collection/id", the entries that point at it by a field, by a tag of their text or by a link; in the
 * order given, each once, and never itself.
 */
export const backlinks = (entries: readonly LinkingEntry[]): ReadonlyMap<string, readonly Backlink[]> => {
  const byRoute = new Map(entries.map(({ collection, id }) => [routeOf(collection, id), `${collection}/${id}`]));
  const users = new Map<string, Backlink[]>();
  for (const { collection, id, data, body } of entries) {
    const targets = new Set([
      ...referencesOf(collection, data),
      ...mdxReferences(body).map((reference) => `${reference.collection}/${reference.id}`),
      ...mdxLinks(body).flatMap((path) => byRoute.get(path) ?? []),
    ]);
    targets.delete(`${collection}/${id}`);
    for (const target of targets) users.set(target, [...(users.get(target) ?? []), { collection, id }]);
  }
  return users;
};
