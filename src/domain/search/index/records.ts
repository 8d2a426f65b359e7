/** What the search knows about every entry: one record each, whether it has a page of its own or a place on one. */
import { isKind, kindOf, type KindId } from '../../../kinds.ts';
import { standingOf, standingSummary, type ArticleName, type Standing } from '../../evidence/standing.ts';
import { titleOf } from '../../content/routes.ts';

export interface SearchRecord {
  /** Address from the root of the site; with an anchor when the entry is a part of a longer page. */
  readonly url: string;
  readonly kind: KindId;
  readonly title: string;
  /** The same thing in other words: plural, abbreviation, long form. A query that equals one has found its entry. */
  readonly names: readonly string[];
  readonly aliases: readonly string[];
  readonly useCases: readonly string[];
  /** Ids of topics; an entry that weighs claims has theirs. */
  readonly topics: readonly string[];
  /** Standing of a claim, or of the weakest claim that the entry weighs. */
  readonly standing: Standing | undefined;
  /** What it does with the claims it weighs, as a sentence; empty for a claim, a chapter and what weighs none. */
  readonly evidence: string;
  /** The short answer of a question. */
  readonly answer: string | undefined;
}

/** An entry of any collection, as `documents()` gives it. */
export interface Document {
  readonly collection: string;
  readonly id: string;
  readonly data: object;
}

interface Fields {
  readonly aliases?: readonly string[];
  readonly useCases?: readonly string[];
  readonly forms?: readonly string[];
  readonly claims?: readonly string[];
  readonly related?: readonly string[];
  readonly topic?: string;
  readonly verdict?: Parameters<typeof standingOf>[0]['verdict'];
  readonly contradicted?: boolean;
  readonly short?: string;
  readonly sources?: readonly (string | { readonly source: string })[];
}

const unique = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/**
 * Records of all entries that have an address, in the order of the entries.
 * @param names what the article is called on this site
 */
export const searchRecords = (documents: readonly Document[], names: ArticleName): SearchRecord[] => {
  const fieldsOf = ({ data }: Document): Fields => data;
  const claims = new Map(
    documents.filter(({ collection }) => collection === 'claims').map((claim) => [claim.id, fieldsOf(claim)]),
  );
  const citing = (source: string): string[] =>
    [...claims]
      .filter(([, { sources = [] }]) => sources.some((one) => typeof one === 'object' && one.source === source))
      .map(([id]) => id);
  const topicsOfClaims = (ids: readonly string[]): string[] => unique(ids.map((id) => claims.get(id)?.topic));

  return documents.flatMap((document) => {
    const { collection, id, data } = document;
    if (!isKind(collection)) return [];
    const { route, topic, isLong } = kindOf(collection);
    const fields = fieldsOf(document);
    const weighed = (fields.claims ?? []).flatMap((claim) => claims.get(claim) ?? []);
    const near = (fields.related ?? []).flatMap((path) => (path.startsWith('claims/') ? [path.slice(7)] : []));
    const own = fields.topic ?? topic;
    const section = collection === 'wiki' ? /^[^/]+(?=\/)/.exec(id)?.[0] : undefined;
    const topics = section
      ? [`wiki-${section}`]
      : own
        ? [own]
        : topicsOfClaims(collection === 'sources' ? citing(id) : [...(fields.claims ?? []), ...near]);
    const { weakest, sentence } = standingSummary(
      isLong ? [] : weighed.flatMap(({ verdict, contradicted }) => (verdict ? [{ verdict, contradicted }] : [])),
      names,
    );
    const { verdict, contradicted } = fields;
    return {
      url: route(id),
      kind: collection,
      title: titleOf(data),
      names: fields.forms ?? [],
      aliases: fields.aliases ?? [],
      useCases: fields.useCases ?? [],
      topics,
      standing: verdict ? standingOf({ verdict, contradicted }) : weakest,
      evidence: sentence,
      answer: collection === 'faqs' ? fields.short : undefined,
    };
  });
};
