import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchAheadRules, hasRoom } from './fetch-ahead.ts';

test('the rules are for pages of the site, under its path, but not for the list of all that the search falls back to', () => {
  assert.deepEqual(JSON.parse(fetchAheadRules('/handbook/')), {
    prefetch: [
      {
        where: {
          and: [{ href_matches: '/handbook/{*/}?' }, { not: { href_matches: '/handbook/search/' } }],
        },
        eagerness: 'moderate',
      },
    ],
  });
});

test('the pattern is that of the front page and of all that ends in a slash', () => {
  const page = new URLPattern('/handbook/{*/}?', 'https://wiki.example');
  const matches = (path: string): boolean => page.test(path, 'https://wiki.example');
  for (const path of ['/handbook/', '/handbook/guide/', '/handbook/guide/costs/?mark=a#b'])
    assert.ok(matches(path), path);
  for (const path of ['/', '/handbook/feed.xml', '/other/handbook/', '/handbook/guide/costs.md'])
    assert.ok(!matches(path), path);
});

test('nothing is fetched ahead on a slow line or where less data is wanted', () => {
  assert.equal(hasRoom({}, false), true);
  assert.equal(hasRoom({ effectiveType: '4g', saveData: false }, false), true);
  for (const effectiveType of ['slow-2g', '2g', '3g']) assert.equal(hasRoom({ effectiveType }, false), false);
  assert.equal(hasRoom({ saveData: true }, false), false);
  assert.equal(hasRoom({}, true), false);
});
