import type { APIRoute } from 'astro';
import { ownerName } from '../api.ts';
import { all, site, type Item } from '../content.ts';
import { atomFeed } from '../domain/site/atom-feed.ts';
import { titleOf } from '../domain/content/routes.ts';
import { absolute, absoluteOf, markdownAddress } from '../links.ts';
import { words } from '../words/words.ts';

const feedEntry = async (
  collection: 'guide' | 'faqs' | 'pages',
  entry: Item<'guide'> | Item<'faqs'> | Item<'pages'>,
) => ({
  url: absoluteOf(collection, entry.id),
  markdown: markdownAddress(collection, entry.id),
  title: titleOf(entry),
  summary: 'short' in entry ? entry.short : entry.lead,
  author: await ownerName(entry.owner),
  category: words.kindWords[collection].one,
  updated: entry.reviewed,
});

export const GET: APIRoute = async () => {
  const { name, tagline, organisation } = await site();
  const chapters = (await all('guide')).map((chapter) => feedEntry('guide', chapter));
  const questions = (await all('faqs')).map((faq) => feedEntry('faqs', faq));
  // A site with neither has its other pages to tell of; a feed without an entry is not valid.
  const entries = await Promise.all([...chapters, ...questions]);
  const others = async () => Promise.all((await all('pages')).map((page) => feedEntry('pages', page)));
  const feed = atomFeed({
    title: name,
    subtitle: tagline,
    url: absolute('/'),
    self: absolute('/feed.xml'),
    author: organisation,
    entries: entries.length > 0 ? entries : await others(),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
