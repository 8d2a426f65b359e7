/**
 * The search core and the lists beside it, loaded from the built index and never bundled; and its answers as they stand on the
 * screen: narrowed, in their order, with the texts of their entries.
 */
import { answer, hold, isInDoubt, type Answer, type Held, type Lists } from '../../../domain/search/asking/answer.ts';
import {
  unpackCatalogue,
  unpackTitles,
  type Catalogue,
  type PackedTitles,
} from '../../../domain/search/index/catalogue.ts';
import { checkedFacets, narrowed, type Facets } from '../../../domain/search/facets.ts';
import { rankByName, type Ranked } from '../../../domain/search/rank.ts';
import { resultOf, titledBy, type Result } from '../../../domain/search/results.ts';
import type { StartedCore } from './start.ts';

export interface Engine {
  readonly lists: Lists;
  /** @throws when a file of the index did not load; the next call of {@link engine} starts anew */
  readonly ask: (query: string) => Promise<Answer>;
  /** Whether an answer takes lists that are not loaded yet, because nothing holds the query whole: a word half typed, or misspelt. */
  readonly isInDoubt: (query: string) => Promise<boolean>;
  /** Loads what a query will need while it is still typed. A failure is told once it is asked. */
  readonly ahead: (query: string) => void;
}

const loadList = async (address: string): Promise<string> => (await fetch(address)).text();

/** The same promise at each call. */
const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let loaded: Promise<Value> | undefined;
  return () => (loaded ??= load());
};

const listsIn = (folder: string, { packed, placeOf }: StartedCore): Lists & { readonly areLoaded: () => boolean } => {
  let areLoaded = false;
  const { files, ...catalogue } = unpackCatalogue(packed, placeOf);
  return {
    areLoaded: () => areLoaded,
    catalogue: { files, ...catalogue },
    titles: once(async () =>
      unpackTitles(JSON.parse(await loadList(folder + files.titles)) as PackedTitles, catalogue),
    ),
    words: once(async () => {
      const list = await loadList(folder + files.words);
      areLoaded = true;
      return list.split(' ');
    }),
  };
};

/** From so many letters on, what a word begins with is loaded; fewer begin words that stand in other files. */
const worthLoading = 3;

/** A query that was asked: what the index holds of it, and what is answered. */
interface Question {
  readonly held: Promise<Held>;
  readonly answer: () => Promise<Answer>;
}

/** So many answers are kept, so that going back over a query costs nothing. */
const kept = 30;

let loading: Promise<Engine> | undefined;

const load = async (base: string): Promise<Engine> => {
  // A page that opens its dialog has asked for this file already; what imported it would wait for what both share.
  const { dropCore, folderOf, startCore } = await import('./start.ts');
  // The core makes sure that every file of the folder is checked, and unzipped.
  const core = await startCore(base);
  const lists = listsIn(folderOf(base), core);
  const questions = new Map<string, Question>();
  const ignore = (): void => {};
  const trusted = <Value>(told: Promise<Value>): Promise<Value> => {
    // Nothing that this core goes on to say can be trusted: the next question loads another.
    told.catch(() => {
      loading = undefined;
      dropCore();
    });
    return told;
  };
  const question = (query: string): Question => {
    const known = questions.get(query);
    if (known) return known;
    const held = trusted(hold(core, lists.catalogue, query));
    const asked = { held, answer: once(async () => trusted(answer(core, lists, await held))) };
    questions.set(query, asked);
    if (questions.size > kept) questions.delete([...questions.keys()][0] ?? '');
    return asked;
  };
  return {
    lists,
    ahead: (query) => {
      const word = /[\p{L}\p{N}]+$/u.exec(query.trimEnd())?.[0] ?? '';
      if (word.length >= worthLoading) core.preload(word).catch(ignore);
    },
    ask: (query) => question(query).answer(),
    isInDoubt: async (query) => !lists.areLoaded() && isInDoubt(await question(query).held),
  };
};

/** Loads the search once; a failed load is tried again at the next call. */
export const engine = (base: string): Promise<Engine> =>
  (loading ??= load(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));

/** An answer as it stands on the screen. */
export interface Shown {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  readonly facets: Facets;
  /** Choices out of the address that nothing here is called. */
  readonly refused: readonly string[];
  readonly most: number;
  /** What the answer holds before it is narrowed. */
  readonly found: readonly Ranked[];
  /** What the facets leave of it. */
  readonly list: readonly Ranked[];
  /** The first of those, as many as are wanted. */
  readonly results: readonly Result[];
}

/** So many results the page of the search lists at first. */
export const PAGE_STEP = 12;

/** What is asked of the search, and how much of the answer is shown. */
export interface Asking {
  readonly base: string;
  readonly query: string;
  readonly facets: Facets;
  /** So many results are shown at first, and more by the same number. */
  readonly step: number;
  readonly most: number;
}

/**
 * Asks the search, and gives what stands on the screen for it.
 * @throws when a file of the search did not load
 */
export const show = async ({ base, query, facets, step, most }: Asking): Promise<Shown> => {
  const { ask, lists } = await engine(base);
  const answer = await ask(query);
  const { catalogue } = lists;
  const held = answer.instead ?? answer;
  const found = held.hits.length > 0 ? held.hits : held.near;
  const checked = checkedFacets(facets, catalogue.topics);
  const list = narrowed(found, checked.facets);
  // The core keeps one object for each page and changes it with the next query: what is needed is taken at once.
  const told = await Promise.all(
    list.slice(0, most).map(async (ranked) => {
      const { id } = ranked.row;
      const data = await Promise.resolve(held.data(id)).catch(() => undefined);
      // A text that is lost costs its words, never where it leads.
      const titled = data ? titledBy(data) : (await lists.titles())[catalogue.placeOf(id) ?? -1];
      return titled ? [{ id, titled, result: resultOf(ranked, data, titled, base, held) }] : [];
    }),
  );
  const known = new Map(told.flat().map(({ id, ...rest }) => [id, rest]));
  // Each step of the list is in order by itself, so that more of it moves nothing that stands.
  const results = Array.from({ length: Math.ceil(most / step) }, (_, at) =>
    rankByName(held.query, list.slice(at * step, Math.min((at + 1) * step, most)), (id) => known.get(id)?.titled),
  ).flatMap((part) => part.flatMap(({ row }) => known.get(row.id)?.result ?? []));
  return { answer, catalogue, facets, refused: checked.refused, most, found, list, results };
};

/** What is seen at a glance of an answer. */
interface Told {
  /** Nothing holds all that was asked, in this spelling or in the one that stands for it. */
  readonly isNothing: boolean;
  /** The entry whose short answer stands above the results: a look-up ends with the answer itself. */
  readonly card: Result | undefined;
  /** Only entries that come near are listed. */
  readonly isNear: boolean;
}

/** What an answer is told as. */
export const toldAs = ({ answer, results, list }: Shown): Told => {
  const isNothing = answer.hits.length === 0 && !answer.instead;
  const first = results.slice(0, answer.query.isQuestion ? 3 : 1);
  const card = isNothing ? undefined : first.find(({ shortAnswer, isAnswer }) => shortAnswer && isAnswer);
  return { isNothing, card, isNear: isNothing && list.length > 0 };
};
