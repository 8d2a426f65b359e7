/** What a page says, word by word, read from HTML without the code that makes the Markdown. */
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Tree = ReturnType<typeof parseDocument>;
type Node = Tree['children'][number];
export type HtmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const { getElementsByTagName, getAttributeValue } = DomUtils;
export const isTag = (node: Node): node is HtmlElement => ElementType.isTag(node);

const has = (element: HtmlElement, name: string): boolean => element.attribs[name] !== undefined;
const hasClass = (element: HtmlElement, name: string): boolean =>
  (getAttributeValue(element, 'class') ?? '').split(/\s+/).includes(name);

/** Navigation, controls of scripts, pictures, and what repeats other pages; tables and standings are told anyway. */
const isLeftOut = (element: HtmlElement): boolean =>
  /^(nav|script|style|template|button|svg)$/.test(element.name) ||
  (has(element, 'hidden') && element.attribs['hidden'] !== 'until-found') ||
  has(element, 'data-screen-only') ||
  element.attribs['aria-hidden'] === 'true' ||
  hasClass(element, 'needs-script') ||
  (has(element, 'data-pagefind-ignore') &&
    !hasClass(element, 'standing') &&
    getElementsByTagName('table', element).length === 0);

const inLine = /^(a|abbr|b|cite|code|data|em|i|kbd|mark|output|q|s|samp|small|span|strong|sub|sup|time|u|var|del)$/;

const fieldText = (field: HtmlElement): string => {
  if (field.name === 'textarea') return DomUtils.textContent(field);
  if (field.name === 'select') {
    const options = getElementsByTagName('option', field);
    const chosen = options.find((option) => has(option, 'selected')) ?? options[0];
    return chosen ? DomUtils.textContent(chosen) : '';
  }
  return /^(radio|checkbox|hidden)$/.test(field.attribs['type'] ?? '') ? '' : (field.attribs['value'] ?? '');
};

const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (node.type === ElementType.Text) return node.data;
      if (!isTag(node) || isLeftOut(node)) return '';
      if (/^(input|select|textarea)$/.test(node.name)) return ` ${fieldText(node)} `;
      const inner = textOf(node.children);
      return inLine.test(node.name) && !hasClass(node, 'claim-mark') ? inner : ` ${inner} `;
    })
    .join('');

/** The first element with that tag; throws when there is none. */
export const elementOf = (html: string, tag: string): HtmlElement => {
  const [element] = getElementsByTagName(tag, parseDocument(html), true, 1);
  if (!element) throw new Error(`There is no <${tag}> in: ${html.slice(0, 200)}`);
  return element;
};

/** Every element with one of the tags that is not left out, in order. */
export const shownElements = (root: HtmlElement, tags: RegExp): HtmlElement[] =>
  root.children.filter(isTag).flatMap((child) => {
    if (isLeftOut(child)) return [];
    return [...(tags.test(child.name) ? [child] : []), ...shownElements(child, tags)];
  });

/** The words of an element that are not left out, in small letters and without their punctuation. */
export const wordsIn = (element: HtmlElement): string[] =>
  textOf(element.children)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Where two lists of words part, with the words around; undefined when they are the same. */
export const firstDifference = (expected: readonly string[], actual: readonly string[]): string | undefined => {
  const at = Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => index).find(
    (index) => expected[index] !== actual[index],
  );
  if (at === undefined) return undefined;
  const around = (words: readonly string[]) => words.slice(Math.max(0, at - 6), at + 6).join(' ');
  return `word ${at}: the page says "${around(expected)}", the Markdown "${around(actual)}"`;
};
