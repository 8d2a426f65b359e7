/** Reads one built page into the few facts that `page-problems.ts` judges. Pure: HTML in, plain data out. */
import { Parser } from 'htmlparser2';

/** Something found on a page, with the content file that the words around it come from. */
export interface Found {
  /** Path from the root of the repository, from the nearest `data-source` around it. */
  readonly source: string | undefined;
  /** The thing as the report shows it: an address, an id, a tag, a text. */
  readonly text: string;
}

/** An address in an attribute. */
export interface Address extends Found {
  /** The element that holds it: `a`, `img`, `script` … */
  readonly tag: string;
}

export interface PageFacts {
  /** Address of the page from the root of the server, base path included: `/handbook/guide/costs/`. */
  readonly path: string;
  /** The first `data-source` of the page: the file that most of its words come from. */
  readonly source: string | undefined;
  /** True for a page that only sends the reader elsewhere: it needs no heading. */
  readonly isRedirect: boolean;
  /** Every id in document order, duplicates included. */
  readonly ids: readonly Found[];
  /** Every address in an attribute, whatever it points at. */
  readonly addresses: readonly Address[];
  /** The words of every h1. */
  readonly h1s: readonly Found[];
  /** Address of every image without an `alt` attribute. */
  readonly imagesWithoutAlt: readonly Found[];
  /** Start tag of every `<svg role="img">` without a title or a label. */
  readonly unnamedDrawings: readonly Found[];
  /** Start tag of every element with a `style` attribute. */
  readonly inlineStyles: readonly Found[];
  /** Texts and attributes in which a missing value was printed, such as `undefined`. */
  readonly missingValues: readonly Found[];
}

/** Attributes that hold an address, and the elements on which they do; `*` is any element. */
const addressAttributes: Record<string, readonly string[]> = {
  href: ['*'],
  src: ['*'],
  srcset: ['*'],
  poster: ['video'],
  data: ['object'],
  action: ['form'],
  'component-url': ['astro-island'],
  'renderer-url': ['astro-island'],
};

/** Attributes whose words a person reads or hears, or that scripts compute with. */
const wordAttributes = ['alt', 'aria-label', 'content', 'placeholder', 'title', 'value', 'href'];

/** Elements whose text is code or data: the word `undefined` may well stand there. */
const codeElements = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'template', 'textarea']);

/** True when a text shows that a value was missing: the word alone or first, or a spelling that no prose uses. */
const showsMissingValue = (text: string): boolean =>
  /^[^\p{L}\p{N}]*undefined[^\p{L}\p{N}]*$|^undefined\b/u.test(text) || /\[object \w+\]|\bNaN\b/.test(text);

/** True when an address was made with a missing value. */
export const hasMissingValue = (address: string): boolean =>
  /(^|[/#?=&])(undefined|NaN)($|[/#?=&])|\[object/.test(safeDecode(address));

/** Percent-decoded text; an address that cannot be decoded stays as it is. */
export const safeDecode = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

const startTag = (name: string, attributes: Record<string, string>): string => {
  const shown = ['class', 'id', 'style'].filter((key) => attributes[key]).map((key) => ` ${key}="${attributes[key]}"`);
  return `<${name}${shown.join('')}>`;
};

const addressesIn = (tag: string, attributes: Record<string, string>): string[] =>
  Object.entries(addressAttributes).flatMap(([name, tags]) => {
    const value = attributes[name];
    if (value === undefined || !(tags.includes('*') || tags.includes(tag))) return [];
    if (name === 'srcset') return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
    return [value.trim()];
  });

/** An element whose end has not been read yet. */
interface OpenElement {
  readonly tag: string;
  readonly source: string | undefined;
  readonly isCode: boolean;
  /** Start tag of a drawing that has shown no name so far. */
  unnamed: string | undefined;
  /** Text directly inside, gathered until the next tag. */
  text: string;
  /** All text inside, gathered for an h1. */
  words: string;
}

/**
 * @param html the whole document
 * @param path address of the page, base path included
 */
export const readPage = (html: string, path: string): PageFacts => {
  const facts = {
    ids: [] as Found[],
    addresses: [] as Address[],
    h1s: [] as Found[],
    imagesWithoutAlt: [] as Found[],
    unnamedDrawings: [] as Found[],
    inlineStyles: [] as Found[],
    missingValues: [] as Found[],
  };
  const open: OpenElement[] = [];
  let pageSource: string | undefined;
  let isRedirect = false;

  const endText = (element: OpenElement): void => {
    if (!element.isCode && showsMissingValue(element.text)) {
      facts.missingValues.push({ source: element.source, text: `<${element.tag}> prints "${element.text.trim()}"` });
    }
    element.text = '';
  };

  const parser = new Parser({
    onopentag(tag, attributes) {
      const outer = open.at(-1);
      if (outer) endText(outer);
      if (outer?.tag === 'svg' && tag === 'title') outer.unnamed = undefined;
      if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') isRedirect = true;
      const source = attributes['data-source'] ?? outer?.source;
      pageSource ??= source;
      const found = (text: string): Found => ({ source, text });

      if (attributes['id'] !== undefined) facts.ids.push(found(attributes['id']));
      if (attributes['style'] !== undefined) facts.inlineStyles.push(found(startTag(tag, attributes)));
      if (tag === 'img' && attributes['alt'] === undefined) facts.imagesWithoutAlt.push(found(attributes['src'] ?? ''));
      for (const text of addressesIn(tag, attributes)) facts.addresses.push({ source, text, tag });
      for (const name of wordAttributes) {
        const value = attributes[name];
        if (value === undefined || !(showsMissingValue(value) || (name === 'href' && hasMissingValue(value)))) continue;
        facts.missingValues.push(found(`<${tag}> has ${name}="${value}"`));
      }

      const isNamed = attributes['aria-label'] || attributes['aria-labelledby'];
      const isUnnamedDrawing = tag === 'svg' && attributes['role'] === 'img' && !isNamed;
      const unnamed = isUnnamedDrawing ? startTag(tag, attributes) : undefined;
      open.push({ tag, source, isCode: codeElements.has(tag) || !!outer?.isCode, unnamed, text: '', words: '' });
    },
    ontext(text) {
      const inner = open.at(-1);
      if (inner) inner.text += text;
      const h1 = open.find((element) => element.tag === 'h1');
      if (h1) h1.words += text;
    },
    onclosetag(tag) {
      const index = open.findLastIndex((element) => element.tag === tag);
      if (index < 0) return;
      for (const element of open.splice(index)) {
        endText(element);
        const { source, unnamed, words } = element;
        if (element.tag === 'h1') facts.h1s.push({ source, text: words.replace(/\s+/g, ' ').trim() });
        if (unnamed) facts.unnamedDrawings.push({ source, text: unnamed });
      }
    },
  });
  parser.end(html);
  return { path, source: pageSource, isRedirect, ...facts };
};
