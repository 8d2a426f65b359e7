/**
 * What the search core loads to start. Pagefind writes an entry, which names the index, and a list of its pages; it asks for
 * one after the other. Both are sent in one file, with the catalogue of the results, so that the start takes one way to the
 * server and nothing in it can be of two builds.
 */
import { words } from '../../../words/words.ts';
import type { PackedCatalogue } from './catalogue.ts';

/** The program, made for the language of the site. */
export const program = `wasm.${words.language}.pagefind`;

/** The file that starts a search; its name stays, so it is asked for anew each time. */
export const startFile = 'start.gzipped';

export const entryFile = 'pagefind-entry.json';

/** The list of the pages of an index. */
export const listFile = (index: string): string => `pagefind.${index}.pf_meta`;

/** As Pagefind writes it: the index of each language, and what else its core wants to know. */
export interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

/** What a search starts with. */
export interface Start {
  /** Name of the index. */
  readonly index: string;
  readonly entry: Entry;
  readonly catalogue: PackedCatalogue;
  /** The list of pages, without their names. */
  readonly list: Uint8Array<ArrayBuffer>;
}

const lineBreak = 10;

/** A line of JSON, and the bytes of the list behind it. */
export const packStart = ({ list, ...told }: Start): Uint8Array => {
  const line = new TextEncoder().encode(`${JSON.stringify(told)}\n`);
  const bytes = new Uint8Array(line.length + list.length);
  bytes.set(line);
  bytes.set(list, line.length);
  return bytes;
};

/** @throws when it is no file of {@link packStart} */
export const unpackStart = (bytes: Uint8Array<ArrayBuffer>): Start => {
  const end = bytes.indexOf(lineBreak);
  const told = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Omit<Start, 'list'>;
  return { ...told, list: bytes.subarray(end + 1) };
};
