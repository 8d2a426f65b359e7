/**
 * Takes the pages of the site apart for the index: an entry that is a part of a longer page becomes a result of its own
 * and is taken out of that page, so that every text is found once. Pure: HTML in, HTML out.
 */
import { render } from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { identifiersIn } from '../../domain/search/identifiers.ts';
import { kindCalled } from '../../kinds.ts';
import type { SearchRecord } from '../../domain/search/records.ts';

type Document = ReturnType<typeof parseDocument>;
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

export interface Page {
  /** Address from the root of the site, without the base path. */
  readonly url: string;
  readonly html: string;
}

/** What the index gets for one result, and what the catalogue says about it. */
export interface Piece extends SearchRecord {
  readonly html: string;
  readonly headings: readonly string[];
}

const words = (node: Element): string => DomUtils.textContent(node).replace(/\s+/g, ' ').trim();
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name);
const all = (node: Document | Element, test: (element: Element) => boolean): Element[] =>
  DomUtils.findAll(test, node.children);
/** Marks beside a statement, which would stick to its words, and parts that only lists and signs are in. */
const isLeftOut = ({ attribs }: Element): boolean =>
  'data-listed' in attribs || /(^|\s)(claim-mark|claim-verdict)(\s|$)/.test(attribs['class'] ?? '');
const isCitation = (element: Element): boolean =>
  element.attribs['class'] === 'cite' || (element.name === 'p' && /^Sources?:/.test(words(element)));
const isHidden = (element: Element): boolean => 'data-pagefind-ignore' in element.attribs;

/** The element that holds all of an entry: the one with its id, or what stands around the heading that has it. */
const partWith = (id: string, main: Element): Element | undefined => {
  const [target] = all(main, (element) => element.attribs['id'] === id);
  if (!target || !isHeading(target)) return target;
  const parent = target.parent;
  return parent && 'name' in parent && /^(article|section|li)$/.test(parent.name) ? parent : target;
};

const meta = (name: string, content: string): string =>
  content && `<meta data-pagefind-meta="${name}[content]" content="${escaped(content)}" />`;

const pieceOf = (record: SearchRecord, body: Element, title: string, own: boolean): Piece => {
  const code = all(body, ({ name }) => name === 'code' || name === 'pre').map((element) =>
    DomUtils.textContent(element),
  );
  // A sample is found by its identifiers; its text should not outweigh prose about the same thing.
  for (const pre of all(body, ({ name }) => name === 'pre')) pre.attribs['data-pagefind-weight'] = '0.5';
  const head = [
    meta('title', title),
    meta('names', record.names.join(', ')),
    meta('aliases', record.aliases.join(', ')),
    meta('uses', record.useCases.join(', ')),
    meta('codes', identifiersIn(code.join('\n')).join(' ')),
    meta('answer', record.answer ?? ''),
    meta('evidence', record.answer ? record.evidence : ''),
  ].join('');
  const shown = render(body);
  const text = own ? `<h1 data-pagefind-weight="8">${escaped(title)}</h1><table>${shown}</table>` : shown;
  return {
    ...record,
    title,
    html: `<html lang="en"><head>${head}</head><body data-pagefind-body>${text}</body></html>`,
    headings: all(body, (element) => /^h[2-4]$/.test(element.name) && !isHidden(element)).map(words),
  };
};

/**
 * @param pages every page of the site; those without `data-pagefind-body` are not searched
 * @param records what is known about the entries
 * @throws when a record names a place that no page has
 */
export const piecesOf = (pages: readonly Page[], records: readonly SearchRecord[]): Piece[] =>
  pages.flatMap(({ url, html }) => {
    const document = parseDocument(html);
    const [main] = all(document, ({ attribs }) => 'data-pagefind-body' in attribs);
    if (!main) return [];
    // A list of other pages repeats what those are found by.
    for (const part of all(main, isLeftOut)) DomUtils.removeElement(part);
    const parts = records
      .filter((record) => record.url.startsWith(`${url}#`))
      .map((record) => {
        const id = record.url.slice(url.length + 1);
        const part = partWith(id, main);
        if (!part) throw new Error(`The search has a record for ${record.url}, but no element of ${url} has that id.`);
        return { record, part };
      });
    const pieces = parts.map(({ record, part }) => {
      DomUtils.removeElement(part);
      const [heading] = all(part, isHeading);
      if (heading) DomUtils.removeElement(heading);
      // What a source is called is found by the record of the source, and would crowd the words of the entry out.
      if (record.kind !== 'sources') for (const cited of all(part, isCitation)) DomUtils.removeElement(cited);
      return pieceOf(record, part, record.title, true);
    });
    const [h1] = all(main, ({ name }) => name === 'h1');
    const listed = (name: string): string[] =>
      all(document, ({ attribs }) => attribs['name'] === `search-${name}`).map(
        ({ attribs }) => attribs['content'] ?? '',
      );
    const record = records.find((candidate) => candidate.url === url) ?? {
      url,
      kind: 'pages',
      title: h1 ? words(h1) : url,
      names: [],
      aliases: listed('aliases'),
      useCases: listed('uses'),
      topics: [],
      standing: undefined,
      evidence: '',
      answer: undefined,
    };
    const kind = kindCalled(main.attribs['data-kind'] ?? '') ?? record.kind;
    return [pieceOf({ ...record, kind }, main, record.title, false), ...pieces];
  });
