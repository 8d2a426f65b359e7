import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { idOf, placeOf, renamed } from './page-list.ts';

const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];

/** A list as Pagefind writes it: its version; of each page the name, the number of words and a text; and the rest. */
const listOf = (...pages: readonly (readonly [name: string, words: number])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...ascii('pagefind_dcd'),
    0x86,
    0x60 + 5,
    ...ascii('1.6.0'),
    ...[0x99, pages.length >> 8, pages.length & 255],
    ...pages.flatMap(([name, words]) => [
      0x83,
      ...(name.length < 24 ? [0x60 + name.length] : [0x78, name.length]),
      ...ascii(name),
      ...(words < 24 ? [words] : words < 256 ? [0x18, words] : [0x19, words >> 8, words & 255]),
      0x60,
    ]),
    ...[0x81, 0x6a],
    ...ascii('en_f1feac9'),
    ...[0x80, 0x80, 0x80],
  ]);

/** The list in one piece. */
const put = (list: Uint8Array<ArrayBuffer>, nameOf: (place: number) => string) => {
  const { parts, names } = renamed(list, nameOf);
  return { list: Buffer.concat(parts), names };
};

describe('a list of pages', () => {
  // 0x6a65 words would read as the start of a name.
  const list = listOf(['en_a97cf66', 9], ['en_48cbb6d', 0x6a65], ['en_7274121f', 200]);

  test('gives up its names, in their order, and gets those that it is given', () => {
    const sent = put(list, () => '');
    assert.deepEqual(sent.names, ['en_a97cf66', 'en_48cbb6d', 'en_7274121f']);
    const had = put(sent.list, (place) => idOf('en_0123456789', place));
    assert.deepEqual(had.names, ['', '', '']);
    const named = put(had.list, () => 'a name of more than twenty-three letters');
    assert.deepEqual(named.names, ['en_0123456789_0', 'en_0123456789_1', 'en_0123456789_2']);
    assert.deepEqual(Buffer.from(put(named.list, () => '').list), Buffer.from(sent.list));
  });

  test('is sent at ten thousand pages with two bytes for each', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, at) => [`en_${at.toString(16).padStart(7, '0')}`, at % 977] as const,
    );
    const bytes = gzipSync(put(listOf(...many), () => '').list, { level: 9 }).length;
    assert.ok(bytes < 20_000, `${bytes} bytes`);
  });

  test('that is something else is refused', () => {
    for (const other of ['', 'pagefind_dcd', 'pagefind_dcd and then words'])
      assert.throws(() => renamed(Uint8Array.from(ascii(other)), () => ''), /not written as Pagefind 1/, other);
    assert.throws(() => renamed(list.subarray(0, 40), () => ''), /not written as Pagefind 1/);
  });
});

test('a result is found by its id in its own index alone', () => {
  assert.equal(placeOf('en_0123456789', idOf('en_0123456789', 17)), 17);
  assert.equal(placeOf('en_9876543210', idOf('en_0123456789', 17)), undefined);
});
