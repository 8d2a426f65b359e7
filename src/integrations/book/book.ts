/** A whole site, or parts of it, as one text: what is printed, read without a network and made a PDF or an EPUB. Pure. */
import { words } from '../../words/words.ts';
import { partIds, parts, type PartId } from '../../parts.ts';
import { inReadingOrder, type LinkingPage } from '../alternates/reading-order.ts';
import { pageText, type Outside } from './page-text.ts';
import { xmlText } from '../../domain/site/xml.ts';

/** A finished page, as far as a book needs it. */
export interface BookPage extends LinkingPage {
  readonly html: string;
  /** Path of the content file behind the page; null for pages that list others. */
  readonly source: string | null;
}

export interface BookEntry {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly html: string;
}

export interface BookPart {
  readonly id: PartId | 'about';
  readonly title: string;
  /** The first page of the part, then those below it. */
  readonly entries: readonly BookEntry[];
}

export interface Book {
  readonly parts: readonly BookPart[];
  /** Notes on claims that the text marks, in the order of their first mark. */
  readonly notes: readonly { readonly id: string; readonly html: string }[];
}

/** What the ids of a page begin with: `/guide/costs/` is `guide.costs`. No name has a dot, so that no two pages share one. */
export const prefixOf = (path: string): string =>
  path
    .replace(/^\/|\/$/g, '')
    .replaceAll('/', '.')
    .replace(/[^\w.-]+/g, '-');

/** Claims stand behind the text as notes, and so the evidence has no pages in it. */
const asNotes: PartId = 'evidence';

const partOfPage = (path: string): BookPart['id'] | undefined =>
  path === '/about/' ? 'about' : partIds.find((id) => path.startsWith(parts[id].path));

export interface BookOptions {
  /** Absolute address of the site with its base path, with a slash at its end. */
  readonly root: string;
  /** The parts of the book, in their order; those that the site does not have are passed over. */
  readonly named: readonly PartId[];
  /** Depth of the heading of an entry. */
  readonly depth: number;
  readonly isXml?: boolean;
  /** Where a link to an entry leads; to its id in one page when left out. */
  readonly addressOf?: (prefix: string, anchor: string) => string;
  readonly outside?: Outside;
}

const anchorInPage = (prefix: string, anchor: string): string => `#${anchor ? `${prefix}--${anchor}` : prefix}`;

/** Pages in the order of parts, and in each of them as a reader would meet them. */
export const bookOf = (
  pages: readonly BookPage[],
  { root, named, depth, isXml = false, addressOf = anchorInPage, outside }: BookOptions,
): Book => {
  const wanted: readonly (PartId | 'about')[] = [...named.filter((id) => id !== asNotes), 'about'];
  const held = pages.filter(({ path, source }) => {
    const part = partOfPage(path);
    const isFirst = part !== undefined && part !== 'about' && parts[part].path === path;
    return part !== undefined && wanted.some((id) => id === part) && (source !== null || isFirst);
  });
  const paths = new Set(held.map(({ path }) => path));
  const marked = new Set<string>();
  const notes = new Map<string, string>();
  const noted = new Set(
    held.flatMap(({ html }) => [...html.matchAll(/id="claim-([\w-]+)" popover/g)].map(([, id]) => id)),
  );
  const inside = (path: string, anchor: string): string | undefined => {
    const [, claim] = /^\/evidence\/([\w-]+)\/$/.exec(path) ?? [];
    if (claim !== undefined && noted.has(claim)) {
      marked.add(claim);
      return addressOf('notes', claim);
    }
    return paths.has(path) ? addressOf(prefixOf(path), anchor) : undefined;
  };
  const byPart = Map.groupBy(inReadingOrder(held), ({ path }) => partOfPage(path));
  const entryOf = ({ path, url, html }: BookPage, place: number): BookEntry => {
    const prefix = prefixOf(path);
    // The first page of a part is its head.
    const own = place === 0 ? Math.max(1, depth - 1) : depth;
    const text = pageText(html, { url, prefix, depth: own, inside, root, isXml, ...(outside && { outside }) });
    for (const [id, note] of text.notes) if (!notes.has(id)) notes.set(id, note);
    return { id: prefix, path, title: text.title, html: text.html };
  };
  const made = wanted.flatMap((id): BookPart[] => {
    const entries = (byPart.get(id) ?? []).map(entryOf);
    const [first] = entries;
    return first ? [{ id, title: first.title, entries }] : [];
  });
  return { parts: made, notes: [...marked].map((id) => ({ id, html: notes.get(id) ?? '' })) };
};

/** The book as one page below a heading of the first depth: contents, parts, notes. It was made with a depth of 3. */
export const bookHtml = ({ parts: list, notes }: Book): string => {
  const contents = list.map(({ entries: [first, ...rest] }) => {
    const line = ({ id, title }: BookEntry): string => `<a href="#${id}">${xmlText(title)}</a>`;
    const below = rest.length > 0 ? `<ol>${rest.map((entry) => `<li>${line(entry)}</li>`).join('')}</ol>` : '';
    return first ? `<li>${line(first)}${below}</li>` : '';
  });
  const all = list.flatMap(({ id, entries }) => [
    `<section class="book-part" data-part="${id}">`,
    ...entries.map((entry) => `<article class="book-entry" id="${entry.id}">${entry.html}</article>`),
    '</section>',
  ]);
  const noted =
    notes.length === 0
      ? []
      : [
          `<section class="book-notes" id="notes"><h2>${words.notesOfBook}</h2><ol>`,
          ...notes.map(({ id, html }) => `<li id="notes--${id}">${html}</li>`),
          '</ol></section>',
        ];
  return [
    `<nav class="book-contents" aria-label="${words.contents}"><h2>${words.contents}</h2><ol>${contents.join('')}</ol></nav>`,
    ...all,
    ...noted,
  ].join('\n');
};
