/** The part of a page that an item points at, out of the tree of its HTML. */
import { closest } from 'fastest-levenshtein';
import { readerText, type HtmlNode } from '../text/reading-time.ts';

const levelOf = ({ tagName = '' }: HtmlNode): number => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0);
const idOf = ({ properties = {} }: HtmlNode): string => (typeof properties['id'] === 'string' ? properties['id'] : '');

/** Headings of texts stand in a box, beside the link to themselves. */
const wrapsHeading = ({ properties = {} }: HtmlNode): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes('heading');

const holds = (node: HtmlNode, test: (one: HtmlNode) => boolean): boolean =>
  test(node) || (node.children ?? []).some((child) => holds(child, test));

/** Ids of all elements, in their order. */
export const idsIn = (node: HtmlNode): string[] => [
  ...(idOf(node) === '' ? [] : [idOf(node)]),
  ...(node.children ?? []).flatMap(idsIn),
];

/**
 * What a reader reads of a section: from its heading up to the next of the same level or a higher one; or the whole of an
 * element that is no heading. Undefined when nothing has the id.
 */
export const sectionText = (root: HtmlNode, id: string): string | undefined => {
  const find = (node: HtmlNode): string | undefined => {
    const children = node.children ?? [];
    const at = children.findIndex((child) => holds(child, (one) => idOf(one) === id));
    const child = children[at];
    if (child === undefined) return undefined;
    const level = levelIn(child, id);
    if (level === undefined) return find(child);
    if (level === 0) return readerText(child);
    const rest = children.slice(at + 1);
    const end = rest.findIndex((one) => {
      const next = firstLevel(one);
      return next > 0 && next <= level;
    });
    // The last heading of its parent may still have its text beside the parent.
    return [child, ...(end < 0 ? rest : rest.slice(0, end))].map(readerText).join(' ');
  };
  return find(root);
};

/** The level of the heading that has the id, where the child is it or only wraps it; 0 for another element with the id. */
const levelIn = (child: HtmlNode, id: string): number | undefined => {
  if (idOf(child) === id) return levelOf(child);
  if (!wrapsHeading(child)) return undefined;
  const heading = (child.children ?? []).find((one) => idOf(one) === id);
  return heading === undefined ? undefined : levelOf(heading);
};

const firstLevel = (node: HtmlNode): number => {
  if (levelOf(node) > 0) return levelOf(node);
  return wrapsHeading(node) ? Math.max(0, ...(node.children ?? []).map(levelOf)) : 0;
};

/**
 * What to say to an author whose pointer names a section that is not there.
 * @param file path of the file that holds the pointer, and its text, in which the line is found
 * @param ids those that the page has
 */
export const deadSection = (
  pointer: string,
  file: { readonly path: string; readonly text: string },
  ids: readonly string[],
): string => {
  const [, section = ''] = pointer.split('#');
  const line = file.text.split('\n').findIndex((one) => one.includes(pointer));
  const nearest = ids.length > 0 ? `Nearest: #${closest(section, [...ids])}.` : 'It has none.';
  return `${file.path}${line < 0 ? '' : `:${line + 1}`}: ${pointer} points at a section that the page does not have. ${nearest}`;
};
