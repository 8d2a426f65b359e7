import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idsIn } from './core-files.ts';

/** A list as Pagefind writes it: each id, the number of its words, and after the pages the parts of the index. */
const listOf = (...entries: readonly (readonly [string, number])[]): ArrayBuffer => {
  const bytes = entries.flatMap(([id, words]) => [
    0x82,
    0x60 + id.length,
    ...new TextEncoder().encode(id),
    ...(words < 24 ? [words] : [0x19, words >> 8, words & 255]),
  ]);
  return Uint8Array.from(bytes).buffer;
};

test('the ids of the pages come in their order, and what follows them is none', () => {
  // 0x6161 words would read as letters of a hash.
  const meta = listOf(['en_a97cf66', 9], ['en_48cbb6d', 0x6161], ['en_7274121f', 300], ['en_ffffff0', 5]);
  assert.deepEqual(idsIn(meta, 3), ['en_a97cf66', 'en_48cbb6d', 'en_7274121f']);
  assert.throws(() => idsIn(meta, 5), /4 ids for 5 pages/);
});
