/** The search index: written into the built site, and kept in memory while `astro dev` runs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { serveSearchIndex } from './search-index-dev.ts';

/** The files of an index and what they hold. */
export interface SearchFiles {
  readonly files: readonly IndexFile[];
  readonly pages: number;
  readonly words: number;
}

/** Steps of Pagefind answer with the errors they met instead of throwing. */
type Answer = { readonly errors: readonly string[] };

const refuseErrors = (answers: readonly Answer[]): void => {
  const errors = new Set(answers.flatMap((answer) => answer.errors));
  if (errors.size > 0) throw new Error(`Pagefind could not index the site: ${[...errors].join('; ')}`);
};

/** What Pagefind writes about the index: the pages and the search core of each language. */
const readEntry = (files: readonly IndexFile[]): { page_count: number; wasm: string | null }[] => {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  return entry ? Object.values(JSON.parse(new TextDecoder().decode(entry.content)).languages) : [];
};

/** Words of one page of the index: a fragment is zipped JSON behind a short mark. */
const wordsOf = (fragment: IndexFile): number =>
  Number(/"word_count":(\d+)/.exec(gunzipSync(fragment.content).toString())?.[1] ?? 0);

/** Keeps what the search script loads: no ready-made interfaces, no search core of a language that no page has. */
const needed = (files: readonly IndexFile[]): IndexFile[] => {
  const cores = readEntry(files).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const isUnused = /^(pagefind-(ui|modular-ui|component-ui|highlight)\b|playground\/)/;
  return files.filter(({ path }) => !isUnused.test(path) && (!path.startsWith('wasm.') || cores.includes(path)));
};

/**
 * Makes a search index.
 *
 * @param addPages puts the pages into the index and returns what Pagefind answered
 * @throws when Pagefind reports an error, or when no page is indexed
 */
export const makeIndex = async (addPages: (index: PagefindIndex) => Promise<Answer[]>): Promise<SearchFiles> => {
  try {
    const started = await createIndex();
    refuseErrors([started]);
    if (!started.index) throw new Error('Pagefind did not start: run "npm ci" to fetch its program for this system.');
    refuseErrors(await addPages(started.index));
    const made = await started.index.getFiles();
    refuseErrors([made]);
    const pages = readEntry(made.files).reduce((sum, language) => sum + language.page_count, 0);
    if (pages === 0) {
      throw new Error('The search index is empty: mark the words of each page with data-pagefind-body in its layout.');
    }
    const fragments = made.files.filter(({ path }) => path.startsWith('fragment/'));
    return { files: needed(made.files), pages, words: fragments.reduce((sum, file) => sum + wordsOf(file), 0) };
  } finally {
    await close();
  }
};

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
