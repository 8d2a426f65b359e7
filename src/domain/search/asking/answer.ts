/** Asks the search core, word by word, and puts the answer together. Pure but for the core, which is an argument. */
import type { Catalogue, Titled } from '../index/catalogue.ts';
import { completions, nearSpellings, nearTitles, withWord } from './nearest.ts';
import { anyOf, entriesWith, findWords, quoted, scoresOf, type Core, type CoreData } from './core.ts';
import { joined, partsOf, readQuery, type Query } from './query.ts';
import { rank, type Ranked } from '../rank.ts';
import { words } from '../../../words/words.ts';

/** The lists of the search beside the index; those that not every query needs are loaded when they are first asked for. */
export interface Lists {
  readonly catalogue: Catalogue;
  /** @throws when it did not load, as does the other */
  readonly titles: () => Promise<readonly Titled[]>;
  /** Words of titles, names, aliases and headings, without figures. */
  readonly words: () => Promise<readonly string[]>;
}

/** What the handbook holds of a query as it stands. */
export interface Held {
  readonly query: Query;
  /** Entries that hold what was asked for, best first. */
  readonly hits: readonly Ranked[];
  /** The nearest entries, when some of the words are nowhere. */
  readonly near: readonly Ranked[];
  /** Words and phrases that no page holds, as typed. */
  readonly missing: readonly string[];
  /** True when each word is somewhere, but no entry holds them all. */
  readonly isPartial: boolean;
  /** Words to mark in the pages that the results open. */
  readonly marks: readonly string[];
  /** Text of an entry around the words; undefined for an entry that is not among the results. */
  data(id: string): Promise<CoreData> | undefined;
}

/** Another spelling of a query; each one that is offered leads to results. */
export interface Offer {
  readonly words: string;
  readonly query: string;
}

export interface Answer extends Held {
  readonly offers: readonly Offer[];
  /** What stands for the query at once: the results of the one spelling that leads to any. */
  readonly instead: Held | undefined;
  /** Entries whose titles are near, for a query of which nothing was found. */
  readonly titles: readonly Titled[];
}

/** So many near entries or titles are named when nothing was found. */
const NEAR_MOST = 8;

/**
 * Looks up a query as it stands, in the index alone.
 * @throws when a file of the search did not load
 */
export const hold = async (core: Core, catalogue: Catalogue, typed: string): Promise<Held> => {
  const query = readQuery(typed);
  const whole = query.text.replaceAll('"', '');
  const mayBeOneWord = query.phrases.length === 0 && /^\S+ \S+( \S+)?$/.test(whole);
  const [found, mild, phrases, together, asOne] = await Promise.all([
    findWords(core, query.words),
    Promise.all(query.mild.map((word) => entriesWith(core, word))),
    Promise.all(query.phrases.map(async (text) => ({ text, entries: await entriesWith(core, text) }))),
    whole.includes(' ') ? core.search(quoted(whole)) : { results: [] },
    mayBeOneWord ? entriesWith(core, joined(whole)) : undefined,
  ]);
  const missing = [
    ...found.flatMap(({ word, entries }) => (entries ? [] : word)),
    ...phrases.flatMap(({ text, entries }) => (entries ? [] : quoted(text))),
  ];
  const words = found.flatMap(({ entries }) => entries ?? []);
  const known = [...words, ...phrases.flatMap(({ entries }) => entries ?? [])];
  const ranked = rank(
    query,
    {
      words: words.map((entries) => anyOf([entries, asOne])?.scores ?? entries.scores),
      mild: mild.flatMap((entries) => entries?.scores ?? []),
      phrases: phrases.flatMap(({ entries }) => entries?.scores ?? []),
      together: scoresOf(together.results),
    },
    catalogue,
  );
  const top = Math.max(0, ...ranked.map(({ coverage }) => coverage));
  const enough = ranked.filter(({ coverage }) => coverage >= (query.isQuestion ? 0.6 : 0.85) * top);
  const isMissing = missing.length > 0;
  const marks = [...found.flatMap(({ word, entries }) => (entries ? [word, ...partsOf(word)] : [])), ...query.phrases];
  const shown = marks.length > 1 ? (await core.search(marks.join(' '))).results : [];
  const sources = new Map(
    [...(asOne?.results ?? []), ...known.flatMap(({ results }) => results), ...shown].map((one) => [one.id, one]),
  );
  return {
    query,
    hits: isMissing ? [] : enough,
    near: isMissing ? enough.slice(0, NEAR_MOST) : [],
    missing,
    isPartial: !isMissing && !ranked.some(({ isWhole }) => isWhole),
    marks,
    data: (id) => sources.get(id)?.data(),
  };
};

/** True when nothing holds a query whole: its words may be misspelt, and those of the lists are asked for. */
export const isInDoubt = ({ missing, hits, near }: Held): boolean =>
  missing.length > 0 || hits.length + near.length === 0;

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
 * Answers a query out of the whole index; facets narrow it afterwards.
 * @param held what the index holds of the query
 * @throws when a file of the search did not load
 */
export const answer = async (core: Core, lists: Lists, held: Held): Promise<Answer> => {
  const tried = await Promise.all(
    (await respelt(held, lists)).map(async (offer) => ({
      offer,
      other: await hold(core, lists.catalogue, offer.query),
    })),
  );
  const leading = tried.filter(({ other }) => other.hits.length > 0);
  const isNothing = held.hits.length === 0 && held.near.length === 0;
  return {
    ...held,
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
