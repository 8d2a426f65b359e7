/** What entries lack although nothing is wrong with them: a source, another word for the search, a page that leads there. */
import type { Backlink } from '../content/links/backlinks.ts';
import { isKind, type KindId } from '../../kinds.ts';
import type { KeptEntry } from './rows.ts';

export interface Gap {
  readonly collection: KindId;
  readonly id: string;
}

export interface Gaps {
  /** Neither a source nor a claim that has some. */
  readonly source: readonly Gap[];
  /** No other word by which the search could find it. */
  readonly alias: readonly Gap[];
  /** No entry points at it. */
  readonly backlink: readonly Gap[];
}

/** Kinds that are not written from sources: they say how the organisation itself does things, or are sources. */
const withoutSources: readonly KindId[] = ['wiki', 'pages', 'tools', 'sources', 'phases', 'contradictions', 'guide'];

/** Entry pages that every site leads to by itself. */
const alwaysLinked: readonly KindId[] = ['pages', 'tools'];

/** Gaps of the entries that have a place, in their order. */
export const gapsOf = (entries: readonly KeptEntry[], usedBy: ReadonlyMap<string, readonly Backlink[]>): Gaps => {
  const placed = entries.flatMap(({ collection, id, data }) => (isKind(collection) ? [{ collection, id, data }] : []));
  const some = (data: object, names: readonly string[]): boolean =>
    names.some((name) => {
      const value = (data as Readonly<Record<string, unknown>>)[name];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
    });
  const those = (lacks: (entry: { collection: KindId; id: string; data: object }) => boolean): Gap[] =>
    placed.filter(lacks).map(({ collection, id }) => ({ collection, id }));
  return {
    source: those(
      ({ collection, data }) => !withoutSources.includes(collection) && !some(data, ['source', 'sources', 'claims']),
    ),
    // Works are cited, not looked for by another name.
    alias: those(
      ({ collection, data }) => collection !== 'sources' && 'aliases' in data && !some(data, ['aliases', 'forms']),
    ),
    backlink: those(
      ({ collection, id }) =>
        !alwaysLinked.includes(collection) && (usedBy.get(`${collection}/${id}`) ?? []).length === 0,
    ),
  };
};
