/** A result as it is shown: where it leads, and the text around the words. */
import { kindOf } from '../../kinds.ts';
import { withBase } from '../content/routes.ts';
import type { CoreData } from './answer.ts';
import type { CatalogueRow } from './catalogue.ts';
import { shownExcerpt } from './excerpt.ts';
import { markedAddress } from './facets.ts';
import type { Ranked } from './rank.ts';

export interface Part {
  readonly title: string;
  readonly href: string;
  /** HTML from the index: text, escaped, with `<mark>` around the words found. */
  readonly excerpt: string;
}

export interface Result {
  readonly row: CatalogueRow;
  /** True when the entry holds every word that the query was found by. */
  readonly isWhole: boolean;
  readonly isAnswer: boolean;
  /** False when the text of the entry did not load. */
  readonly hasText: boolean;
  readonly title: string;
  readonly href: string;
  /** HTML like that of a part; undefined when the text did not load. */
  readonly excerpt: string | undefined;
  /** The short answer of a question. */
  readonly shortAnswer: string | undefined;
  /** What the answer does with the claims it weighs; undefined when it weighs none. */
  readonly evidence: string | undefined;
  /** Sections of the page under which the words stand. */
  readonly parts: readonly Part[];
}

/**
 * @param data text of the entry around the words; undefined when it did not load
 * @param base path under which the site is served
 * @param marks words to mark on the page that the result opens
 */
export const resultOf = (
  { row, isWhole, isAnswer }: Ranked,
  data: CoreData | undefined,
  base: string,
  marks: readonly string[],
): Result => {
  const own = withBase(base, row.url);
  const title = row.title || (data?.meta['title'] ?? row.url);
  const headings = (data?.anchors ?? []).map(({ text }) => text.trim());
  const parts = (data?.sub_results ?? []).filter(({ url }) => url !== own && url.startsWith(own)).slice(0, 3);
  return {
    row,
    isWhole,
    isAnswer,
    hasText: data !== undefined,
    title,
    href: markedAddress(own, marks),
    excerpt: data && shownExcerpt(data.excerpt, title, headings),
    shortAnswer: data?.meta['answer'],
    evidence: data?.meta['evidence'],
    parts:
      row.url.includes('#') || !kindOf(row.kind).hasSections
        ? []
        : parts.map((part) => ({
            title: part.title,
            href: markedAddress(part.url, marks),
            excerpt: shownExcerpt(part.excerpt, part.title, []),
          })),
  };
};
