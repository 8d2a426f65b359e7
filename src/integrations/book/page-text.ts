/**
 * The text of a finished page for a place where many stand one after the other: without what only serves a screen or a
 * script, its headings further down, its ids and its links its own. Pure. It reads the page as a stream, because a book
 * has all pages of a site.
 */
import { Parser } from 'htmlparser2';
import { decoded } from '../../domain/text/decoded.ts';

export interface PageText {
  /** What the page is called: its first heading. */
  readonly title: string;
  readonly html: string;
  /** Notes on claims, by the id of the claim, each for once in the whole book. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Where a link leads that is not to leave the book; undefined for one that leaves it. */
export type Inside = (path: string, anchor: string) => string | undefined;

/** How an address of the site stands in a text that does not hold it: a link, or a picture. */
export type Outside = (address: URL, as: 'href' | 'src') => string;

const fromOrigin: Outside = ({ pathname, search, hash }) => pathname + search + hash;

export interface TextOptions {
  /** Absolute address of the page. */
  readonly url: string;
  /** What its ids begin with. */
  readonly prefix: string;
  /** Depth of its first heading, 1 to 6. */
  readonly depth: number;
  readonly inside: Inside;
  /** Absolute address of the site with its base path. */
  readonly root: string;
  /** How an address of the site stands in the text that is not in it; as a path from the origin when left out. */
  readonly outside?: Outside;
  /** True for XHTML, as EPUB asks for it. */
  readonly isXml?: boolean;
}

const leftOut = /^(nav|script|style|template|noscript|button|dialog|form|link|input|select|textarea|label)$/;
const classesLeftOut = /(^|\s)(needs-script|anchor|page-foot|code-tools|side-note|print-only|tool-actions)(\s|$)/;
const unwrapped = /^astro-(island|slot|static-slot)$/;
const empty = /^(area|br|col|embed|hr|img|source|track|wbr|meta|base)$/;
const idLists = /^(aria-(labelledby|describedby|controls|owns|details)|headers|for)$/;
const attributesLeftOut =
  /^(popover|tabindex|data-(pagefind|panel|source|copy|reviewed|owner|kind|listed)[\w-]*|client|ssr|slot)$/;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const quoted = (text: string): string => `"${escaped(text).replaceAll('"', '&quot;')}"`;

const isLeftOut = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  leftOut.test(name) ||
  // The column beside a text is an aside without a class; a callout is one with.
  (name === 'aside' && attributes['class'] === undefined) ||
  (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') ||
  attributes['data-screen-only'] !== undefined ||
  attributes['data-listed'] !== undefined ||
  classesLeftOut.test(attributes['class'] ?? '');

/** An address as it stands in the book. */
const addressIn = (address: string, as: 'href' | 'src', options: TextOptions): string => {
  const { url, inside, root, prefix, outside = fromOrigin } = options;
  if (address.startsWith('#')) return `#${prefix}--${address.slice(1)}`;
  if (!URL.canParse(address, url)) return address;
  const whole = new URL(address, url);
  if (!whole.href.startsWith(root)) return address.startsWith('data:') ? address : whole.href;
  const path = `/${whole.href.slice(root.length).replace(/[?#].*$/, '')}`;
  const within = as === 'href' ? inside(path, decoded(whole.hash.slice(1))) : undefined;
  return within ?? outside(whole, as);
};

const attributesIn = (name: string, attributes: Readonly<Record<string, string>>, options: TextOptions): string => {
  const { prefix, isXml } = options;
  const isScroller = /(^|\s)table-scroll(\s|$)/.test(attributes['class'] ?? '');
  return (
    Object.entries(attributes)
      .filter(([key]) => !attributesLeftOut.test(key) && !(isScroller && /^(role|aria-label)$/.test(key)))
      // An EPUB holds one size of each picture.
      .filter(([key]) => !(isXml && /^(srcset|sizes)$/.test(key)))
      .filter(([key, value]) => !(key === 'hidden' || (name === 'a' && key === 'rel' && value !== 'license')))
      .map(([key, value]) => {
        const own = (id: string): string => `${prefix}--${id}`;
        if (key === 'id') return [key, own(value)] as const;
        if (idLists.test(key)) return [key, value.split(/\s+/).map(own).join(' ')] as const;
        // The column beside the text held what is left out.
        if (key === 'class') return [key, value.replace(/\s*\bwith-aside\b/, '')] as const;
        if (key === 'href' || key === 'src') return [key, addressIn(value, key, options)] as const;
        return [key, value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`)] as const;
      })
      .map(([key, value]) => ` ${key}=${quoted(value)}`)
      .join('')
  );
};

/**
 * @param html the whole document
 * @returns what stands in its main element; an empty title when it has no heading
 */
export const pageText = (html: string, options: TextOptions): PageText => {
  const { depth, isXml = false } = options;
  const notes = new Map<string, string>();
  let [out, title] = ['', ''];
  /** How deep the parser is: inside main, and inside something that is left out. */
  let [inMain, without, inTitle] = [0, 0, 0];
  let note: { id: string; depth: number; html: string } | undefined;
  const write = (text: string): void => {
    if (note) note.html += text;
    else out += text;
  };
  /** Headings move down; a level that the page jumps over stays jumped over. */
  const nameOf = (name: string): string =>
    /^h[1-6]$/.test(name) ? `h${Math.min(6, Number(name[1]) + depth - 1)}` : name;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (inMain === 0) {
          if (name === 'main') inMain = 1;
          return;
        }
        inMain++;
        if (without > 0 || isLeftOut(name, attributes)) {
          without++;
          return;
        }
        if (name === 'h1') inTitle = inMain;
        const [, claim] = /^claim-(.+)$/.exec(attributes['id'] ?? '') ?? [];
        if (claim !== undefined && attributes['popover'] !== undefined) {
          note = { id: claim, depth: inMain, html: '' };
          return;
        }
        if (unwrapped.test(name)) return;
        const opened = {
          ...attributes,
          ...(name === 'details' && { open: '' }),
          ...(name === 'svg' && isXml && { xmlns: 'http://www.w3.org/2000/svg' }),
        };
        write(`<${nameOf(name)}${attributesIn(name, opened, options)}${isXml && empty.test(name) ? ' /' : ''}>`);
      },
      ontext: (text) => {
        if (inMain === 0 || without > 0) return;
        if (inTitle > 0) title += text;
        write(escaped(text));
      },
      onclosetag: (name) => {
        if (inMain === 0) return;
        inMain--;
        if (inTitle > inMain + 1) inTitle = 0;
        if (without > 0) {
          without--;
          return;
        }
        if (inTitle === inMain + 1) inTitle = 0;
        if (note?.depth === inMain + 1) {
          notes.set(note.id, note.html);
          note = undefined;
        } else if (inMain > 0 && !unwrapped.test(name) && !empty.test(name)) write(`</${nameOf(name)}>`);
      },
    },
    { lowerCaseAttributeNames: false, lowerCaseTags: false, recognizeSelfClosing: false },
  );
  parser.end(html);
  // A list of notes has given them away.
  const kept = out.replace(/<section class="notes"[^>]*>(?:(?!<\/?section)[\s\S])*<\/section>/g, '');
  return { title: title.replace(/\s+/g, ' ').trim(), html: kept.replace(/\n\s*\n+/g, '\n').trim(), notes };
};
