/** Which questions answer what was typed, asked of the whole search; loaded when the field of the list is used. */
import type { Ranked } from '../../domain/search/rank.ts';
import { resultOf } from '../../domain/search/results.ts';
import { engine } from '../search/engine/engine.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Loads the search ahead of the first query; a failure is told when something is asked. */
export const warm = (): void => void engine(base).catch(() => undefined);

export interface LookUp {
  /** Ids of the questions that hold all that was asked, best first. */
  readonly answers: readonly string[];
  /** Ids of those that hold some of it. */
  readonly near: readonly string[];
  /** Ids of those among the first answers that were asked for, and do not only mention what was. */
  readonly meant: readonly string[];
}

/** So many answers may stand open above the list. */
const MOST_OPEN = 3;

const idOf = ({ row }: Ranked): string | undefined =>
  row.kind === 'faqs' ? /^\/faq\/([^/]+)\/$/.exec(row.url)?.[1] : undefined;

const ids = (results: readonly Ranked[]): string[] => results.flatMap((result) => idOf(result) ?? []);

/** @throws when a part of the search did not load: nothing may then be said of what the questions hold */
export const lookUp = async (query: string): Promise<LookUp> => {
  const { ask } = await engine(base);
  const held = await ask(query);
  const whole = held.hits.filter((hit) => hit.isWhole && idOf(hit) !== undefined);
  const meant = await Promise.all(
    whole.slice(0, MOST_OPEN).map(async (hit) => {
      const data = await held.data(hit.row.id);
      return resultOf(hit, data, base, held).isAnswer ? ids([hit]) : [];
    }),
  );
  const answers = ids(whole);
  const near = ids([...held.hits, ...held.near]).filter((id) => !answers.includes(id));
  return { answers, near, meant: meant.flat() };
};
