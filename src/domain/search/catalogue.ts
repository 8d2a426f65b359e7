/**
 * The catalogue of the search: one short row for every result there is, and the words that can be offered for a slip.
 * It comes with the search core, so that titles can be shown and ranked before any page is fetched.
 */
import type { KindId } from '../../kinds.ts';
import type { Standing } from '../evidence/standing.ts';
import { wordsOf } from './query.ts';

export interface CatalogueRow {
  /** The id under which the search core knows it. */
  readonly id: string;
  readonly url: string;
  readonly kind: KindId;
  /** Empty for kinds whose titles come with their text. */
  readonly title: string;
  readonly names: readonly string[];
  /** Ids of topics. */
  readonly topics: readonly string[];
  readonly standing: Standing | undefined;
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

export interface Catalogue {
  readonly help: Help;
  readonly rows: readonly CatalogueRow[];
  readonly topics: readonly Topic[];
  /** Words of titles, names, aliases and headings, without figures. */
  readonly words: readonly string[];
}

type PackedRow = readonly [
  id: string,
  url: string,
  kind: number,
  title: string,
  topics: readonly number[],
  standing: number,
  ...names: string[],
];

/** The catalogue as it is stored: names of kinds, topics and standings are written once. */
export interface PackedCatalogue {
  readonly help: Help;
  readonly kinds: readonly KindId[];
  readonly topics: readonly Topic[];
  readonly standings: readonly Standing[];
  readonly rows: readonly PackedRow[];
  /** Words that stand in no title and no name, joined by spaces. */
  readonly words: string;
}

/** Sources are many and few people search their titles: those come with the text of the result. */
const isUntitled = ({ kind, url }: CatalogueRow): boolean => kind === 'sources' && url.includes('#');

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Words that can be offered for a misspelt one: letters only, four or more. */
export const vocabulary = (texts: readonly string[]): string[] =>
  distinct(texts.flatMap(wordsOf).filter((word) => /^\p{L}{4,}$/u.test(word))).sort();

/**
 * @param otherTexts aliases and headings, whose words join the vocabulary
 */
export const packCatalogue = (
  rows: readonly CatalogueRow[],
  topics: readonly Topic[],
  help: Help,
  otherTexts: readonly string[],
): PackedCatalogue => {
  const kinds = distinct(rows.map(({ kind }) => kind));
  const standings = distinct(rows.flatMap(({ standing }) => standing ?? []));
  const inRows = new Set(vocabulary(rows.flatMap((row) => (isUntitled(row) ? [] : [row.title, ...row.names]))));
  return {
    help,
    kinds,
    topics,
    standings,
    rows: rows.map((row) => [
      row.id,
      row.url,
      kinds.indexOf(row.kind),
      isUntitled(row) ? '' : row.title,
      row.topics.map((topic) => topics.findIndex((candidate) => candidate.id === topic)).filter((index) => index >= 0),
      row.standing ? standings.indexOf(row.standing) : -1,
      ...row.names,
    ]),
    words: vocabulary(otherTexts)
      .filter((word) => !inRows.has(word))
      .join(' '),
  };
};

export const unpackCatalogue = ({ help, kinds, topics, standings, rows, words }: PackedCatalogue): Catalogue => {
  const unpacked = rows.flatMap(([id, url, kindIndex, title, own, standing, ...names]): CatalogueRow[] => {
    const kind = kinds[kindIndex];
    if (!kind) return [];
    const topicIds = own.flatMap((index) => topics[index]?.id ?? []);
    return [{ id, url, kind, title, names, topics: topicIds, standing: standings[standing] }];
  });
  return {
    help,
    rows: unpacked,
    topics,
    words: distinct([...vocabulary(unpacked.flatMap(({ title, names }) => [title, ...names])), ...words.split(' ')]),
  };
};
