/**
 * The search core and the lists beside it, loaded from the built index and never bundled; and its answers as they stand on the
 * screen: narrowed, in their order, with the texts of their entries.
 */
import { noOthers, othersOf, type Answer, type Lists, type Others } from '../../../domain/search/asking/answer.ts';
import type { Core } from '../../../domain/search/asking/core.ts';
import { hold, isInDoubt, type Held, type Ranked } from '../../../domain/search/asking/rank.ts';
import {
  unpackCatalogue,
  unpackTitles,
  type Catalogue,
  type PackedTitles,
} from '../../../domain/search/index/catalogue.ts';
import { checkedFacets, narrowed, type Facets } from '../../../domain/search/facets.ts';
import { resultsOf, type Result, type Shelf } from '../../../domain/search/results.ts';
import type { Started } from './start.ts';

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

const listsIn = (folder: string, { packed, placeOf }: Started): Lists & { readonly areLoaded: () => boolean } => {
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
  const started = await startCore(base);
  // From the first file that fails on, each search of this core fails too.
  const core: Core = { search: (query) => Promise.race([started.core.search(query), started.failure]) };
  // The start makes sure that every file of the folder is checked, and unzipped.
  const lists = listsIn(folderOf(base), started);
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
    const others = async (): Promise<Others> =>
      isInDoubt(await held) ? trusted(othersOf(core, lists, await held)) : noOthers;
    const asked = { held, answer: once(async () => ({ ...(await held), ...(await others()) })) };
    questions.set(query, asked);
    if (questions.size > kept) questions.delete([...questions.keys()][0] ?? '');
    return asked;
  };
  return {
    lists,
    ahead: (query) => {
      const word = /[\p{L}\p{N}]+$/u.exec(query.trimEnd())?.[0] ?? '';
      if (word.length >= worthLoading) started.core.preload(word).catch(ignore);
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
export interface Asking extends Shelf {
  readonly query: string;
  readonly facets: Facets;
}

/**
 * Asks the search, and gives what stands on the screen for it.
 * @throws when a file of the search did not load
 */
export const show = async ({ query, facets, ...shelf }: Asking): Promise<Shown> => {
  const { ask, lists } = await engine(shelf.base);
  const answer = await ask(query);
  const { catalogue, titles } = lists;
  const held = answer.instead ?? answer;
  const found = held.hits.length > 0 ? held.hits : held.near;
  const checked = checkedFacets(facets, catalogue.topics);
  const list = narrowed(found, checked.facets);
  const titledAs = async (id: string) => (await titles())[catalogue.placeOf(id) ?? -1];
  const results = await resultsOf(held, list, shelf, titledAs);
  return { answer, catalogue, facets, refused: checked.refused, most: shelf.most, found, list, results };
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
  const first = results.slice(0, answer.query.isQuestion && !answer.query.asksMeaning ? 3 : 1);
  const card = isNothing ? undefined : first.find(({ shortAnswer, isAnswer }) => shortAnswer && isAnswer);
  return { isNothing, card, isNear: isNothing && list.length > 0 };
};
