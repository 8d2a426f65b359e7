import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchAheadRules, hasRoom } from './fetch-ahead.ts';

test('the rules are for pages of the site, under its path', () => {
  assert.deepEqual(JSON.parse(fetchAheadRules('/handbook/')), {
    prefetch: [{ where: { href_matches: ['/handbook/', '/handbook/*/'] }, eagerness: 'moderate' }],
  });
});

test('nothing is fetched ahead on a slow line or where less data is wanted', () => {
  assert.equal(hasRoom({}, false), true);
  assert.equal(hasRoom({ effectiveType: '4g', saveData: false }, false), true);
  for (const effectiveType of ['slow-2g', '2g', '3g']) assert.equal(hasRoom({ effectiveType }, false), false);
  assert.equal(hasRoom({ saveData: true }, false), false);
  assert.equal(hasRoom({}, true), false);
});
