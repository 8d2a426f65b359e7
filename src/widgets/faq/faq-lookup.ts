/** Which questions answer what was typed, asked of the whole search; loaded when the field of the list is used. */
import type { Ranked } from '../../domain/search/rank.ts';
import { engine } from '../search/engine/engine.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Loads the search ahead of the first query; a failure is told when something is asked. */
export const warm = (): void => void engine(base).catch(() => undefined);

export interface LookUp {
  /** Ids of the questions that hold all that was asked, best first. */
  readonly answers: readonly string[];
  /** Ids of those that hold some of it. */
  readonly near: readonly string[];
}

const ids = (results: readonly Ranked[]): string[] =>
  results.flatMap(({ row }) => (row.kind === 'faqs' ? (/^\/faq\/([^/]+)\/$/.exec(row.url)?.[1] ?? []) : []));

/** @throws when a part of the search did not load: nothing may then be said of what the questions hold */
export const lookUp = async (query: string): Promise<LookUp> => {
  const { ask } = await engine(base);
  const { hits, near } = await ask(query);
  const answers = ids(hits.filter(({ isWhole }) => isWhole));
  return { answers, near: ids([...hits, ...near]).filter((id) => !answers.includes(id)) };
};
