/** Results as they are shown: whole, with their texts, so that a list that stands does not move. */
import { useEffect, useState } from 'preact/hooks';
import { kindOf } from '../../kinds.ts';
import type { CatalogueRow } from '../../domain/search/catalogue.ts';
import { shownExcerpt } from '../../domain/search/excerpt.ts';
import { markedAddress, narrowed, type Facets } from '../../domain/search/facets.ts';
import type { Ranked } from '../../domain/search/rank.ts';
import type { Answer, CoreData } from './answer.ts';

export interface Part {
  readonly title: string;
  readonly href: string;
  /** HTML from the index: text, escaped, with `<mark>` around the words found. */
  readonly excerpt: string;
}

export interface Result {
  readonly row: CatalogueRow;
  readonly title: string;
  readonly href: string;
  /** HTML like that of a part; undefined when the text could not be had. */
  readonly excerpt: string | undefined;
  /** The short answer of a question. */
  readonly shortAnswer: string | undefined;
  /** What the answer does with the claims it weighs; undefined when it weighs none. */
  readonly evidence: string | undefined;
  /** Sections of the page under which the words stand. */
  readonly parts: readonly Part[];
}

/** An answer as it stands on the screen. */
export interface Shown {
  readonly answer: Answer;
  readonly facets: Facets;
  readonly most: number;
  /** What the answer holds before it is narrowed. */
  readonly found: readonly Ranked[];
  /** What the facets leave of it. */
  readonly list: readonly Ranked[];
  /** The first of those, as many as are wanted. */
  readonly results: readonly Result[];
}

const withBase = (base: string, url: string): string => base.replace(/\/$/, '') + url;

const resultOf = (row: CatalogueRow, data: CoreData | undefined, base: string, marks: readonly string[]): Result => {
  const own = withBase(base, row.url);
  const title = row.title || (data?.meta['title'] ?? row.url);
  const headings = (data?.anchors ?? []).map(({ text }) => text.trim());
  const parts = (data?.sub_results ?? []).filter(({ url }) => url !== own && url.startsWith(own)).slice(0, 3);
  return {
    row,
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

/**
 * The answer with the texts of the first entries. Until they have come the answer before it stays: titles that stand
 * alone for a moment would jump apart when their texts arrive.
 */
export const useShown = (
  answer: Answer | undefined,
  facets: Facets,
  most: number,
  base: string,
): { readonly shown: Shown | undefined; readonly isHeld: boolean } => {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    if (!answer) {
      setShown(undefined);
      return;
    }
    let current = true;
    const found = answer.hits.length > 0 ? answer.hits : answer.near;
    const list = narrowed(found, facets);
    // The core keeps one object for each page and changes it with the next query: what is needed is taken at once.
    const loading = list.slice(0, most).map(async ({ row }) => {
      const data = await Promise.resolve(answer.data(row.id)).catch(() => undefined);
      return resultOf(row, data, base, answer.marks);
    });
    void Promise.all(loading).then((results) => {
      if (current) setShown({ answer, facets, most, found, list, results });
    });
    return () => {
      current = false;
    };
  }, [answer, facets, most, base]);
  const isHeld = answer !== undefined && (shown?.answer !== answer || shown.facets !== facets || shown.most !== most);
  return { shown: answer && shown, isHeld };
};
