/**
 * Takes the pages of the site apart for the index: an entry that is a part of a longer page becomes a result of its own
 * and is taken out of that page, so that every text is found once. Pure: HTML in, HTML out.
 */
import { toHtml } from 'hast-util-to-html';
import { identifiersIn } from '../../domain/search/index/identifiers.ts';
import { joinNames, namesIn } from '../../domain/search/index/names.ts';
import { kindCalled } from '../../kinds.ts';
import type { SearchRecord } from '../../domain/search/index/records.ts';
import { xmlText } from '../../domain/site/xml.ts';
import { attribute, elementsIn, hasClass, isElement, textOf, wordsOf, type Element, type Root } from '../built/html.ts';
import { words } from '../../words/words.ts';

export interface Page {
  /** Address from the root of the site, without the base path. */
  readonly url: string;
  readonly tree: Root;
}

/** What the index gets for one result, and what the catalogue says about it. */
export interface Piece extends SearchRecord {
  readonly html: string;
  readonly headings: readonly string[];
}

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);
const all = (node: Root | Element, test: (element: Element) => boolean): Element[] =>
  elementsIn(node).filter(test).toArray();
const has = ({ properties }: Element, name: string): boolean => properties[name] !== undefined;

/** The element without those inside it for which the test holds. The page is left as it is: other steps read it too. */
const without = (element: Element, test: (element: Element) => boolean): Element => ({
  ...element,
  children: element.children.flatMap((child) => (isElement(child) ? (test(child) ? [] : without(child, test)) : child)),
});
/** Marks beside a statement, which would stick to its words, and parts that only lists and signs are in. */
const isLeftOut = (element: Element): boolean =>
  has(element, 'dataListed') || hasClass(element, 'claim-mark') || hasClass(element, 'claim-verdict');
const isCitation = (element: Element): boolean =>
  attribute(element, 'className') === 'cite' || (element.tagName === 'p' && /^Sources?:/.test(wordsOf(element)));
const isHidden = (element: Element): boolean => has(element, 'dataPagefindIgnore');

/** The element that holds all of an entry: the one with its id, or what stands around the heading that has it. */
const partWith = (id: string, main: Element): Element | undefined => {
  const target = elementsIn(main).find((element) => attribute(element, 'id') === id);
  if (!target || !isHeading(target)) return target;
  const parent = elementsIn(main).find((element) => element.children.includes(target));
  return parent && /^(article|section|li)$/.test(parent.tagName) ? parent : target;
};

const meta = (name: string, content: string): string =>
  content && `<meta data-pagefind-meta="${name}[content]" content="${xmlText(content)}" />`;

const pieceOf = (record: SearchRecord, body: Element, title: string, own: boolean): Piece => {
  // The core would pass over what is not searched; it is half of a page of a wiki.
  const searched = without(body, isHidden);
  const code = all(searched, ({ tagName }) => tagName === 'code' || tagName === 'pre').map(textOf);
  const head = [
    meta('title', title),
    meta('names', joinNames(record.names)),
    meta('aliases', joinNames(record.aliases)),
    meta('uses', joinNames(record.useCases)),
    meta('codes', identifiersIn(code.join('\n')).join(' ')),
    meta('answer', record.answer ?? ''),
    meta('evidence', record.answer ? record.evidence : ''),
  ].join('');
  // A sample is found by its identifiers; its text should not outweigh prose about the same thing.
  const shown = toHtml(searched).replaceAll('<pre', '<pre data-pagefind-weight="0.5"');
  const text = own ? `<h1 data-pagefind-weight="8">${xmlText(title)}</h1><table>${shown}</table>` : shown;
  return {
    ...record,
    title,
    html: `<html lang="${words.language}"><head>${head}</head><body data-pagefind-body>${text}</body></html>`,
    headings: all(searched, (element) => /^h[2-4]$/.test(element.tagName)).map(wordsOf),
  };
};

/**
 * @param pages every page of the site; those without `data-pagefind-body` are not searched
 * @param records what is known about the entries
 * @throws when a record names a place that no page has
 */
export const piecesOf = (pages: readonly Page[], records: readonly SearchRecord[]): Piece[] =>
  pages.flatMap(({ url, tree }) => {
    const body = elementsIn(tree).find((element) => has(element, 'dataPagefindBody'));
    if (!body) return [];
    // A list of other pages repeats what those are found by.
    const main = without(body, isLeftOut);
    const parts = records
      .filter((record) => record.url.startsWith(`${url}#`))
      .map((record) => {
        const id = record.url.slice(url.length + 1);
        const part = partWith(id, main);
        if (!part) throw new Error(`The search has a record for ${record.url}, but no element of ${url} has that id.`);
        return { record, part };
      });
    const taken = new Set(parts.map(({ part }) => part));
    const pieces = parts.map(({ record, part }) => {
      const heading = elementsIn(part).find(isHeading);
      // What a source is called is found by the record of the source, and would crowd the words of the entry out.
      const isLess = (element: Element): boolean =>
        element === heading || taken.has(element) || (record.kind !== 'sources' && isCitation(element));
      return pieceOf(record, without(part, isLess), record.title, true);
    });
    const h1 = elementsIn(main).find(({ tagName }) => tagName === 'h1');
    const listed = (name: string): string[] =>
      all(tree, (element) => attribute(element, 'name') === `search-${name}`).flatMap((element) =>
        namesIn(attribute(element, 'content')),
      );
    const record = records.find((candidate) => candidate.url === url) ?? {
      url,
      kind: 'pages',
      title: h1 ? wordsOf(h1) : url,
      names: [],
      aliases: listed('aliases'),
      useCases: listed('uses'),
      topics: [],
      standing: undefined,
      evidence: '',
      answer: undefined,
    };
    const kind = kindCalled(attribute(main, 'dataKind') ?? '') ?? record.kind;
    const rest = without(main, (element) => taken.has(element));
    return [pieceOf({ ...record, kind }, rest, record.title, false), ...pieces];
  });
