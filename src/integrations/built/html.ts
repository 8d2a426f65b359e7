/** A parsed page: its elements, their attributes, their words. Pure. */
import { fromHtml } from 'hast-util-from-html';

export type Root = ReturnType<typeof fromHtml>;
/** An element of a page. */
export type Element = Extract<Root['children'][number], { type: 'element' }>;
/** A node of a page that stands inside an element. */
export type HtmlNode = Element['children'][number];

/** The tree that a browser would make of the page. */
export const parseHtml = (html: string): Root => fromHtml(html);

export const isElement = (node: HtmlNode | Root['children'][number]): node is Element => node.type === 'element';

/** Every element inside a node, in the order of the document. */
export function* elementsIn(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The value of an attribute as text; undefined when it is not there. */
export const valueText = (value: Element['properties'][string]): string | undefined => {
  if (value === undefined || value === null || value === false) return undefined;
  return value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
};

/**
 * An attribute as text; undefined when the element does not have it.
 * @param name as the tree spells it: `dataSource`, `ariaLabel`
 */
export const attribute = (element: Element, name: string): string | undefined => valueText(element.properties[name]);

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'className') ?? '').split(' ').includes(name);

/** All text of a node, as it stands in the page. */
export const textOf = (node: HtmlNode): string =>
  node.type === 'text' ? node.value : isElement(node) ? node.children.map(textOf).join('') : '';

/** All text of a node in one line. */
export const wordsOf = (node: HtmlNode): string => textOf(node).replace(/\s+/g, ' ').trim();
