/** Search: an index written into the built site, and one kept in memory while `astro dev` runs. */
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeIndex, type Records } from './search-files.ts';
import { serveSearchIndex } from './search-index-dev.ts';

/** Address of a page from the root of the site: `guide/costs/index.html` is `/guide/costs/`. */
const addressOf = (file: string): string => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;

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
        const recordsFile = join(site, 'search', 'records.json');
        const records = JSON.parse(await readFile(recordsFile, 'utf8')) as Records;
        const names = await Array.fromAsync(glob('**/*.html', { cwd: site }));
        const pages = await Promise.all(
          names.sort().map(async (name) => ({ url: addressOf(name), html: await readFile(join(site, name), 'utf8') })),
        );
        const { files, results, words } = await makeIndex(pages, records);
        for (const { path, content } of files) {
          const target = join(site, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        // The records served the index; readers get the same words on the pages.
        await rm(recordsFile);
        logger.info(`${results} results with ${words} words`);
      },
    },
  };
};
