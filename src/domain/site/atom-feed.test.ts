import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { atomFeed, type FeedEntry } from './atom-feed.ts';

const entry = (id: string, updated: string): FeedEntry => ({
  url: `https://wiki.example/faq/${id}/`,
  markdown: `https://wiki.example/faq/${id}.md`,
  title: `Q&A ${id}`,
  summary: 'Yes.',
  author: 'Team',
  category: 'Question',
  updated,
});
const feed = (entries: FeedEntry[]): string =>
  atomFeed({
    title: 'Handbook',
    subtitle: 'What runs where',
    url: 'https://wiki.example/',
    self: 'https://wiki.example/feed.xml',
    author: 'Authors',
    entries,
  });

suite('atomFeed', () => {
  test('the latest review comes first, and is the day of the feed', () => {
    const xml = feed([entry('a', '2026-01-02'), entry('b', '2026-03-04'), entry('c', '2026-01-02')]);
    const ids = [...xml.matchAll(/<entry><id>[^<]*\/faq\/(\w)\//g)].map(([, id]) => id);
    assert.deepEqual(ids, ['b', 'a', 'c']);
    assert.match(xml, /<\/subtitle><updated>2026-03-04T00:00:00Z<\/updated>/);
  });

  test('titles are escaped', () => assert.match(feed([entry('a', '2026-01-02')]), /<title>Q&amp;A a<\/title>/));

  test('a feed of nothing is refused', () => assert.throws(() => feed([]), /needs an entry/));
});
