/** Feeds of what changed: one for each kind, each team and each section of the wiki that has entries. */
import { entries, site } from './content.ts';
import { titleOf } from './domain/content/routes.ts';
import { kindIds, isKind } from './kinds.ts';
import { reviews } from './review.ts';
import { wiki } from './wiki.ts';
import { words } from './words/words.ts';

export interface FeedOf {
  /** Address from the root of the site. */
  readonly path: string;
  readonly title: string;
  /** Entries in it, as collection/id. */
  readonly keys: readonly string[];
}

const read = async (): Promise<FeedOf[]> => {
  const { owners, parts } = await site();
  const placed = (await entries()).filter(({ collection }) => isKind(collection));
  const keysOf = (collection: string): string[] =>
    placed.filter((entry) => entry.collection === collection).map(({ id }) => `${collection}/${id}`);
  const rows = await reviews();
  const here = new Set(placed.map(({ collection, id }) => `${collection}/${id}`));
  const byOwner = (owner: string): string[] =>
    rows
      .filter((row) => row.owner === owner)
      .map(({ collection, id }) => `${collection}/${id}`)
      .filter((key) => here.has(key));
  const sections = parts.some(({ id }) => id === 'wiki') ? [...(await wiki()).sections.values()] : [];
  return [
    ...kindIds.map((kind) => ({
      path: `/feeds/kinds/${kind}.xml`,
      title: words.kindWords[kind].many,
      keys: keysOf(kind),
    })),
    ...owners.map(({ id, name }) => ({
      path: `/feeds/owners/${id}.xml`,
      title: words.keptBy(name),
      keys: byOwner(id),
    })),
    ...sections
      .filter(({ id }) => id !== '')
      .map(({ id, title }) => ({
        path: `/feeds/sections/${id}.xml`,
        title: words.sectionFeed(title),
        keys: keysOf('wiki').filter((key) => key === `wiki/${id}` || key.startsWith(`wiki/${id}/`)),
      })),
  ].filter(({ keys }) => keys.length > 0);
};

let reading: Promise<FeedOf[]> | undefined;

/** The feeds of this site; none without an entry, since such a feed is not valid. */
export const feedList = (): Promise<FeedOf[]> => (reading ??= read());

/** Titles of all entries, by collection/id. */
export const entryTitles = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await entries()).map(({ collection, id, data }) => [`${collection}/${id}`, titleOf(data)]));
