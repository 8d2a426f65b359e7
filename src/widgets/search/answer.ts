/** Asks the search core, word by word, and puts the answer together. No DOM: the core is an argument. */
import type { Catalogue, CatalogueRow } from '../../domain/search/catalogue.ts';
import { completions, nearTitles, nearWords } from '../../domain/search/nearest.ts';
import { joined, readQuery, spellings, type Query } from '../../domain/search/query.ts';
import { rank, type Ranked, type Score, type Scores } from '../../domain/search/rank.ts';

export interface CoreData {
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
  search(query: string): Promise<{ readonly results: readonly CoreResult[] }>;
}

export interface Suggestion {
  /** The word that no page holds. */
  readonly word: string;
  readonly offered: string;
  /** The query with the offered word in its place. */
  readonly query: string;
}

export interface Answer {
  readonly query: Query;
  /** Entries that hold what was asked for, best first. */
  readonly hits: readonly Ranked[];
  /** Entries that hold only the rest of it, when words are missing. */
  readonly near: readonly Ranked[];
  /** Words and phrases that no page holds, as typed. */
  readonly missing: readonly string[];
  /** True when each word is somewhere, but no entry holds them all. */
  readonly isPartial: boolean;
  readonly suggestions: readonly Suggestion[];
  /** True when the missing word is the beginning of words that the handbook holds. */
  readonly isBegun: boolean;
  /** Entries whose titles are near, for a query that found nothing at all. */
  readonly titles: readonly CatalogueRow[];
  /** Words to mark in the pages that the results open. */
  readonly marks: readonly string[];
  /** Text of an entry around the words; undefined for an entry that is not among the results. */
  data(id: string): Promise<CoreData> | undefined;
}

interface Entries {
  readonly scores: Scores;
  readonly results: readonly CoreResult[];
}

interface Found {
  readonly word: string;
  readonly entries: Entries | undefined;
  /** Words that begin with it, when the handbook holds no such word. */
  readonly begun: readonly string[];
}

const quoted = (text: string): string => `"${text.replaceAll('"', ' ')}"`;

const scoresOf = (results: readonly CoreResult[]): Map<string, Score> =>
  new Map(results.map(({ id, score, matchedMetaFields = [] }) => [id, { score, fields: matchedMetaFields }]));

/** Entries that hold exactly this word (or another form of it), scored; undefined when none does. */
const entriesWith = async (core: Core, word: string): Promise<Entries | undefined> => {
  // In quotes the core never falls back to a shorter word, but it scores only without them.
  const exact = await core.search(quoted(word));
  if (exact.results.length === 0) return undefined;
  const scored = await core.search(word);
  const scores = scoresOf(scored.results);
  return {
    scores: new Map([...scoresOf(exact.results)].map(([id, score]) => [id, scores.get(id) ?? score])),
    results: exact.results,
  };
};

const best = (sets: readonly (Entries | undefined)[]): Entries | undefined => {
  const known = sets.filter((set) => set !== undefined);
  if (known.length < 2) return known[0];
  const scores = new Map<string, Score>();
  for (const set of known) {
    for (const [id, score] of set.scores) if ((scores.get(id)?.score ?? -1) < score.score) scores.set(id, score);
  }
  return { scores, results: known.flatMap(({ results }) => results) };
};

const find = async (core: Core, word: string, vocabulary: readonly string[]): Promise<Found> => {
  const entries = best(await Promise.all([word, ...spellings(word)].map((spelling) => entriesWith(core, spelling))));
  return { word, entries, begun: entries ? [] : completions(word, vocabulary) };
};

const suggestionsFor = ({ text }: Query, missing: readonly Found[], words: readonly string[]): Suggestion[] =>
  missing.flatMap(({ word, begun }) =>
    (begun.length > 0 ? begun : nearWords(word, words)).map((offered) => ({
      word,
      offered,
      query: text.replace(word, () => offered),
    })),
  );

/** Answers a query out of the whole catalogue; facets narrow it afterwards. */
export const answer = async (core: Core, catalogue: Catalogue, typed: string): Promise<Answer> => {
  const query = readQuery(typed);
  const rows = new Map(catalogue.rows.map((row) => [row.id, row]));
  const whole = query.text.replaceAll('"', '');
  const mayBeOneWord = query.phrases.length === 0 && /^\S+ \S+( \S+)?$/.test(whole);
  const [found, mild, phrases, together, asOne] = await Promise.all([
    Promise.all(query.words.map((word) => find(core, word, catalogue.words))),
    Promise.all(query.mild.map((word) => entriesWith(core, word))),
    Promise.all(query.phrases.map(async (text) => ({ text, entries: await entriesWith(core, text) }))),
    whole.includes(' ') ? core.search(quoted(whole)) : { results: [] },
    mayBeOneWord ? entriesWith(core, joined(whole)) : undefined,
  ]);
  const unknown = found.filter(({ entries }) => !entries);
  const missing = [
    ...unknown.map(({ word }) => word),
    ...phrases.filter(({ entries }) => !entries).map(({ text }) => quoted(text)),
  ];
  const words = found.flatMap(({ entries }) => entries ?? []);
  const known = [...words, ...phrases.flatMap(({ entries }) => entries ?? [])];
  const ranked = rank(
    query,
    {
      words: words.map(({ scores }, index) => (asOne && best([words[index], asOne])?.scores) || scores),
      mild: mild.flatMap((entries) => entries?.scores ?? []),
      phrases: phrases.flatMap(({ entries }) => entries?.scores ?? []),
      together: scoresOf(together.results),
    },
    rows,
  );
  const top = Math.max(0, ...ranked.map(({ coverage }) => coverage));
  const enough = ranked.filter(({ coverage }) => coverage >= (query.isQuestion ? 0.6 : 0.85) * top);
  const isMissing = missing.length > 0;
  const marks = [...found.flatMap(({ word, entries }) => (entries ? word : [])), ...query.phrases];
  const shown = marks.length > 1 ? (await core.search(marks.join(' '))).results : [];
  const sources = new Map(
    [...(asOne?.results ?? []), ...known.flatMap(({ results }) => results), ...shown].map((one) => [one.id, one]),
  );
  return {
    query,
    hits: isMissing ? [] : enough,
    near: isMissing ? enough : [],
    missing,
    isPartial: !isMissing && top < 0.999,
    suggestions: suggestionsFor(query, unknown, catalogue.words),
    isBegun: unknown.some(({ begun }) => begun.length > 0),
    titles: ranked.length === 0 ? nearTitles(typed, catalogue.rows) : [],
    marks,
    data: (id) => sources.get(id)?.data(),
  };
};
