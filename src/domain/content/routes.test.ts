/** Addresses that belong to the site itself. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { it } from 'node:test';
import { parts } from '../../parts.ts';
import { isOfSite } from './routes.ts';

it('the site needs the address of each of its pages that is of no part', () => {
  const ofParts = new Set<string>(Object.values(parts).map(({ path }) => path));
  const own = readdirSync('src/pages', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/${name}/`)
    .filter((path) => !ofParts.has(path));
  assert.ok(own.includes('/report/'), own.join());
  for (const path of own) assert.ok(isOfSite(path), path);
  for (const path of ['/reports/', '/wiki/', '/docs/report/']) assert.ok(!isOfSite(path), path);
});
