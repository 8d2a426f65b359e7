/** Whether an entry is asked for, or only mentions what was: its short answer may stand above the results only then. */
import { words } from '../../../words/words.ts';
import { namesIn } from '../index/names.ts';
import { longNameOf, partsOf, stemOf, wordsOf, type LongNames } from '../word-forms.ts';
import type { CoreData } from './core.ts';
import { readQuery, type Query } from './query.ts';

const isTurn = (word: string): boolean => words.turns.some((turn) => turn.test(word));

/** What a text is about: its words without those that only carry or turn a sentence, plain, plurals as singulars. */
const matterOf = ({ words: large, phrases }: Query, longNames: LongNames): Set<string> =>
  new Set(
    [...large, ...phrases]
      .filter((word) => !isTurn(word))
      .flatMap((word) => longNameOf(word, longNames) ?? [word, ...partsOf(word)])
      .flatMap(wordsOf)
      .map(stemOf),
  );

/** What is asked of the matter: a bit for each of the turns of a question. */
const turnsOf = (text: string): number =>
  words.turns.reduce((bits, turn, place) => (turn.test(text) ? bits | (1 << place) : bits), 0);

/** True for words that say a thing of what is not. */
export const isNegated = (text: string): boolean => words.negation.test(text);

/** Questions of more words than these are told from others by their words. */
const mostAlike = 4;

/** The bit for a question of what is not, about so many words; above those of nameBit. */
export const questionBit = (matters: number): number => 1 << (12 + Math.min(matters, mostAlike));

/** The bits of the names that speak of what is not. */
export const questionBits = (names: readonly string[]): number =>
  names.filter(isNegated).reduce((bits, name) => {
    const { words: large, phrases } = readQuery(name);
    return bits | questionBit(large.length + phrases.length);
  }, 0);

/** How a query and one name of an entry compare. */
interface Compared {
  /** Share of the words that either has which both have, from 0 to 1. */
  readonly shared: number;
  /** What the name asks, in the bits of {@link turnsOf}; nothing where one word is asked for and the name has others. */
  readonly turns: number;
}

/** Compares a query with names; one of what is not, such as "no nodes", shares nothing with one of what is. */
const comparison = (query: Query, longNames: LongNames): ((name: string) => Compared) => {
  const asked = matterOf(query, longNames);
  return (name) => {
    const named = matterOf(readQuery(name), longNames);
    const both = [...named].filter((word) => asked.has(word)).length;
    return {
      shared: isNegated(name) === isNegated(query.text) ? both / (named.size + asked.size - both) : 0,
      turns: asked.size === 1 && both < named.size ? 0 : turnsOf(name),
    };
  };
};

/**
 * Whether a name of an entry asks just what the query does, be it in other small words or by a short name. A name without
 * a turn stands for all that may be asked of its matter.
 */
export const sameAsAsked = (query: Query, longNames: LongNames): ((name: string) => boolean) => {
  const compare = comparison(query, longNames);
  const asked = turnsOf(query.text);
  return (name) => {
    const { shared, turns } = compare(name);
    return shared === 1 && (turns === 0 || turns === asked);
  };
};

/** Fields of the index that hold further names of an entry, in the words of those who ask for it. */
const namedIn = ['names', 'aliases', 'uses'] as const;

/**
 * True when a query asks for an entry: one of its names is about the same, with more than half of the words that either has
 * in both; and what the query asks, who or how many, one of its names asks too.
 */
export const asksForIt = (query: Query, meta: CoreData['meta'], longNames: LongNames): boolean => {
  // A title is one name, commas and all: half a question is another question.
  const names = [meta['title'] ?? '', ...namedIn.flatMap((field) => namesIn(meta[field]))].map(
    comparison(query, longNames),
  );
  const answered = names.reduce((bits, { turns }) => bits | turns, 0);
  return names.some(({ shared }) => shared > 1 / 2) && (turnsOf(query.text) & ~answered) === 0;
};
