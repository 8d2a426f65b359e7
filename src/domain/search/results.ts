/** Results as they are shown: in the order that their names give them, where each leads, and the text around the words. */
import { kindOf, kinds } from '../../kinds.ts';
import { withBase } from '../content/routes.ts';
import type { CoreData } from './asking/core.ts';
import type { CatalogueRow, Titled } from './index/catalogue.ts';
import { namesIn } from './index/names.ts';
import { asksForIt, sameAsAsked } from './asking/asks-for.ts';
import { markedAddress } from './facets.ts';
import type { Held, Ranked } from './asking/rank.ts';
import { joined, stemOf, wordsOf } from './word-forms.ts';

/** What an entry is called. */
export interface Named extends Pick<Titled, 'title' | 'names'> {
  /** What it answers, in the words of those who ask for it; unknown where its text did not load. */
  readonly aliases?: readonly string[];
}

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

/** What an entry is called and where it is, out of its text. */
export const titledBy = ({ raw_url: url, meta }: CoreData): Named & Pick<Titled, 'url'> => ({
  url,
  title: meta['title'] ?? url,
  names: namesIn(meta['names']),
  aliases: namesIn(meta['aliases']),
});

/**
 * @param data text of the entry around the words; undefined when it did not load
 * @param titled what it is called and where it is
 * @param base path under which the site is served
 * @param held what was asked, what its words stand for, and the words to mark on the page that the result opens
 */
export const resultOf = (
  { row, isWhole, isAnswer }: Ranked,
  data: CoreData | undefined,
  { url, title }: Pick<Titled, 'url' | 'title'>,
  base: string,
  { query, marks, longNames }: Pick<Held, 'query' | 'marks' | 'longNames'>,
): Result => {
  const own = withBase(base, url);
  const headings = (data?.anchors ?? []).map(({ text }) => text.trim());
  const parts = (data?.sub_results ?? []).filter((part) => part.url !== own && part.url.startsWith(own)).slice(0, 3);
  return {
    row,
    isWhole,
    isAnswer: isAnswer && data !== undefined && asksForIt(query, data.meta, longNames),
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

/** What an alias counts for that is just what was typed, of what a title would. */
const ALIAS = 0.1;

/** How the query and an entry's names compare: 1 when it is one of them, less when it begins one. */
const nameMatch = (row: Named, wanted: string): number => {
  if (!wanted) return 0;
  const names = row.names.map(joined);
  if (joined(row.title) === wanted) return 1;
  return names.includes(wanted) ? 0.9 : 0;
};

/** Words of a text for comparing titles: plurals are taken as singulars. */
const stems = (text: string): Set<string> => new Set(wordsOf(text).map(stemOf));

/** Share of words that two texts have in common, from 0 to 1; small words count, since they shape a question. */
const likeness = (title: string, asked: ReadonlySet<string>): number => {
  const words = stems(title);
  const shared = [...words].filter((word) => asked.has(word)).length;
  return shared / Math.max(words.size + asked.size - shared, 1);
};

/**
 * The same entries in the order that their names give them: what is called just what was typed comes first, and what is
 * called nearly so comes earlier.
 *
 * @param nameOf what an entry is called, by the id of the core
 */
export const rankByName = (
  { query, longNames }: Pick<Held, 'query' | 'longNames'>,
  ranked: readonly Ranked[],
  nameOf: (id: string) => Named | undefined,
): Ranked[] => {
  const wanted = joined(query.words.length > 0 ? query.text.replace(/"/g, '') : query.phrases.join(' '));
  const core = joined([...query.words, ...query.phrases].join(' '));
  const isSame = sameAsAsked(query, longNames);
  const asked = stems(query.text);
  const scored = ranked.map((entry) => {
    const named = nameOf(entry.row.id) ?? { title: '', names: [] };
    // In a question the small words change what is asked, unless it asks what something is.
    const name = Math.max(
      nameMatch(named, wanted),
      query.isQuestion && !query.asksMeaning ? 0 : nameMatch(named, core),
    );
    const alike = 1 + (query.isQuestion ? 1.2 : 0.4) * likeness(named.title, asked);
    // Several entries may have an alias: then what their texts say decides as well.
    const isAlias = named.aliases?.some((alias) => joined(alias) === wanted || isSame(alias));
    const called = Math.max(name, isAlias ? ALIAS : 0);
    const score = entry.score * alike + called * 1000 * kinds[entry.row.kind].weight;
    return { entry, score, letters: named.title.length };
  });
  return scored.sort((a, b) => b.score - a.score || a.letters - b.letters).map(({ entry }) => entry);
};

/** How much of a list is shown, and where the site stands. */
export interface Shelf {
  /** Path under which the site is served. */
  readonly base: string;
  /** So many results are shown at first, and more by the same number. */
  readonly step: number;
  readonly most: number;
}

/**
 * The first entries of a list as they stand on the screen, each with its text.
 * @param titledAs what an entry is called and where it is, asked for where its text did not load
 */
export const resultsOf = async (
  held: Held,
  list: readonly Ranked[],
  { base, step, most }: Shelf,
  titledAs: (id: string) => Promise<Titled | undefined>,
): Promise<Result[]> => {
  // The core keeps one object for each page and changes it with the next query: what is needed is taken at once.
  const told = await Promise.all(
    list.slice(0, most).map(async (ranked) => {
      const { id } = ranked.row;
      const data = await Promise.resolve(held.data(id)).catch(() => undefined);
      // A text that is lost costs its words, never where it leads.
      const titled = data ? titledBy(data) : await titledAs(id);
      return titled ? [{ id, titled, result: resultOf(ranked, data, titled, base, held) }] : [];
    }),
  );
  const known = new Map(told.flat().map(({ id, ...rest }) => [id, rest]));
  // Each step of the list is in order by itself, so that more of it moves nothing that stands.
  return Array.from({ length: Math.ceil(most / step) }, (_, at) =>
    rankByName(held, list.slice(at * step, Math.min((at + 1) * step, most)), (id) => known.get(id)?.titled),
  ).flatMap((part) => part.flatMap(({ row }) => known.get(row.id)?.result ?? []));
};
