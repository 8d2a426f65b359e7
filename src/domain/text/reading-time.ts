/** How long a text takes to read. */

/** As much of a tree of HTML as counting needs; that of hast fits. */
export interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HtmlNode[];
  readonly value?: string;
}

/** Words a minute of an adult who reads plain English silently: a convention. */
export const WORDS_PER_MINUTE = 230;

/** Number of words in a text: runs of characters between spaces that hold a letter or a digit. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;

const isRead = ({ tagName = '', properties = {} }: HtmlNode): boolean =>
  !(
    /^(script|style|template|svg|button)$/.test(tagName) ||
    properties['hidden'] !== undefined ||
    String(properties['ariaHidden']) === 'true' ||
    (Array.isArray(properties['className']) && properties['className'].includes('claim-mark'))
  );

const inline = /^(a|abbr|b|cite|code|data|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u)$/;

/** What a reader reads of a tree: tables and folded answers too, but no picture, script or note in the margin. */
export const readerText = (node: HtmlNode): string => {
  if (node.type === 'text') return node.value ?? '';
  if (!node.children || !isRead(node)) return '';
  const inner = node.children.map(readerText).join('');
  return inline.test(node.tagName ?? '') ? inner : ` ${inner} `;
};

/**
 * Reading time in whole minutes, at least 1.
 * @param words number of words, zero or more
 * @throws {RangeError} when the number is negative or not finite
 */
export const readingMinutes = (words: number): number => {
  if (!(words >= 0 && Number.isFinite(words))) throw new RangeError(`${words} is not a number of words.`);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
};
