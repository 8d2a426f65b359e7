/** The search core as it is asked: which entries hold a word or a phrase, in any spelling and taken apart. */
import { joined, partsOf, readQuery, spellings } from './query.ts';
import type { Score, Scores } from '../rank.ts';

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

/** Entries that hold something, each with its score. */
export interface Entries {
  readonly scores: Scores;
  readonly results: readonly CoreResult[];
}

/** A text as the core takes it for one phrase. */
export const quoted = (text: string): string => `"${text.replaceAll('"', ' ')}"`;

/** The score of each entry, and the fields that gave it. */
export const scoresOf = (results: readonly CoreResult[]): Map<string, Score> =>
  new Map(results.map(({ id, score, matchedMetaFields = [] }) => [id, { score, fields: matchedMetaFields }]));

/** Entries that hold exactly this word or phrase (or another form of it), scored; undefined when none does. */
export const entriesWith = async (core: Core, words: string): Promise<Entries | undefined> => {
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
export const anyOf = (sets: readonly (Entries | undefined)[]): Entries | undefined => {
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
export const findWords = async (core: Core, words: readonly string[]): Promise<Found[]> => {
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
