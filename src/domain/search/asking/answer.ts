/** What stands beside what the index holds of a query: other spellings and near titles, and all of it in a sentence. */
import type { Catalogue, Titled } from '../index/catalogue.ts';
import type { Core } from './core.ts';
import { completions, nearSpellings, nearTitles, withWord } from './nearest.ts';
import { hold, type Held } from './rank.ts';
import { words } from '../../../words/words.ts';

/** The lists of the search beside the index; those that not every query needs are loaded when they are first asked for. */
export interface Lists {
  readonly catalogue: Catalogue;
  /** @throws when it did not load, as does the other */
  readonly titles: () => Promise<readonly Titled[]>;
  /** Words of titles, names, aliases and headings, without figures. */
  readonly words: () => Promise<readonly string[]>;
}

/** Another spelling of a query; each one that is offered leads to results. */
export interface Offer {
  readonly words: string;
  readonly query: string;
}

/** What is offered in the place of a query that nothing holds whole. */
export interface Others {
  readonly offers: readonly Offer[];
  /** What stands for the query at once: the results of the one spelling that leads to any. */
  readonly instead: Held | undefined;
  /** Entries whose titles are near, for a query of which nothing was found. */
  readonly titles: readonly Titled[];
}

export const noOthers: Others = { offers: [], instead: undefined, titles: [] };

export type Answer = Held & Others;

/** So many near titles are named when nothing was found. */
const NEAR_MOST = 8;

/** Queries with other words in the place of those that no page holds; none when a word has no other. */
const respelt = async ({ query, missing }: Held, lists: Lists): Promise<Offer[]> => {
  if (missing.length === 0) return [];
  const words = await lists.words();
  const options = await Promise.all(
    missing.map(async (word) => {
      const begun = completions(word, words);
      if (begun.length > 0) return begun;
      const names = (await lists.titles()).flatMap(({ title, names: others }) => [title, ...others]);
      return nearSpellings(word, words, names);
    }),
  );
  const put = (others: readonly string[]): Offer => ({
    words: others.join(' '),
    query: missing.reduce((text, word, index) => withWord(text, word, others[index] ?? word), query.text),
  });
  if (options.some((others) => others.length === 0)) return [];
  return options.length === 1
    ? (options[0] ?? []).map((other) => put([other]))
    : [put(options.map(([first = '']) => first))];
};

/**
 * Looks for other spellings of a query that is in doubt, and for titles near it.
 * @throws when a file of the search did not load
 */
export const othersOf = async (core: Core, lists: Lists, held: Held): Promise<Others> => {
  const tried = await Promise.all(
    (await respelt(held, lists)).map(async (offer) => ({
      offer,
      other: await hold(core, lists.catalogue, offer.query),
    })),
  );
  const leading = tried.filter(({ other }) => other.hits.length > 0);
  const isNothing = held.hits.length === 0 && held.near.length === 0;
  return {
    offers: leading.map(({ offer }) => offer),
    instead: leading.length === 1 ? leading[0]?.other : undefined,
    titles: isNothing ? nearTitles(held.query.text, await lists.titles(), NEAR_MOST) : [],
  };
};

/**
 * What was found, in a sentence or two; also what a screen reader hears.
 * @param shown how many entries the choices of the reader leave
 */
export const summaryOf = ({ query, hits, near, missing, isPartial, instead }: Answer, shown: number): string => {
  const named = missing.map((word) => (word.startsWith('"') ? word : words.quoted(word)));
  const unknown = missing.length > 0 ? words.noPageContains(named) : '';
  const entries = words.entriesCounted(shown);
  const cut = query.isCut ? words.searchCut : '';
  if (instead) return `${unknown} ${words.insteadFor(instead.query.text, entries)}${cut}`;
  if (hits.length > 0) {
    return `${isPartial ? words.foundSome(shown) : words.foundFor(entries, query.text)}${cut}`;
  }
  if (near.length > 0) return `${unknown} ${words.foundWithout(entries)}${cut}`;
  return `${unknown || words.nothingFor(query.text)}${cut}`;
};
