/** Results as they are shown: known from the catalogue at once, and filled with text when it has come. */
import { useEffect, useState } from 'preact/hooks';
import type { CatalogueRow } from '../../domain/search-catalogue.ts';
import { markedAddress } from '../../domain/search-facets.ts';
import type { Ranked } from '../../domain/search-rank.ts';
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
  readonly excerpt: string | undefined;
  /** The short answer of a question. */
  readonly shortAnswer: string | undefined;
  /** Sections of the page under which the words stand. */
  readonly parts: readonly Part[];
}

type Texts = ReadonlyMap<string, CoreData>;

/** Kinds whose pages are long enough to lead to a section of them. */
const withParts = new Set(['Guide', 'Tool', 'Workload', 'Page', 'Dated fact']);

const withBase = (base: string, url: string): string => base.replace(/\/$/, '') + url;

// An excerpt from the beginning of a page repeats its title, which stands above it anyway.
const withoutTitle = (excerpt: string, title: string): string => {
  const plain = excerpt.replace(/<\/?mark>/g, '');
  if (!plain.startsWith(title)) return excerpt;
  let at = 0;
  for (let seen = 0; seen < title.length; at++) {
    if (excerpt[at] === '<') at = excerpt.indexOf('>', at);
    else seen++;
  }
  return excerpt.slice(at).replace(/^(<\/mark>|[\s.])+/, '');
};

const resultOf = (row: CatalogueRow, data: CoreData | undefined, base: string, marks: readonly string[]): Result => {
  const own = withBase(base, row.url);
  const title = row.title || (data?.meta['title'] ?? '…');
  const parts = (data?.sub_results ?? []).filter(({ url }) => url !== own && url.startsWith(own)).slice(0, 3);
  return {
    row,
    title,
    href: markedAddress(own, marks),
    excerpt: data && withoutTitle(data.excerpt, title),
    shortAnswer: data?.meta['answer'],
    parts:
      row.url.includes('#') || !withParts.has(row.kind)
        ? []
        : parts.map((part) => ({ ...part, href: markedAddress(part.url, marks) })),
  };
};

/** Text of the shown entries; those that are still on their way are undefined. */
export const useResults = (answer: Answer | undefined, shown: readonly Ranked[], base: string): Result[] => {
  const [texts, setTexts] = useState<Texts>(new Map());
  const ids = shown.map(({ row }) => row.id).join(' ');
  useEffect(() => {
    if (!answer) return;
    let current = true;
    const loading = shown.map(async ({ row }) => {
      const data = await answer.data(row.id);
      // The core keeps one object for each page and changes it with the next query, so the texts are copied.
      return data
        ? ([row.id, { excerpt: data.excerpt, meta: data.meta, sub_results: [...data.sub_results] }] as const)
        : undefined;
    });
    void Promise.allSettled(loading).then((settled) => {
      if (!current) return;
      setTexts(new Map(settled.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []))));
    });
    return () => {
      current = false;
    };
  }, [answer, ids]);
  return shown.map(({ row }) => resultOf(row, texts.get(row.id), base, answer?.marks ?? []));
};
