/**
 * Order of the results. The core scores every word of a query for itself; here those scores are added up, and what the
 * core cannot know is weighed in: how many of the words an entry holds, whether the query is its name, and its kind.
 */
import { kinds } from '../../kinds.ts';
import { nameBit, type Catalogue, type CatalogueRow, type Titled } from './index/catalogue.ts';
import { joined, stemOf, wordsOf, type Query } from './asking/query.ts';

/** What the core says about one entry and one word. */
export interface Score {
  readonly score: number;
  /** Fields in which the word stands, beside or instead of the text. */
  readonly fields: readonly string[];
}

/** Entries by the id of the core. */
export type Scores = ReadonlyMap<string, Score>;

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

/** What the core says of an entry in all, before its names are known. */
export interface Ranked {
  readonly row: CatalogueRow;
  readonly score: number;
  /** Share of the query that the entry holds, from 0 to 1; rare words count for more. */
  readonly coverage: number;
  /** True when the entry holds every word and phrase that the query was found by. */
  readonly isWhole: boolean;
  /** True when its names, uses or short answer meet every one of them: what only its text mentions, it may not answer. */
  readonly isAnswer: boolean;
}

const withNumberOrSign = /[\p{N}/._-]|\p{Ll}\p{Lu}/u;

/** True when the query looks like something out of a manifest: then samples count as much as prose. */
const isIdentifier = ({ words }: Query): boolean => words.length === 1 && withNumberOrSign.test(words[0] ?? '');

/** What an entry is called. */
export type Named = Pick<Titled, 'title' | 'names'>;

/** How the query and an entry's names compare: 1 when it is one of them, less when it begins one. */
const nameMatch = (row: Named, wanted: string): number => {
  if (!wanted) return 0;
  const names = row.names.map(joined);
  if (joined(row.title) === wanted) return 1;
  return names.includes(wanted) ? 0.9 : 0;
};

/** Words of a text for comparing titles: plurals are taken as singulars. */
const stems = (text: string): Set<string> => new Set(wordsOf(text).map(stemOf));

/** Share of words that two texts have in common, from 0 to 1; small words count, since they shape a question. */
const likeness = (title: string, asked: ReadonlySet<string>): number => {
  const words = stems(title);
  const shared = [...words].filter((word) => asked.has(word)).length;
  return shared / Math.max(words.size + asked.size - shared, 1);
};

/** Weight of a word: the fewer entries hold it, the more it says. */
export const rarity = (holding: number, all: number): number => Math.log(1 + all / Math.max(holding, 1));

/** Fields that hold what an entry is called. */
const namingFields = ['title', 'names'];

/**
 * Ranks the entries that hold any of the words by what the core says of them. What they are called comes with their
 * texts: {@link rankByName} sets the first of them right.
 */
export const rank = (query: Query, findings: Findings, catalogue: Pick<Catalogue, 'facts' | 'placeOf'>): Ranked[] => {
  const sets = [...findings.words, ...findings.phrases];
  const weights = sets.map((set) => rarity(set.size, catalogue.facts.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ids = new Set(sets.flatMap((set) => [...set.keys()]));
  const identifier = isIdentifier(query);
  const lengths = nameBit(query.text) | nameBit([...query.words, ...query.phrases].join(' '));

  const ranked = [...ids].flatMap((id) => {
    const facts = catalogue.facts[catalogue.placeOf(id) ?? -1];
    if (!facts || findings.phrases.some((phrase) => !phrase.has(id))) return [];
    let sum = 0;
    let held = 0;
    let count = 0;
    let met = 0;
    let named = 0;
    sets.forEach((set, index) => {
      const found = set.get(id);
      if (!found) return;
      sum += found.score;
      held += weights[index] ?? 0;
      count++;
      if (found.fields.length > 0) met++;
      if (found.fields.some((field) => namingFields.includes(field))) named++;
    });
    const coverage = total > 0 ? held / total : 0;
    const mild = findings.mild.reduce((extra, set) => extra + Math.min(set.get(id)?.score ?? 0, 20) * 0.4, 0);
    const together = findings.together.get(id);
    const { weight, weightWhenAsked } = kinds[facts.kind];
    const kind = (identifier && facts.kind === 'samples' ? 1.3 : weight) * (query.isQuestion ? weightWhenAsked : 1);
    const near = together ? (together.fields.length > 0 ? 1.6 : 1.2) : 1;
    const score = (sum + mild) * coverage ** 2 * kind * near;
    const { nameWords, ...known } = facts;
    const entry = {
      row: { id, ...known },
      score,
      coverage,
      isWhole: count === sets.length,
      isAnswer: met === sets.length,
    };
    // Only an entry whose names hold every word can be called what was typed, and only by a name of as many words.
    const isNamed = named === sets.length;
    const mayBeItsName = isNamed && (nameWords & lengths) !== 0;
    return { entry, likely: score * (mayBeItsName ? 100 : isNamed ? 2 : 1) };
  });
  return ranked
    .sort((a, b) => b.likely - a.likely || (a.entry.row.id < b.entry.row.id ? -1 : 1))
    .map(({ entry }) => entry);
};

/**
 * The same entries in the order that their names give them: what is called just what was typed comes first, and what is
 * called nearly so comes earlier.
 *
 * @param nameOf what an entry is called, by the id of the core
 */
export const rankByName = (
  query: Query,
  ranked: readonly Ranked[],
  nameOf: (id: string) => Named | undefined,
): Ranked[] => {
  const wanted = joined(query.words.length > 0 ? query.text.replace(/"/g, '') : query.phrases.join(' '));
  const core = joined([...query.words, ...query.phrases].join(' '));
  const asked = stems(query.text);
  const scored = ranked.map((entry) => {
    const named = nameOf(entry.row.id) ?? { title: '', names: [] };
    // In a question the small words change what is asked, unless it asks what something is.
    const name = Math.max(
      nameMatch(named, wanted),
      query.isQuestion && !query.asksMeaning ? 0 : nameMatch(named, core),
    );
    const alike = 1 + (query.isQuestion ? 1.2 : 0.4) * likeness(named.title, asked);
    const score = entry.score * alike + name * 1000 * kinds[entry.row.kind].weight;
    return { entry, score, letters: named.title.length };
  });
  return scored.sort((a, b) => b.score - a.score || a.letters - b.letters).map(({ entry }) => entry);
};
