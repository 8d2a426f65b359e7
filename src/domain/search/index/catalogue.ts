/**
 * What the search knows of its results beside the index, in three lists, so that a query loads what it needs. The catalogue,
 * which comes with the start, has what every query needs of each result: its kind, its topics and its standing. Titles and addresses come
 * with the texts of the results that are shown; all of them together, and the words that can be offered for a slip, are
 * asked for when something was not found.
 */
import type { KindId } from '../../../kinds.ts';
import type { Standing } from '../../evidence/standing.ts';
import { joined, shortName, stemOf, wordsOf, type LongNames } from '../word-forms.ts';

/** What is known of a result without its text. */
export interface Facts {
  readonly kind: KindId;
  /** Ids of topics. */
  readonly topics: readonly string[];
  readonly standing: Standing | undefined;
}

/** What is known of a result before its text and its names have come. */
export interface KnownFacts extends Facts {
  /** Of how many words its names are: a bit for each count, and one for each length of a question of what is not. No other names can be what was typed. */
  readonly nameWords: number;
}

export interface CatalogueRow extends Facts {
  /** The id under which the search core knows it. */
  readonly id: string;
}

/** What a result is called, and where it is. */
export interface Titled {
  readonly url: string;
  readonly kind: KindId;
  readonly title: string;
  readonly names: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly title: string;
}

/** Whom to ask and what the site is for, told where nothing was found: from content/site.yaml. */
export interface Help {
  readonly purpose: string;
  readonly owner: string;
  readonly channel: string;
  /** Where mistakes are reported; without it the owner is asked. */
  readonly issueUrl?: string | undefined;
}

/** Names of the files that are only asked for when something was not found. They change with what the files hold. */
export interface ListFiles {
  readonly titles: string;
  readonly words: string;
}

export interface Catalogue {
  readonly help: Help;
  readonly topics: readonly Topic[];
  readonly files: ListFiles;
  readonly longNames: LongNames;
  /** One for each result, in the order in which all lists of the search hold them. */
  readonly facts: readonly KnownFacts[];
  /** Place of a result among those, by the id of the core. */
  readonly placeOf: (id: string) => number | undefined;
}

/** The catalogue as it is stored, one column for each field, because columns compress to half of rows. */
export interface PackedCatalogue {
  readonly help: Help;
  readonly topics: readonly Topic[];
  readonly files: ListFiles;
  readonly kinds: readonly KindId[];
  readonly standings: readonly Standing[];
  readonly kindOf: readonly number[];
  /** Places in `topics`, joined by blanks. */
  readonly topicsOf: readonly string[];
  /** Places in `standings` from 1; 0 for none. */
  readonly standingOf: readonly number[];
  readonly nameWordsOf: readonly number[];
  /** Short names, each with what it stands for. */
  readonly longNames: readonly (readonly [string, string])[];
}

/** Addresses and names in the order of the catalogue. */
export interface PackedTitles {
  readonly urls: readonly string[];
  readonly titles: readonly string[];
  readonly names: readonly (readonly string[])[];
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Words that can be offered for a misspelt one: letters only, four or more. */
export const vocabulary = (texts: readonly string[]): string[] =>
  distinct(texts.flatMap(wordsOf).filter((word) => /^\p{L}{4,}$/u.test(word))).sort();

/** Names of so many words and of more are taken for equally long. */
const longName = 12;

/** The bit that stands for a name of so many words. */
export const nameBit = (text: string): number => 1 << Math.min(wordsOf(text).length, longName);

/**
 * Names of one word beside what they stand for. One that only joins the words of a title, or is one of them, finds what the
 * title finds as it is.
 */
const shortNamesOf = ({ title, names }: Pick<Titled, 'title' | 'names'>): [string, string][] => {
  const own = new Set([joined(title), ...wordsOf(title)].map(stemOf));
  return names
    .filter((name) => wordsOf(name).length === 1 && !own.has(shortName(name)))
    .map((name) => [shortName(name), title]);
};

/** @param rows in the order of the index; `asks` are the bits of the questions that they answer */
export const packCatalogue = (
  rows: readonly (Facts & Pick<Titled, 'title' | 'names'> & { readonly asks?: number })[],
  { topics, help, files }: Pick<PackedCatalogue, 'topics' | 'help' | 'files'>,
): PackedCatalogue => {
  const kinds = distinct(rows.map(({ kind }) => kind));
  const standings = distinct(rows.flatMap(({ standing }) => standing ?? []));
  const placesOf = (row: Facts): number[] =>
    row.topics.map((topic) => topics.findIndex(({ id }) => id === topic)).filter((place) => place >= 0);
  return {
    help,
    topics,
    files,
    kinds,
    standings,
    kindOf: rows.map(({ kind }) => kinds.indexOf(kind)),
    topicsOf: rows.map((row) => placesOf(row).join(' ')),
    nameWordsOf: rows.map(({ title, names, asks = 0 }) =>
      [title, ...names].reduce((bits, name) => bits | nameBit(name), asks),
    ),
    longNames: [...new Map(rows.flatMap(shortNamesOf))],
    standingOf: rows.map(({ standing }) => (standing ? standings.indexOf(standing) + 1 : 0)),
  };
};

/**
 * @param placeOf place of a result in the index, by its id
 */
export const unpackCatalogue = (packed: PackedCatalogue, placeOf: Catalogue['placeOf']): Catalogue => {
  const { help, topics, files, kinds, standings, kindOf, topicsOf, standingOf, nameWordsOf, longNames } = packed;
  const facts = kindOf.map((kind, place): KnownFacts => {
    const own = (topicsOf[place] ?? '').split(' ').filter(Boolean);
    return {
      // Kinds are packed from the rows themselves.
      kind: kinds[kind] as KindId,
      topics: own.flatMap((index) => topics[Number(index)]?.id ?? []),
      standing: standings[(standingOf[place] ?? 0) - 1],
      nameWords: nameWordsOf[place] ?? 0,
    };
  });
  return { help, topics, files, longNames: new Map(longNames), facts, placeOf };
};

/** @param rows in the order of the catalogue */
export const packTitles = (rows: readonly Titled[]): PackedTitles => ({
  urls: rows.map(({ url }) => url),
  titles: rows.map(({ title }) => title),
  names: rows.map(({ names }) => names),
});

/** The rows that packTitles packed. */
export const unpackTitles = ({ urls, titles, names }: PackedTitles, { facts }: Pick<Catalogue, 'facts'>): Titled[] =>
  facts.map(({ kind }, place) => ({
    url: urls[place] ?? '',
    kind,
    title: titles[place] ?? '',
    names: names[place] ?? [],
  }));
