/** A parsed page: its elements, their attributes, their words. Pure. */
import { parse } from 'parse5';
import { hastOf, type Element, type Root } from './hast.ts';

export type { Element, Root };
/** A node of a page that stands inside an element. */
export type HtmlNode = Element['children'][number];

const treeOf = (html: string): Root => hastOf(parse(html, { scriptingEnabled: false }));

/**
 * The tree that a browser without script would make of the page. It knows no places in the text, which would take as long
 * again; and the sheets of the head, which are half of a page, are put back unread.
 */
export const parseHtml = (html: string): Root => {
  const end = html.indexOf('</head>');
  const sheets: string[] = [];
  const head = html.slice(0, end).replace(/<style>(.+?)<\/style>/gs, (_, sheet: string) => {
    sheets.push(sheet);
    return '<style>*</style>';
  });
  if (sheets.length === 0) return treeOf(html);
  const tree = treeOf(head + html.slice(end));
  const left = sheets.values();
  for (const { tagName, children } of elementsIn(tree)) {
    if (tagName !== 'style' || children[0]?.type !== 'text' || children[0].value !== '*') continue;
    children[0].value = left.next().value ?? '';
  }
  // What looked like a sheet may have been a word in a script.
  return left.next().done ? tree : treeOf(html);
};

/** The texts of the sheets that stand in a page. A pattern would step through each of their letters. */
export const sheetsIn = (html: string): string[] =>
  html
    .split('<style>')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf('</style>')));

export const isElement = (node: HtmlNode | Root['children'][number]): node is Element => node.type === 'element';

/** Every element inside a node, in the order of the document. Pages are walked often, and a walk that calls itself is slow. */
export function* elementsIn(node: Root | Element): Generator<Element> {
  const ahead: (HtmlNode | Root['children'][number])[] = node.children.toReversed();
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child) ahead.push(child);
    }
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

/** All text of a node, as it stands in the page, with the breaks of its lines. */
export const textOf = (node: HtmlNode): string =>
  node.type === 'text'
    ? node.value
    : !isElement(node)
      ? ''
      : node.tagName === 'br'
        ? '\n'
        : node.children.map(textOf).join('');

/** All text of a node in one line. */
export const wordsOf = (node: HtmlNode): string => textOf(node).replace(/\s+/g, ' ').trim();
