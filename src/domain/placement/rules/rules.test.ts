import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { InventoryRule } from '../../../schemas/placement.ts';
import { inventoryRules } from './rules.ts';

const folder = new URL('../../../../content/inventory-rules/', import.meta.url);

test('every rule has its words, in the order in which it is tried', () => {
  const words = readdirSync(folder)
    .map((name) => ({
      ...(parse(readFileSync(new URL(name, folder), 'utf8')) as InventoryRule),
      id: name.replace('.yaml', ''),
    }))
    .toSorted((a, b) => a.order - b.order);
  assert.deepEqual(
    words.map(({ id }) => id),
    inventoryRules.map(({ id }) => id),
  );
});
