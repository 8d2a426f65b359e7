/** Facets of the results: what they are counted by, narrowed by, and how a choice stands in the address. */
import { kindCalled, kinds } from '../../kinds.ts';
import { standings } from '../evidence/standing.ts';
import { byName } from '../text/by-name.ts';
import type { CatalogueRow, Topic } from './index/catalogue.ts';
import { mostLetters } from './asking/query.ts';

export const facetNames = ['kind', 'topic', 'standing'] as const;
export type FacetName = (typeof facetNames)[number];

/** One chosen value for each facet; none for all. */
export type Facets = Readonly<Partial<Record<FacetName, string>>>;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

const valuesOf: Readonly<Record<FacetName, (row: CatalogueRow) => readonly string[]>> = {
  kind: ({ kind }) => [kinds[kind].word],
  topic: ({ topics }) => topics,
  standing: ({ standing }) => (standing ? [standing] : []),
};

const fits = (row: CatalogueRow, facets: Facets, names: readonly FacetName[]): boolean =>
  names.every((name) => {
    const wanted = facets[name];
    return wanted === undefined || valuesOf[name](row).includes(wanted);
  });

/** Results that have every chosen value, in their order. */
export const narrowed = <Result extends { readonly row: CatalogueRow }>(
  results: readonly Result[],
  facets: Facets,
): Result[] => results.filter(({ row }) => fits(row, facets, facetNames));

/**
 * Values of a facet among the results, the commonest first. Each is counted as if nothing were chosen in this facet, so
 * the counts say what a change of the choice would bring. A chosen value is listed even when it brings nothing.
 * @param named what a value is called; equally common ones stand by it
 */
export const facetValues = (
  results: readonly { readonly row: CatalogueRow }[],
  facets: Facets,
  name: FacetName,
  named: (value: string) => string,
): FacetValue[] => {
  const others = facetNames.filter((other) => other !== name);
  const counts = new Map<string, number>();
  for (const { row } of results) {
    if (!fits(row, facets, others)) continue;
    for (const value of valuesOf[name](row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = facets[name];
  if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || byName(named(a.value), named(b.value)));
};

const known: Readonly<Record<FacetName, (value: string, topics: readonly Topic[]) => boolean>> = {
  kind: (value) => kindCalled(value) !== undefined,
  topic: (value, topics) => topics.some(({ id }) => id === value),
  standing: (value) => standings.some((standing) => standing === value),
};

/** Choices out of an address, apart: those that exist, and those that nothing here is called. */
export const checkedFacets = (
  facets: Facets,
  topics: readonly Topic[],
): { readonly facets: Facets; readonly refused: readonly string[] } => {
  const given = facetNames.flatMap((name) => (facets[name] === undefined ? [] : [[name, facets[name]] as const]));
  const isKnown = ([name, value]: readonly [FacetName, string]): boolean => known[name](value, topics);
  return {
    facets: Object.fromEntries(given.filter(isKnown)),
    refused: given.filter((one) => !isKnown(one)).map(([, value]) => value),
  };
};

/** What is searched, as it stands in the address. */
export interface Search {
  readonly query: string;
  readonly facets: Facets;
}

/**
 * Reads a search out of an address; empty values count as not chosen. Several values of a facet stand together, as one
 * that nothing is called: the reader is told so, and none of them narrows the results unasked.
 */
export const readSearch = (parameters: URLSearchParams): Search => {
  const given = (name: FacetName): string => [...new Set(parameters.getAll(name))].filter(Boolean).join(', ');
  return {
    query: parameters.get('q')?.trim() ?? '',
    facets: Object.fromEntries(facetNames.flatMap((name) => (given(name) ? [[name, given(name)]] : []))),
  };
};

/** Parameters of a search, with the others of the address left as they are. */
export const writeSearch = ({ query, facets }: Search, parameters = new URLSearchParams()): URLSearchParams => {
  const written = new URLSearchParams(parameters);
  const values = {
    q: query.trim().slice(0, mostLetters),
    ...Object.fromEntries(facetNames.map((name) => [name, facets[name]])),
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) written.set(name, value);
    else written.delete(name);
  }
  return written;
};

/** An address of a result that carries the words to mark there. */
export const markedAddress = (url: string, words: readonly string[]): string => {
  const [path = '', hash] = url.split('#');
  const parameters = new URLSearchParams(words.map((word) => ['mark', word]));
  return `${path}${words.length > 0 ? `?${parameters}` : ''}${hash === undefined ? '' : `#${hash}`}`;
};
