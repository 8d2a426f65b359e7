/** Which questions answer what was typed, asked of the whole search; loaded when the field of the list is used. */
import { engine } from '../search/engine.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Loads the search ahead of the first query. A failure leaves the page with its plain filter. */
export const warm = (): void => void engine(base).catch(() => undefined);

export interface LookUp {
  /** Ids of the questions that hold what was asked, best first. */
  readonly hits: readonly string[];
  /** Ids of those that hold some of it. */
  readonly near: readonly string[];
}

export const lookUp = async (query: string): Promise<LookUp> => {
  const { hits, near } = await (await engine(base)).ask(query);
  const ids = (results: typeof hits): string[] =>
    results.flatMap(({ row }) => (row.kind === 'faqs' ? (/^\/faq\/([^/]+)\/$/.exec(row.url)?.[1] ?? []) : []));
  return { hits: ids(hits), near: ids(near) };
};
