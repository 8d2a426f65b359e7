/** Search in `astro dev`: the pages of the running server are read, indexed and served from memory. */
import { extname, join, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { attribute, elementsIn, parseHtml } from '../built/html.ts';
import { startFile } from '../../domain/search/index/core-files.ts';
import { makeIndex, type Records, type SearchFiles } from './search-files.ts';

type DevServer = HookParameters<'astro:server:setup'>['server'];

/** What a crawl found. */
export interface Crawl {
  /** Pages with their address without the base path, as in the built index. */
  readonly pages: readonly { readonly url: string; readonly content: string }[];
  /** Addresses that are linked but did not answer with a page. */
  readonly unread: readonly string[];
}

/** So many pages are asked for at a time: rendering one takes a core. */
const atOnce = 4;

const contentTypes: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Addresses of the links of a page. */
const linksIn = (html: string): string[] =>
  [...elementsIn(parseHtml(html))].flatMap((element) =>
    element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [],
  );

/**
 * Reads every page that can be reached by links from the first one.
 *
 * @param start full address of the first page; pages outside its folder are left alone
 */
export const crawl = async (start: string, read = fetch): Promise<Crawl> => {
  const first = new URL(start);
  const known = new Set([first.href]);
  const waiting = [first.href];
  const pages: Crawl['pages'][number][] = [];
  const unread: string[] = [];
  const visit = async (address: string): Promise<void> => {
    const response = await read(address, { headers: { accept: 'text/html' } });
    const content = await response.text();
    if (!response.ok || !response.headers.get('content-type')?.includes('text/html')) {
      unread.push(address);
      return;
    }
    pages.push({ url: new URL(address).pathname.slice(first.pathname.length - 1), content });
    for (const link of linksIn(content)) {
      if (!URL.canParse(link, address)) continue;
      const url = new URL(link, address);
      url.hash = '';
      url.search = '';
      const isPage = url.origin === first.origin && url.pathname.startsWith(first.pathname) && !extname(url.pathname);
      if (!isPage || known.has(url.href)) continue;
      known.add(url.href);
      waiting.push(url.href);
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(visit));
  return { pages, unread };
};

/**
 * Answers requests for `<base>pagefind/`. The first one reads all pages; after a change of a file the next opening of
 * the search does so again.
 */
export const serveSearchIndex = (server: DevServer, base: string, logger: AstroIntegrationLogger): void => {
  let index: Promise<SearchFiles> | undefined;
  const watched = ['content', 'src'].map((folder) => join(server.config.root, folder) + sep);
  server.watcher.on('all', (_event, file) => {
    if (watched.some((folder) => file.startsWith(folder))) index = undefined;
  });

  const build = async (): Promise<SearchFiles> => {
    const local = server.resolvedUrls?.local[0];
    if (!local) throw new Error('The development server has no address yet: open the search again.');
    const { pages, unread } = await crawl(new URL(base, local).href);
    if (unread.length > 0) logger.warn(`not searchable, because they do not open: ${unread.join(', ')}`);
    const records = await fetch(new URL(`${base}search/records.json`, local));
    const made = await makeIndex(
      pages.map(({ url, content }) => ({ url, tree: parseHtml(content) })),
      (await records.json()) as Records,
    );
    logger.info(`${made.results} results with ${made.words} words, until a file changes`);
    return made;
  };

  // Only the opening files start a new index: the others belong to the index that the browser has opened already.
  const opens: readonly string[] = ['pagefind.js', startFile];
  let served: SearchFiles | undefined;
  const filesFor = async (path: string): Promise<SearchFiles> => {
    if (served && !opens.includes(path)) return served;
    index ??= build();
    const current = index;
    try {
      served = await current;
      return served;
    } catch (error) {
      if (index === current) index = undefined;
      throw error;
    }
  };

  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const folder = [`${base}pagefind/`, '/pagefind/'].find((start) => pathname.startsWith(start));
    if (!folder) {
      next();
      return;
    }
    const path = decodeURIComponent(pathname.slice(folder.length));
    filesFor(path).then(
      ({ files }) => {
        const file = files.find((each) => each.path === path);
        response.statusCode = file ? 200 : 404;
        response.setHeader('content-type', contentTypes[extname(path)] ?? 'application/octet-stream');
        response.setHeader('cache-control', 'no-store');
        response.end(file?.content);
      },
      (error: unknown) => {
        logger.error(String(error));
        response.statusCode = 500;
        response.end('The search index could not be made; the reason stands in the terminal.');
      },
    );
  });
};
