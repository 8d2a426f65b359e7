/**
 * What the index holds of a query, best first. The core scores every word of a query for itself; here those scores are
 * added up, and what the core cannot know is weighed in: how many of the words an entry holds, whether the query is its
 * name, and its kind.
 */
import { kinds } from '../../../kinds.ts';
import { nameBit, type Catalogue, type CatalogueRow } from '../index/catalogue.ts';
import type { Core, CoreData } from './core.ts';
import { isNegated, questionBit } from './asks-for.ts';
import { lookUp, type Findings, type LookedUp, type Query } from './query.ts';

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

/** Weight of a word: the fewer entries hold it, the more it says. */
export const rarity = (holding: number, all: number): number => Math.log(1 + all / Math.max(holding, 1));

/** Fields that hold what an entry is called. */
const namingFields = ['title', 'names'];

/**
 * Ranks the entries that hold any of the words by what the core says of them. What they are called comes with their
 * texts, which then set the first of them right.
 */
export const rank = (query: Query, findings: Findings, catalogue: Pick<Catalogue, 'facts' | 'placeOf'>): Ranked[] => {
  const sets = [...findings.words, ...findings.phrases];
  const weights = sets.map((set) => rarity(set.size, catalogue.facts.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ids = new Set(sets.flatMap((set) => [...set.keys()]));
  const identifier = isIdentifier(query);
  const isNot = isNegated(query.text);
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
    // A question of what is not is told from its opposite by small words, which are compared once the texts are there.
    const mayAsk = isNot && entry.isAnswer && (nameWords & questionBit(sets.length)) !== 0;
    return { entry, likely: score * (mayBeItsName || mayAsk ? 100 : isNamed ? 2 : 1) };
  });
  return ranked
    .sort((a, b) => b.likely - a.likely || (a.entry.row.id < b.entry.row.id ? -1 : 1))
    .map(({ entry }) => entry);
};

/** What the handbook holds of a query as it stands. */
export interface Held extends Pick<LookedUp, 'query' | 'missing' | 'marks' | 'longNames'> {
  /** Entries that hold what was asked for, best first. */
  readonly hits: readonly Ranked[];
  /** The nearest entries, when some of the words are nowhere. */
  readonly near: readonly Ranked[];
  /** True when each word is somewhere, but no entry holds them all. */
  readonly isPartial: boolean;
  /** Text of an entry around the words; undefined for an entry that is not among the results. */
  data(id: string): Promise<CoreData> | undefined;
}

/** So many near entries are named when some of the words are nowhere. */
const NEAR_MOST = 8;

/**
 * Looks up a query as it stands, in the index alone.
 * @throws when a file of the search did not load
 */
export const hold = async (core: Core, catalogue: Catalogue, typed: string): Promise<Held> => {
  const { query, findings, missing, marks, longNames, results } = await lookUp(core, typed, catalogue.longNames);
  const ranked = rank(query, findings, catalogue);
  const top = Math.max(0, ...ranked.map(({ coverage }) => coverage));
  const isPartial = !ranked.some(({ isWhole }) => isWhole);
  // Where no entry holds all, the one that holds the rarest word need not be the one that is wanted.
  const enough = ranked.filter(({ coverage }) => coverage >= (query.isQuestion || isPartial ? 0.6 : 0.85) * top);
  const isMissing = missing.length > 0;
  const sources = new Map(results.map((one) => [one.id, one]));
  return {
    query,
    hits: isMissing ? [] : enough,
    near: isMissing ? enough.slice(0, NEAR_MOST) : [],
    missing,
    isPartial: !isMissing && isPartial,
    marks,
    longNames,
    data: (id) => sources.get(id)?.data(),
  };
};

/** True when nothing holds a query whole: its words may be misspelt, and those of the lists are asked for. */
export const isInDoubt = ({ missing, hits, near }: Held): boolean =>
  missing.length > 0 || hits.length + near.length === 0;
