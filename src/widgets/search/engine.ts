/** The search core and what we ask of it. It is loaded from the built index, never bundled. */
import { cleanQuery, missingWords } from '../../domain/search-words.ts';

export interface Excerpt {
  readonly title: string;
  readonly url: string;
  /** HTML from the index: text, escaped, with <mark> around the words found. */
  readonly excerpt: string;
}

export interface Result extends Excerpt {
  readonly kind: string;
  readonly parts: readonly Excerpt[];
}

export interface Answer {
  readonly query: string;
  /** Pages that match, of every kind. */
  readonly total: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly results: readonly Result[];
  /** Words of the query that no page holds. */
  readonly missing: readonly string[];
}

interface PageData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly Excerpt[];
}

interface Core {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{
    results: readonly { data(): Promise<PageData> }[];
    unfilteredResultCount: number;
    totalFilters?: Record<string, Record<string, number>>;
    filters: Record<string, Record<string, number>>;
  }>;
}

/** How many results are fetched and shown for a query. */
export const SHOWN = 12;

let loading: Promise<Core> | undefined;

const load = async (base: string): Promise<Core> => {
  const core = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Core;
  await core.options({ excerptLength: 24, ranking: { metaWeights: { title: 5, aliases: 4 } } });
  await core.init();
  return core;
};

/** Loads the core once; a failed load is tried again at the next call. */
export const loadCore = (base: string): Promise<Core> =>
  (loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));

const marksOf = (html: string): string[] => [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, text = '']) => text);

const pageOf = ({ url, excerpt, meta, sub_results }: PageData): Result => ({
  url,
  excerpt,
  title: meta['title'] ?? url,
  kind: meta['kind'] ?? '',
  // The first part is the page itself when its beginning matched.
  parts: sub_results.filter((part) => part.url !== url).slice(0, 3),
});

/**
 * Answers a query.
 * @param kind narrows the results to one kind of page; empty for all
 * @throws when the index cannot be loaded
 */
export const ask = async (base: string, query: string, kind: string): Promise<Answer> => {
  const core = await loadCore(base);
  const found = await core.search(cleanQuery(query), kind ? { filters: { kind } } : {});
  const pages = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
  const marked = pages.flatMap(({ excerpt, meta, sub_results }) => [
    ...marksOf(excerpt),
    ...sub_results.flatMap((part) => marksOf(part.excerpt)),
    ...(meta['title'] ?? '').split(/\s+/),
    ...(meta['aliases'] ?? '').split(/[\s,]+/),
  ]);
  const missing = missingWords(query, marked);
  const nothing = missing.length === cleanQuery(query).split(/[\s"]+/).filter(Boolean).length;
  const counts = (kind ? found.totalFilters : found.filters)?.['kind'] ?? {};
  return {
    query,
    missing,
    // When no word of the query is in the handbook, what the core found are beginnings of other words.
    total: nothing ? 0 : found.results.length,
    results: nothing ? [] : pages.map(pageOf),
    kinds: nothing
      ? []
      : Object.entries(counts)
          .map(([name, count]) => ({ kind: name, count }))
          .filter(({ count }) => count > 0),
  };
};
