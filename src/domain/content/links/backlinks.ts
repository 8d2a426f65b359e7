/** Where an entry is used: links turned round. */
import type { MarkdownNode } from '../markup/markdown-tree.ts';
import { referencesOf } from '../references.ts';
import { routeOf } from '../routes.ts';
import { textLinks, textReferences } from '../text-references.ts';

/** An entry as far as its links go. */
export interface LinkingEntry {
  readonly collection: string;
  readonly id: string;
  readonly data: unknown;
  /** Path of its file from the root of the repository. */
  readonly file?: string;
  /** Its text; undefined for entries without one. */
  readonly tree: MarkdownNode | undefined;
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
  for (const { collection, id, data, file, tree } of entries) {
    const targets = new Set([
      ...referencesOf(collection, data),
      ...(tree ? textReferences(tree) : []).map((reference) => `${reference.collection}/${reference.id}`),
      ...(tree ? textLinks(tree, file) : []).flatMap((path) => byRoute.get(path) ?? []),
    ]);
    targets.delete(`${collection}/${id}`);
    for (const target of targets) {
      const known = users.get(target);
      if (known) known.push({ collection, id });
      else users.set(target, [{ collection, id }]);
    }
  }
  return users;
};
