/** Content as it is written, for tests that need no build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface WrittenEntry {
  readonly id: string;
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Text below the front matter; empty in YAML. */
  readonly body: string;
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n?/;

/** The entries of a collection, by file name; throws when there is none, so that no test runs over nothing. */
export const entries = (collection: string): WrittenEntry[] => {
  const folder = join('content', collection);
  const found = readdirSync(folder)
    .filter((file) => /\.(ya?ml|mdx)$/.test(file))
    .sort()
    .map((file) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
      const isMdx = file.endsWith('.mdx');
      return {
        id: file.replace(/\.(about\.)?(ya?ml|mdx)$/, ''),
        path,
        data: parse(isMdx ? (FRONT_MATTER.exec(text)?.[1] ?? '') : text) as Record<string, unknown>,
        body: isMdx ? text.replace(FRONT_MATTER, '') : '',
      };
    });
  if (found.length === 0) throw new Error(`${folder} holds no entries.`);
  return found;
};
