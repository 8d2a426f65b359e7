/** Search: an index written into the built site, and one kept in memory while `astro dev` runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Pass, Step } from '../built/built-pages.ts';
import { keptIndex } from './kept-index.ts';
import { openIndex, type Records } from './search-files.ts';
import { serveSearchIndex } from './search-index-dev.ts';
import { piecesOf, type Piece } from './search-pages.ts';

/** The index of the built site, in `pagefind/`. */
export const searchIndex: Step = {
  name: 'search-index',
  start: async ({ folder, root, madeBy }): Promise<Pass<readonly Piece[]>> => {
    const recordsFile = join(folder, 'search', 'records.json');
    const records = JSON.parse(await readFile(recordsFile, 'utf8')) as Records;
    const ofPage = Map.groupBy(records.records, ({ url }) => url.replace(/#.*$/s, ''));
    const index = keptIndex(
      join(root, '.cache/search/index'),
      `${madeBy} ${process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ?? ''}`,
      openIndex,
    );
    return {
      besides: (path) => JSON.stringify(ofPage.get(path) ?? []),
      find: ({ known: { path }, tree }) => piecesOf([{ url: path, tree }], ofPage.get(path) ?? []),
      take: (pieces) => pieces.forEach(index.add),
      end: async () => {
        const { files, results, words } = await index.finish(records);
        const folders = new Set(files.map(({ path }) => dirname(join(folder, 'pagefind', path))));
        for (const each of folders) mkdirSync(each, { recursive: true });
        for (const { path, content } of files) writeFileSync(join(folder, 'pagefind', path), content);
        // The records served the index; readers get the same words on the pages.
        await rm(recordsFile);
        return `${results} results with ${words} words`;
      },
    };
  },
};

/** The index while `astro dev` runs, under the same address. */
export const searchInDev = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'search-in-dev',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => serveSearchIndex(server, base, logger),
    },
  };
};
