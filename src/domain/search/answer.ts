/** Asks the search core, word by word, and puts the answer together. Pure but for the core, which is an argument. */
import type { Catalogue, Titled } from './catalogue.ts';
import { completions, nearSpellings, nearTitles, withWord } from './nearest.ts';
import { joined, partsOf, readQuery, spellings, type Query } from './query.ts';
import { rank, type Ranked, type Score, type Scores } from './rank.ts';
import { words } from '../../words/words.ts';

export interface CoreData {
  /** Address from the root of the site, as the index was told it. */
  readonly raw_url: string;
  /** HTML: text, escaped, with `<mark>` around the words found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Headings of the page that have an id. */
  readonly anchors: readonly { readonly text: string }[];
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** What one search of the core brings. */
export interface CoreResult {
  readonly id: string;
  readonly score: number;
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<CoreData>;
}

export interface Core {
  /** @throws when a file of the index did not load: nothing may then be said of what it holds */
  search(query: string): Promise<{ readonly results: readonly CoreResult[] }>;
}

/** The lists of the search beside the index; each is loaded when it is first asked for. */
export interface Lists {
  /** @throws when it did not load, as do the others */
  readonly catalogue: () => Promise<Catalogue>;
  readonly titles: () => Promise<readonly Titled[]>;
  /** Words of titles, names, aliases and headings, without figures. */
  readonly words: () => Promise<readonly string[]>;
}

/** What the handbook holds of a query as it stands. */
interface Held {
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

interface Entries {
  readonly scores: Scores;
  readonly results: readonly CoreResult[];
}

const quoted = (text: string): string => `"${text.replaceAll('"', ' ')}"`;

const scoresOf = (results: readonly CoreResult[]): Map<string, Score> =>
  new Map(results.map(({ id, score, matchedMetaFields = [] }) => [id, { score, fields: matchedMetaFields }]));

/** Entries that hold exactly this word or phrase (or another form of it), scored; undefined when none does. */
const entriesWith = async (core: Core, words: string): Promise<Entries | undefined> => {
  // In quotes the core never falls back to a shorter word, but it scores only without them.
  const exact = await core.search(quoted(words));
  if (exact.results.length === 0) return undefined;
  const scores = scoresOf((await core.search(words)).results);
  return {
    scores: new Map([...scoresOf(exact.results)].map(([id, score]) => [id, scores.get(id) ?? score])),
    results: exact.results,
  };
};

/** Entries of any of the sets, each with its best score; undefined when no set is there. */
const anyOf = (sets: readonly (Entries | undefined)[]): Entries | undefined => {
  const known = sets.filter((set) => set !== undefined);
  if (known.length < 2) return known[0];
  const scores = new Map<string, Score>();
  for (const set of known) {
    for (const [id, score] of set.scores) if ((scores.get(id)?.score ?? -1) < score.score) scores.set(id, score);
  }
  return { scores, results: known.flatMap(({ results }) => results) };
};

/** Entries that are in every set, their scores added up; undefined when there is none. */
const allOf = (sets: readonly (Entries | undefined)[]): Entries | undefined => {
  const [first, ...others] = sets;
  if (!first || others.some((set) => !set)) return undefined;
  const scores = new Map<string, Score>();
  for (const [id, { score, fields }] of first.scores) {
    const rest = others.map((set) => set?.scores.get(id));
    if (rest.every((one) => one !== undefined))
      scores.set(id, { score: rest.reduce((sum, one) => sum + one.score, score), fields });
  }
  return scores.size > 0 ? { scores, results: sets.flatMap((set) => set?.results ?? []) } : undefined;
};

const inAnySpelling = async (core: Core, word: string): Promise<Entries | undefined> =>
  anyOf(await Promise.all([word, ...spellings(word)].map((spelling) => entriesWith(core, spelling))));

/** "ECS/EKS", "requests/limits": one or the other, so that a page which writes just this says nothing about the others. */
const isEither = (word: string): boolean => /^\p{L}+\/\p{L}+$/u.test(word);

/** "load-balancer": written joined here, and as two words there. */
const isHyphenated = (word: string): boolean => /^\p{L}+(?:[-‐‑]\p{L}+)+$/u.test(word);

/** Entries that hold a joined word taken apart: as a phrase, or all of its parts. */
const takenApart = async (core: Core, word: string): Promise<Entries | undefined> => {
  const parts = partsOf(word);
  if (parts.length === 0) return undefined;
  const phrase = await entriesWith(core, parts.join(' '));
  // The parts of an identifier mean something in their order only: "apps" and "v2" are not "apps/v2".
  if ((phrase && !isEither(word)) || /\d/.test(word)) return phrase;
  const { words } = readQuery(parts.join(' '));
  return allOf(await Promise.all(words.map((part) => inAnySpelling(core, part))));
};

interface Found {
  readonly word: string;
  readonly entries: Entries | undefined;
}

/** Each word with its entries; a word that is nowhere by itself is tried apart, and together with its neighbours. */
const findWords = async (core: Core, words: readonly string[]): Promise<Found[]> => {
  const alone = await Promise.all(
    words.map(async (word) => {
      const whole = await inAnySpelling(core, word);
      if (whole && isHyphenated(word)) return anyOf([whole, await entriesWith(core, partsOf(word).join(' '))]);
      return whole && !isEither(word) ? whole : anyOf([whole, await takenApart(core, word)]);
    }),
  );
  const pairs = await Promise.all(
    words
      .slice(1)
      .map(async (word, at) =>
        alone[at] && alone[at + 1] ? undefined : entriesWith(core, joined(`${words[at]}${word}`)),
      ),
  );
  return words.map((word, at) => ({ word, entries: anyOf([alone[at], pairs[at - 1], pairs[at]]) }));
};

const hold = async (core: Core, asked: Promise<Catalogue>, typed: string): Promise<Held> => {
  const query = readQuery(typed);
  const whole = query.text.replaceAll('"', '');
  const mayBeOneWord = query.phrases.length === 0 && /^\S+ \S+( \S+)?$/.test(whole);
  const [catalogue, found, mild, phrases, together, asOne] = await Promise.all([
    asked,
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
 * @throws when a file of the search did not load
 */
export const answer = async (core: Core, lists: Lists, typed: string): Promise<Answer> => {
  // Both are on their way at once.
  const asked = lists.catalogue();
  const held = await hold(core, asked, typed);
  const tried = await Promise.all(
    (await respelt(held, lists)).map(async (offer) => ({ offer, other: await hold(core, asked, offer.query) })),
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
