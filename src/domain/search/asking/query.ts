/**
 * What a visitor typed, read into words and phrases, and looked up word by word: which entries hold each, in any spelling
 * and taken apart. Pure but for the search core, which is an argument.
 */
import { words } from '../../../words/words.ts';
import { joined, longNameOf, partsOf, plain, spellings, type LongNames } from '../word-forms.ts';
import type { Core, CoreResult } from './core.ts';

export interface Query {
  /** As typed, with spaces tidied. */
  readonly text: string;
  /** Words outside quotes, as typed, without signs around them; no word twice. */
  readonly words: readonly string[];
  /** Words that say a little about the matter; only looked for beside others. */
  readonly mild: readonly string[];
  /** Texts in quotes: their words have to stand together. */
  readonly phrases: readonly string[];
  readonly isQuestion: boolean;
  /** True when more was typed than is searched. */
  readonly isCut: boolean;
  /** True for "What is a sidecar?": what it asks about is a name. */
  readonly asksMeaning: boolean;
}

/** Letters and words of a query that are searched: what no reader types would only keep the page busy. */
export const mostLetters = 200;
const mostWords = 16;

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that carry a sentence and say nothing about its matter. They are not searched. */
const smallWords = set(words.smallWords);

const mildWords = set(words.mildWords);

const among = (known: ReadonlySet<string>, word: string): boolean => known.has(plain(word).replace(/'/g, ''));

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '');

/**
 * Reads a query, up to {@link mostLetters} letters of it. Signs that the core glues to words ($, €) are dropped, and a
 * quote left open closes at the end.
 */
export const readQuery = (typed: string): Query => {
  const given = typed.trim();
  const text = given
    .slice(0, mostLetters)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  const phrases: string[] = [];
  const rest = text.replace(/"([^"]*)("|$)/g, (_, inside: string, end: string) => {
    const phrase = inside.trim();
    // A single word in open quotes is still being typed.
    if (phrase && (end || phrase.includes(' '))) phrases.push(phrase);
    else return ` ${phrase} `;
    return ' ';
  });
  const distinct = [...new Set(rest.split(/[ <>]/).map(bare).filter(Boolean))];
  const all = distinct.slice(0, mostWords);
  const large = all.filter((word) => !among(smallWords, word) && !among(mildWords, word));
  const mild = all.filter((word) => among(mildWords, word));
  const said = large.length > 0 || phrases.length > 0 ? large : mild;
  return {
    text,
    // "What is it" has nothing but small words: then they are all there is to look for.
    words: said.length > 0 || phrases.length > 0 ? said : all,
    mild: large.length > 0 ? mild : [],
    phrases,
    isCut: given.length > mostLetters || distinct.length > mostWords,
    isQuestion: /\?\s*$/.test(text) || (words.questionOpening.test(text) && all.length > 1),
    asksMeaning: words.meaningOpening.test(text),
  };
};

/** What the core says about one entry and one word. */
export interface Score {
  readonly score: number;
  /** Fields in which the word stands, beside or instead of the text. */
  readonly fields: readonly string[];
}

/** Entries by the id of the core. */
export type Scores = ReadonlyMap<string, Score>;

/** Entries that hold something, each with its score. */
interface Entries {
  readonly scores: Scores;
  readonly results: readonly CoreResult[];
}

/** A text as the core takes it for one phrase. */
const quoted = (text: string): string => `"${text.replaceAll('"', ' ')}"`;

/** The score of each entry, and the fields that gave it. */
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

/** "ECS/EKS", "requests|limits": one or the other, so that a page which writes just this says nothing about the others. */
const isEither = (word: string): boolean => /^\p{L}+[/|+&,\\]\p{L}+$/u.test(word);

/** "load-balancer", "kube_proxy": written joined here, and as two words there. */
const isHyphenated = (word: string): boolean => /^\p{L}+(?:[-‐‑–—−_.:]\p{L}+)+$/u.test(word);

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

/** A word with the entries that hold it; undefined where none does. */
interface Found {
  readonly word: string;
  readonly entries: Entries | undefined;
}

/** Each word with its entries; a word that is nowhere by itself is tried apart, and together with its neighbours. */
const findWords = async (core: Core, words: readonly string[], longNames: LongNames): Promise<Found[]> => {
  const alone = await Promise.all(
    words.map(async (word) => {
      const long = longNameOf(word, longNames);
      const whole = anyOf([await inAnySpelling(core, word), long === undefined ? long : await entriesWith(core, long)]);
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

/** What the core holds of a query. */
export interface Findings {
  /** One for each word of the query that the handbook holds. */
  readonly words: readonly Scores[];
  /** One for each word that says a little; an entry without it loses nothing. */
  readonly mild: readonly Scores[];
  /** One for each phrase in quotes: every result must be in all of them. */
  readonly phrases: readonly Scores[];
  /** Entries in which the words of the query stand together in their order, though no quotes asked for it. */
  readonly together: Scores;
}

/** A query with what was found for it. */
export interface LookedUp {
  readonly query: Query;
  readonly findings: Findings;
  /** Words and phrases that no page holds, as typed. */
  readonly missing: readonly string[];
  /** Words to mark in the pages that the results open. */
  readonly marks: readonly string[];
  /** What short names of the query stand for. */
  readonly longNames: LongNames;
  /** Everything that was found; of an entry that stands here twice, the last has the text around all of its words. */
  readonly results: readonly CoreResult[];
}

/**
 * Reads what was typed and asks the core for all of it.
 * @throws when a file of the index did not load
 */
export const lookUp = async (core: Core, typed: string, longNames: LongNames): Promise<LookedUp> => {
  const query = readQuery(typed);
  const whole = query.text.replaceAll('"', '');
  const mayBeOneWord = query.phrases.length === 0 && /^\S+ \S+( \S+)?$/.test(whole);
  const [found, mild, phrases, together, asOne] = await Promise.all([
    findWords(core, query.words, longNames),
    Promise.all(query.mild.map((word) => entriesWith(core, word))),
    Promise.all(query.phrases.map(async (text) => ({ text, entries: await entriesWith(core, text) }))),
    whole.includes(' ') ? core.search(quoted(whole)) : { results: [] },
    mayBeOneWord ? entriesWith(core, joined(whole)) : undefined,
  ]);
  const ofWords = found.flatMap(({ entries }) => entries ?? []);
  const ofPhrases = phrases.flatMap(({ entries }) => entries ?? []);
  const formsOf = (word: string): string[] => [word, ...partsOf(word), longNameOf(word, longNames) ?? []].flat();
  const marks = [...found.flatMap(({ word, entries }) => (entries ? formsOf(word) : [])), ...query.phrases];
  const shown = marks.length > 1 ? (await core.search(marks.join(' '))).results : [];
  return {
    query,
    findings: {
      words: ofWords.map((entries) => anyOf([entries, asOne])?.scores ?? entries.scores),
      mild: mild.flatMap((entries) => entries?.scores ?? []),
      phrases: ofPhrases.map(({ scores }) => scores),
      together: scoresOf(together.results),
    },
    missing: [
      ...found.flatMap(({ word, entries }) => (entries ? [] : word)),
      ...phrases.flatMap(({ text, entries }) => (entries ? [] : quoted(text))),
    ],
    marks,
    longNames,
    results: [...(asOne?.results ?? []), ...[...ofWords, ...ofPhrases].flatMap(({ results }) => results), ...shown],
  };
};
