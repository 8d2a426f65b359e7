/** Reads one built page into the few facts that `page-problems.ts` judges. Pure: a tree in, plain data out. */
import type { BuiltPage, KnownPage } from '../built/built-page.ts';
import { attribute, isElement, valueText, wordsOf, type Element } from '../built/html.ts';
import { policyFaults, type Fault } from './policy.ts';
import { decoded } from '../../domain/text/decoded.ts';

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
  /** What the content security policy is not, or what on the page it would stop. */
  readonly policyFaults: readonly (Found & Pick<Fault, 'written'>)[];
  /** Texts and attributes in which a missing value was printed, such as `undefined`. */
  readonly missingValues: readonly Found[];
}

/** Attributes that hold an address, as the tree spells them, and the element on which they do; `*` is any element. */
const addressAttributes = new Map([
  ['href', '*'],
  ['src', '*'],
  ['srcSet', '*'],
  ['poster', 'video'],
  ['data', 'object'],
  ['action', 'form'],
  ['component-url', 'astro-island'],
  ['renderer-url', 'astro-island'],
]);

/** Attributes whose words a person reads or hears, or that scripts compute with: their names by those in the tree. */
const wordAttributes = new Map([
  ['alt', 'alt'],
  ['ariaLabel', 'aria-label'],
  ['content', 'content'],
  ['placeholder', 'placeholder'],
  ['title', 'title'],
  ['value', 'value'],
  ['href', 'href'],
]);

/** Elements whose text is code or data: the word `undefined` may well stand there. */
const codeElements = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'template', 'textarea']);

/** True when a text shows that a value was missing: the word alone or first, or a spelling that no prose uses. */
const showsMissingValue = (text: string): boolean =>
  /^[^\p{L}\p{N}]*undefined[^\p{L}\p{N}]*$|^undefined\b/u.test(text) || /\[object \w+\]|\bNaN\b/.test(text);

/** True when an address was made with a missing value. */
export const hasMissingValue = (address: string): boolean =>
  /(^|[/#?=&])(undefined|NaN)($|[/#?=&])|\[object/.test(decoded(address));

/** The start of an element as the report shows it. */
const startTag = (element: Element): string => {
  const shown = (['className', 'id', 'style'] as const).filter((name) => attribute(element, name));
  const written = shown.map((name) => ` ${name === 'className' ? 'class' : name}="${attribute(element, name)}"`);
  return `<${element.tagName}${written.join('')}>`;
};

const addressesIn = ({ tagName, properties }: Element): string[] =>
  Object.keys(properties).flatMap((name) => {
    const holder = addressAttributes.get(name);
    const value = holder === '*' || holder === tagName ? valueText(properties[name]) : undefined;
    if (value === undefined) return [];
    if (name === 'srcSet') return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
    return [value.trim()];
  });

const isUnnamedDrawing = (element: Element): boolean =>
  element.tagName === 'svg' &&
  attribute(element, 'role') === 'img' &&
  !attribute(element, 'ariaLabel') &&
  !attribute(element, 'ariaLabelledBy') &&
  !element.children.some((child) => isElement(child) && child.tagName === 'title');

/** Everything of a page that is judged. */
export const readFacts = (
  { path, tree }: Pick<KnownPage, 'path'> & Pick<BuiltPage, 'tree'>,
  base: string,
): PageFacts => {
  const facts = {
    ids: [] as Found[],
    addresses: [] as Address[],
    h1s: [] as Found[],
    imagesWithoutAlt: [] as Found[],
    unnamedDrawings: [] as Found[],
    missingValues: [] as Found[],
  };
  let pageSource: string | undefined;
  const sources = new Map<Element, string | undefined>();

  const read = (element: Element, outerSource: string | undefined, outerIsCode: boolean): void => {
    const { tagName } = element;
    const source = attribute(element, 'dataSource') ?? outerSource;
    const isCode = outerIsCode || codeElements.has(tagName);
    const found = (text: string): Found => ({ source, text });
    sources.set(element, source);
    pageSource ??= source;

    const id = attribute(element, 'id');
    if (id !== undefined) facts.ids.push(found(id));
    if (tagName === 'h1') facts.h1s.push(found(wordsOf(element)));
    if (tagName === 'img' && attribute(element, 'alt') === undefined)
      facts.imagesWithoutAlt.push(found(attribute(element, 'src') ?? ''));
    if (isUnnamedDrawing(element)) facts.unnamedDrawings.push(found(startTag(element)));
    for (const text of addressesIn(element)) facts.addresses.push({ source, text, tag: tagName });
    for (const property in element.properties) {
      const name = wordAttributes.get(property);
      const value = name && attribute(element, property);
      if (value === undefined || !(showsMissingValue(value) || (name === 'href' && hasMissingValue(value)))) continue;
      facts.missingValues.push(found(`<${tagName}> has ${name}="${value}"`));
    }
    for (const child of element.children) {
      if (isElement(child)) read(child, source, isCode);
      else if (child.type === 'text' && !isCode && showsMissingValue(child.value))
        facts.missingValues.push(found(`<${tagName}> prints "${child.value.trim()}"`));
    }
  };
  for (const child of tree.children) if (isElement(child)) read(child, undefined, false);
  const isRedirect = [...sources.keys()].some(
    (element) => element.tagName === 'meta' && attribute(element, 'httpEquiv')?.toLowerCase() === 'refresh',
  );
  const policy = policyFaults(tree).map(({ element, what, written }) => ({
    source: element && sources.get(element),
    text: what,
    written,
  }));
  return {
    path: base.replace(/\/$/, '') + path,
    source: pageSource,
    isRedirect,
    ...facts,
    policyFaults: isRedirect ? [] : policy,
  };
};
