import type { APIRoute, GetStaticPaths } from 'astro';
import { entries, site } from '../../content.ts';
import { titleOf } from '../../domain/content/routes.ts';
import { atomFeed, type FeedEntry } from '../../domain/site/atom-feed.ts';
import { feedList, type FeedOf } from '../../feeds.ts';
import { daysOf } from '../../history.ts';
import { isKind } from '../../kinds.ts';
import { absolute, absoluteOf } from '../../links.ts';
import { builtOn, reviews } from '../../review.ts';
import { words } from '../../words/words.ts';

/** So many entries, those that changed last, are in a feed. */
const most = 40;

export const getStaticPaths = (async () =>
  (await feedList()).map((feed) => ({
    params: { feed: feed.path.replace(/^\/feeds\/|\.xml$/g, '') },
    props: { feed },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: FeedOf }> = async ({ props: { feed } }) => {
  const { name, tagline, organisation, owners } = await site();
  const rows = new Map((await reviews()).map((row) => [`${row.collection}/${row.id}`, row]));
  const all = new Map((await entries()).map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const found = await Promise.all(
    feed.keys.map(async (key): Promise<FeedEntry | undefined> => {
      const entry = all.get(key);
      if (!entry || !isKind(entry.collection)) return undefined;
      const row = rows.get(key);
      const days = await daysOf(entry.file);
      const looked = row?.looked === undefined ? words.notReviewedByAnyone : words.reviewedOn(row.looked);
      const owner = owners.find(({ id }) => id === row?.owner);
      return {
        url: absoluteOf(entry.collection, entry.id),
        title: titleOf(entry.data),
        summary: `${words.changedOn(days?.last)} ${looked}`,
        author: owner?.name ?? organisation,
        category: words.kindWords[entry.collection].one,
        updated: days?.last ?? row?.looked ?? builtOn,
        published: days?.first,
      };
    }),
  );
  const newest = found
    .filter((entry) => entry !== undefined)
    .toSorted((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, most);
  const text = atomFeed({
    title: `${name}: ${feed.title}`,
    subtitle: tagline,
    url: absolute('/changes/'),
    id: absolute(feed.path),
    self: absolute(feed.path),
    author: organisation,
    entries: newest,
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml' } });
};
