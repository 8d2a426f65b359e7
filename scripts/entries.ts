/** Entries as their files have them, for commands that need a few of them and not all of content. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './tools.ts';

/** The fields of a file below `content/`: YAML, or what stands above a text. */
export const fieldsOf = (path: string): unknown => {
  const text = readFileSync(join(root, 'content', path), 'utf8');
  return parse(/\.mdx?$/.test(path) ? (text.split(/^---$/m)[1] ?? '') : text) as unknown;
};

/** The entries of a collection by their ids; none where it has no folder. */
export const entriesOf = <Entry>(collection: string): (Entry & { readonly id: string })[] =>
  (existsSync(join(root, 'content', collection)) ? readdirSync(join(root, 'content', collection)) : [])
    .filter((file) => /\.(ya?ml|mdx?)$/.test(file))
    .toSorted()
    .map((file) => ({ ...(fieldsOf(`${collection}/${file}`) as Entry), id: file.replace(/\.\w+$/, '') }));
