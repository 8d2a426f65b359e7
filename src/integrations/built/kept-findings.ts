/**
 * What was found in the pages of the build before, for those that are the same to the byte. It lies in one file, a line a
 * page, in the order of their names, and is read and written beside them, so that a large site needs the memory of one page.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const chunkBytes = 1 << 20;
const lineBreak = 10;

/** The lines of a file, none of one that is not there. Those of Node end at signs that JSON holds as they are, too. */
function* linesOf(file: string): Generator<string, undefined> {
  if (!existsSync(file)) return undefined;
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(chunkBytes);
    let rest: Buffer[] = [];
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk)) {
      let from = 0;
      for (let end = chunk.indexOf(lineBreak); end >= 0 && end < length; end = chunk.indexOf(lineBreak, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString();
        rest = [];
        from = end + 1;
      }
      if (from < length) rest.push(Buffer.from(chunk.subarray(from, length)));
    }
  } finally {
    closeSync(handle);
  }
  return undefined;
}

export interface KeptFindings<Found> {
  /**
   * What was found in a page: in the build before, where all that it follows from is the same, and else by looking.
   * Pages come in the order of their names.
   * @param from all texts that the findings follow from
   */
  readonly of: (name: string, from: readonly string[], find: () => Found) => Found;
  /** Keeps what was found for the build after this; says in how many pages nothing had to be looked for. */
  readonly end: () => number;
}

/**
 * @param file where the findings lie; it need not be there, nor be whole
 * @param madeBy digest of what looks at pages
 */
export const keptFindings = <Found>(file: string, madeBy: string): KeptFindings<Found> => {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = openSync(next, 'w');
  const lines = linesOf(file);
  let line = lines.next().value;
  let kept = 0;
  const write = (text: string): void => void writeSync(handle, `${text}\n`);
  const before = (start: string): Found | undefined => {
    if (!line?.startsWith(start)) return undefined;
    try {
      return JSON.parse(line.slice(start.length)) as Found;
    } catch {
      return undefined;
    }
  };
  return {
    of: (name, from, find) => {
      while (line !== undefined && line.slice(0, line.indexOf('\t')) < name) line = lines.next().value;
      const hash = createHash('sha256').update(madeBy);
      for (const text of from) hash.update(`${text.length}\n`).update(text);
      const start = `${name}\t${hash.digest('base64url')}\t`;
      const known = before(start);
      if (known !== undefined) {
        kept += 1;
        write(line ?? '');
        return known;
      }
      const found = find();
      write(start + JSON.stringify(found));
      return found;
    },
    end: () => {
      lines.return(undefined);
      closeSync(handle);
      renameSync(next, file);
      return kept;
    },
  };
};
