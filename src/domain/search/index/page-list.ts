/**
 * Pagefind's list of the pages of an index, and what each is called there. Pagefind names the text of a result by a hash, and
 * the list holds all of these names, which nothing compresses: a fifth of what a search over 10,000 pages loads. Here a text is
 * named by its index and its place in it. The list is sent without names, and a reader puts them back.
 */

/** @param place of the result in its index, from 0 */
export const idOf = (index: string, place: number): string => `${index}_${place}`;

/** Place of a result in its index, from 0; none, where the id is of another index. */
export const placeOf = (index: string, id: string): number | undefined =>
  id.startsWith(`${index}_`) ? Number(id.slice(index.length + 1)) : undefined;

// The list is CBOR behind a mark: https://www.rfc-editor.org/rfc/rfc8949#name-specification-of-the-cbor-e
const mark = 'pagefind_dcd'.length;
const [number, bytes, text, array] = [0, 2, 3, 4];

interface Head {
  readonly kind: number;
  /** The number itself, or the length of what follows. */
  readonly value: number;
  readonly end: number;
}

const headAt = (list: Uint8Array, at: number): Head => {
  const first = list[at] ?? NaN;
  const kind = first >> 5;
  const more = (first & 31) < 24 ? 0 : 2 ** ((first & 31) - 24);
  const value = list.subarray(at + 1, at + 1 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  return { kind, value: more === 0 ? first & 31 : value, end: at + 1 + more };
};

/** @throws when something else stands there */
const expected = (list: Uint8Array, at: number, kinds: readonly number[]): Head => {
  const head = headAt(list, at);
  if (!kinds.includes(head.kind)) throw new Error('the list of pages is not written as Pagefind 1 writes it');
  return head;
};

/** Where a number or a text ends. */
const endOf = (list: Uint8Array, at: number): number => {
  const { kind, value, end } = expected(list, at, [number, bytes, text]);
  return kind === number ? end : end + value;
};

/**
 * A list of pages with other names of their texts, in parts that follow each other, and the names that stood there, in the order
 * of the list.
 * @param list unzipped
 * @param nameOf gives the name for a place, from 0; up to 255 letters of ASCII
 * @throws when the list is not one that Pagefind wrote
 */
export const renamed = (
  list: Uint8Array<ArrayBuffer>,
  nameOf: (place: number) => string,
): { readonly parts: readonly Uint8Array<ArrayBuffer>[]; readonly names: readonly string[] } => {
  const version = expected(list, mark, [array]).end;
  const pages = expected(list, endOf(list, version), [array]);
  const names: string[] = [];
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let [copied, at] = [0, pages.end];
  for (let place = 0; place < pages.value; place++) {
    const page = expected(list, at, [array]);
    const name = expected(list, page.end, [text]);
    at = name.end + name.value;
    names.push(new TextDecoder().decode(list.subarray(name.end, at)));
    const letters = new TextEncoder().encode(nameOf(place));
    parts.push(list.subarray(copied, page.end), Uint8Array.of((text << 5) + 24, letters.length), letters);
    copied = at;
    for (let rest = 1; rest < page.value; rest++) at = endOf(list, at);
  }
  return { parts: [...parts, list.subarray(copied)], names };
};
