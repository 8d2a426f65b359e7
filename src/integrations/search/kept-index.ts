/**
 * The index of the build before, where all that went into it is the same: then the search core has nothing to do. It
 * starts at the first difference, with the pages that were held back until then.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenIndex, SearchFiles } from './search-files.ts';
import type { Piece } from './search-pages.ts';

/** The first line of the file; the bytes of the files of the index follow, one after the other. */
interface Head {
  readonly madeBy: string;
  /** Hashes of what went into the index, in its order. */
  readonly pieces: readonly string[];
  readonly records: string;
  readonly counts: Omit<SearchFiles, 'files'>;
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 24);

const read = (file: string): { head: Head; bytes: Buffer } | undefined => {
  if (!existsSync(file)) return undefined;
  const all = readFileSync(file);
  const end = all.indexOf('\n');
  try {
    const head = JSON.parse(all.subarray(0, end).toString()) as Head;
    const bytes = all.subarray(end + 1);
    const isWhole = bytes.byteLength === head.files.reduce((sum, [, length]) => sum + length, 0);
    return isWhole ? { head, bytes } : undefined;
  } catch {
    return undefined;
  }
};

const write = (file: string, head: Head, { files }: SearchFiles): void => {
  mkdirSync(dirname(file), { recursive: true });
  const bytes = [Buffer.from(`${JSON.stringify(head)}\n`), ...files.map(({ content }) => content)];
  writeFileSync(`${file}.next`, Buffer.concat(bytes));
  renameSync(`${file}.next`, file);
};

const filesOf = ({ head, bytes }: { head: Head; bytes: Buffer }): SearchFiles => {
  let at = 0;
  const files = head.files.map(([path, length]) => ({ path, content: bytes.subarray(at, (at += length)) }));
  return { ...head.counts, files };
};

/**
 * @param file where the index lies; it need not be there, nor be whole
 * @param madeBy digest of all that the index follows from, beside what is put into it
 * @param open starts the search core
 */
export const keptIndex = (file: string, madeBy: string, open: () => Promise<OpenIndex>): OpenIndex => {
  const found = read(file);
  const before = found?.head.madeBy === madeBy ? found : undefined;
  const pieces: string[] = [];
  const held: Piece[] = [];
  let opening: Promise<OpenIndex> | undefined;
  const handOver = async (): Promise<OpenIndex> => {
    const index = await (opening ??= open());
    held.splice(0).forEach(index.add);
    return index;
  };
  return {
    add: (piece) => {
      const hash = hashOf(piece);
      const isSame = opening === undefined && before?.head.pieces[pieces.length] === hash;
      pieces.push(hash);
      held.push(piece);
      // A core that does not start is told of at the end.
      if (!isSame) handOver().catch(() => undefined);
    },
    finish: async (records) => {
      const recordsHash = hashOf(records);
      const isSame =
        opening === undefined && before?.head.pieces.length === pieces.length && before.head.records === recordsHash;
      if (isSame) return filesOf(before);
      const made = await (await handOver()).finish(records);
      const { files, ...counts } = made;
      const lengths = files.map(({ path, content }) => [path, content.byteLength] as const);
      write(file, { madeBy, pieces, records: recordsHash, counts, files: lengths }, made);
      return made;
    },
  };
};
