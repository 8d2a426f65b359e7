/** Which questions answer what was typed, asked of the whole search; loaded when the field of the list is used. */
import type { Titled } from '../../domain/search/index/catalogue.ts';
import type { Ranked } from '../../domain/search/asking/rank.ts';
import { rankByName, resultOf } from '../../domain/search/results.ts';
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

interface Question {
  readonly id: string;
  readonly hit: Ranked;
  readonly titled: Titled;
}

/** So many answers may stand open above the list. */
const MOST_OPEN = 3;

/** @throws when a part of the search did not load: nothing may then be said of what the questions hold */
export const lookUp = async (query: string): Promise<LookUp> => {
  const { ask, lists } = await engine(base);
  const held = await ask(query);
  const { catalogue } = lists;
  const titles = await lists.titles();
  const titledOf = ({ row }: Ranked): Titled | undefined => titles[catalogue.placeOf(row.id) ?? -1];
  const questionsIn = (results: readonly Ranked[]): Question[] =>
    rankByName(
      held,
      results.filter(({ row }) => row.kind === 'faqs'),
      (id) => titles[catalogue.placeOf(id) ?? -1],
    ).flatMap((hit) => {
      const titled = titledOf(hit);
      const [, id] = /^\/faq\/([^/]+)\/$/.exec(titled?.url ?? '') ?? [];
      return titled && id !== undefined ? [{ id, hit, titled }] : [];
    });
  const whole = questionsIn(held.hits.filter(({ isWhole }) => isWhole));
  const meant = await Promise.all(
    whole.slice(0, MOST_OPEN).map(async ({ id, hit, titled }) => {
      const data = await held.data(hit.row.id);
      return resultOf(hit, data, titled, base, held).isAnswer ? [id] : [];
    }),
  );
  const answers = whole.map(({ id }) => id);
  const near = questionsIn([...held.hits, ...held.near])
    .map(({ id }) => id)
    .filter((id) => !answers.includes(id));
  return { answers, near, meant: meant.flat() };
};
