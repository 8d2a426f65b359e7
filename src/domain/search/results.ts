/** A result as it is shown: where it leads, and the text around the words. */
import { kindOf } from '../../kinds.ts';
import { withBase } from '../content/routes.ts';
import type { CoreData } from './asking/core.ts';
import type { CatalogueRow, Titled } from './index/catalogue.ts';
import { namesIn } from './index/names.ts';
import { markedAddress } from './facets.ts';
import { matterOf, type Query } from './asking/query.ts';
import type { Named, Ranked } from './rank.ts';

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
  /** True when its short answer may stand above the results: it answers what was asked. */
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

const plainText = (html: string): string => html.replace(/<\/?mark>/g, '');

/** What follows a text that the excerpt begins with; undefined when it begins otherwise. */
const after = (html: string, start: string): string | undefined => {
  if (!start || !plainText(html).startsWith(start)) return undefined;
  let at = 0;
  for (let seen = 0; seen < start.length; at++) {
    if (html[at] === '<') at = html.indexOf('>', at);
    else seen++;
  }
  // The mark around a word takes the stop behind it in.
  return html.slice(at).replace(/^([.?!:,;]?)<\/mark>/, '$1');
};

/** Without a heading in front. The index puts a stop behind each: "Why" is one in "Why. It is so", not in "Why it is so". */
const withoutHeading = (html: string, heading: string): string => {
  const rest = after(html, heading);
  if (rest === undefined) return html;
  return /[.?!]$/.test(heading) || /^\.?$|^[.?!]\s/.test(rest) ? rest.replace(/^[\s.?!]+/, '') : html;
};

/**
 * @param html text from the index, escaped, with `<mark>` around the words found
 * @param title what the result is called
 * @param headings headings of its page; one that begins the excerpt says what every page of its kind says
 */
export const shownExcerpt = (html: string, title: string, headings: readonly string[]): string => {
  const own = withoutHeading(html.trim(), title);
  // A row of a table has its title as its heading and again as its first cell.
  const untitled = own === html.trim() ? own : (after(own, title)?.replace(/^[\s.]+/, '') ?? own);
  const text = headings.reduce(withoutHeading, untitled);
  const plain = plainText(text);
  // A small letter in front, or no stop behind: the text was cut there.
  return `${/^\p{Ll}/u.test(plain) ? '… ' : ''}${text}${plain && !/[.!?:…)”"]$/u.test(plain) ? '\u00a0…' : ''}`;
};

/** Fields of the index that hold further names of an entry, in the words of those who ask for it. */
const namedIn = ['names', 'aliases', 'uses'] as const;

/**
 * True when the query and one name of an entry are about the same: more than half of the words that either of them has
 * are in both. An entry that only mentions what was asked answers something else.
 */
const asksForIt = (query: Query, meta: CoreData['meta']): boolean => {
  const asked = matterOf([...query.words, ...query.phrases].join(' '));
  // A title is one name, commas and all: half a question is another question.
  return [meta['title'] ?? '', ...namedIn.flatMap((field) => namesIn(meta[field]))].some((name) => {
    const named = matterOf(name);
    const shared = [...named].filter((word) => asked.has(word)).length;
    return shared > (named.size + asked.size - shared) / 2;
  });
};

/** What an entry is called and where it is, out of its text. */
export const titledBy = ({ raw_url: url, meta }: CoreData): Named & Pick<Titled, 'url'> => ({
  url,
  title: meta['title'] ?? url,
  names: namesIn(meta['names']),
});

/**
 * @param data text of the entry around the words; undefined when it did not load
 * @param titled what it is called and where it is
 * @param base path under which the site is served
 * @param held what was asked, and the words to mark on the page that the result opens
 */
export const resultOf = (
  { row, isWhole, isAnswer }: Ranked,
  data: CoreData | undefined,
  { url, title }: Pick<Titled, 'url' | 'title'>,
  base: string,
  held: { readonly query: Query; readonly marks: readonly string[] },
): Result => {
  const { query, marks } = held;
  const own = withBase(base, url);
  const headings = (data?.anchors ?? []).map(({ text }) => text.trim());
  const parts = (data?.sub_results ?? []).filter((part) => part.url !== own && part.url.startsWith(own)).slice(0, 3);
  return {
    row,
    isWhole,
    isAnswer: isAnswer && data !== undefined && asksForIt(query, data.meta),
    hasText: data !== undefined,
    title,
    href: markedAddress(own, marks),
    excerpt: data && shownExcerpt(data.excerpt, title, headings),
    shortAnswer: data?.meta['answer'],
    evidence: data?.meta['evidence'],
    parts:
      url.includes('#') || !kindOf(row.kind).hasSections
        ? []
        : parts.map((part) => ({
            title: part.title,
            href: markedAddress(part.url, marks),
            excerpt: shownExcerpt(part.excerpt, part.title, []),
          })),
  };
};
