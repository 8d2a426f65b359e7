/** The finished pages for other readers than browsers: Markdown beside each page, and lists of the pages. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { stringify } from 'yaml';
import { wordCount } from '../../domain/text/reading-time.ts';
import { markdownOf, withBase } from '../../domain/content/routes.ts';
import type { ApiFile } from '../../schemas/api.ts';
import { readBuiltPage } from '../built/built-page.ts';
import { llmsFull, llmsIndex, type MarkdownPage } from './llms-text.ts';
import { pageMarkdown, readableMain, textOf } from './page-markdown.ts';
import { inReadingOrder, type TreePage } from '../built/page-tree.ts';

type Twin = MarkdownPage & TreePage & { readonly siteName: string };

/** Path of a page from the root of the site: `guide/index.html` is `/guide/`. */
const pathOf = (file: string): string => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;

/** The page as Markdown; undefined when search engines are told to leave the page out. */
const readTwin = (html: string, path: string, absolute: (path: string) => string): Twin | undefined => {
  const url = absolute(path);
  const { main, isListed, ...page } = readBuiltPage(html, url);
  if (!isListed) return undefined;
  const words = readableMain(main, url);
  return {
    ...page,
    path,
    url,
    markdown: absolute(markdownOf(path)),
    words: wordCount(textOf(words)),
    text: pageMarkdown(words),
  };
};

const withFrontMatter = ({ title, url, kind, description, owner, reviewed, text }: Twin): string =>
  `---\n${stringify({ title, url, kind, description, owner, reviewed }, { lineWidth: 0 })}---\n\n${text}`;

/** What surrounds the list of pages, as src/api.ts writes it for the files that are endpoints. */
const pagesFile = (twins: readonly Twin[], schema: string): ApiFile<'pages'> => ({
  version: 1,
  generated: new Date().toISOString().slice(0, 10),
  schema,
  items: twins.map(({ path, url, markdown, title, kind, description, owner, reviewed, source, words }) => ({
    path,
    url,
    markdown,
    title,
    kind,
    description,
    owner,
    reviewed,
    source,
    words,
  })),
});

/** Adds the pages that have no entry of their own, such as lists, to the names that content knows. */
const withPages = (names: ApiFile<'paths'>, twins: readonly Twin[]): ApiFile<'paths'> => {
  const known = new Set(names.items.map(({ path }) => path));
  const lists = twins.filter(({ path }) => !known.has(path)).map(({ path, title }) => ({ path, title, names: [] }));
  return { ...names, items: [...lists, ...names.items] };
};

/** The files under /api/ by their schemas, which say in a sentence what each holds. */
const dataFiles = async (dist: string): Promise<{ path: string; about: string }[]> => {
  const schemas = (await Array.fromAsync(glob('api/*.schema.json', { cwd: dist }))).toSorted();
  return Promise.all(
    schemas.map(async (schema) => ({
      path: `/${schema.replaceAll('\\', '/').replace('.schema.json', '.json')}`,
      about: (JSON.parse(await readFile(join(dist, schema), 'utf8')) as { description: string }).description,
    })),
  );
};

/**
 * Writes, from the finished pages, so that nothing can drift from them: `<page>.md` for each page that search engines
 * may list, `/api/pages.json`, the lists in `/api/paths.json`, `/llms.txt` and `/llms-full.txt`.
 *
 * It comes before `htmlCheck`, because every page links to its Markdown.
 */
export const markdownTwins = (): AstroIntegration => {
  let base = '/';
  let site = '';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const absolute = (path: string): string => new URL(withBase(base, path), site).href;
        const found: Twin[] = [];
        for await (const file of glob('**/*.html', { cwd: dist })) {
          const twin = readTwin(await readFile(join(dist, file), 'utf8'), pathOf(file), absolute);
          if (twin) found.push(twin);
        }
        const twins = inReadingOrder(found);
        const front = twins.find(({ path }) => path === '/');
        if (!front) throw new Error('The site has no front page: src/pages/index.astro makes it.');
        for (const twin of twins) await writeFile(join(dist, markdownOf(twin.path)), withFrontMatter(twin));

        const names = JSON.parse(await readFile(join(dist, 'api/paths.json'), 'utf8')) as ApiFile<'paths'>;
        const facts = { name: front.siteName, description: front.description, url: front.url };
        const pages = pagesFile(twins, absolute('/api/pages.schema.json'));
        await writeFile(join(dist, 'api/pages.json'), JSON.stringify(pages));
        await writeFile(join(dist, 'api/paths.json'), JSON.stringify(withPages(names, twins)));
        const files = (await dataFiles(dist)).map(({ path, about }) => ({ url: absolute(path), about }));
        await writeFile(join(dist, 'llms.txt'), llmsIndex(facts, twins, files));
        await writeFile(join(dist, 'llms-full.txt'), llmsFull(facts, twins));
        const words = twins.reduce((sum, twin) => sum + twin.words, 0);
        logger.info(`${twins.length} pages as Markdown with ${words} words`);
      },
    },
  };
};
