/** Search: an index written into the built site, and one kept in memory while `astro dev` runs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveSearchIndex } from './search-index-dev.ts';
import { makeIndex } from './search-files.ts';

/** Search for the built site in `pagefind/`, and in `astro dev` under the same address. */
export const searchIndex = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, logger }) => serveSearchIndex(server, base, logger),
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { files, pages, words } = await makeIndex(async (index) => [await index.addDirectory({ path: site })]);
        for (const { path, content } of files) {
          const target = join(site, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${pages} pages with ${words} words`);
      },
    },
  };
};
