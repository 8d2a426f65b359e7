/** What stands in the place of an element that shows something from elsewhere, or that no page may have. */
import { mark } from '../lines.ts';
import { isPicture } from '../links/target.ts';
import type { Found } from '../marks.ts';
import { endOf, startOf } from '../tree.ts';
import { embedded, isShowing, opaque, quoted } from './html.ts';
import { mathAsHtml } from './math.ts';
import { inPlace, type Placed } from './placed-tags.ts';

/** True for the address of a picture. */
const isShown = (url: string): boolean => isPicture(url.replace(/[?#].*/, ''));

/**
 * A formula, a picture, a link, or a mark that keeps what may not stand here.
 * @param inside what the element holds
 * @param text the whole of it
 */
export const shownElsewhere = (
  token: Placed,
  inside: string,
  text: string,
  {
    end,
    isLinked,
    found,
    address,
  }: {
    /** Where the element ends. */
    readonly end: number;
    /** True within a link. */
    readonly isLinked: boolean;
    readonly found: Found;
    readonly address: (url: string, line: number) => string | undefined;
  },
): string => {
  const { name, at } = token;
  const whole = text.slice(token.start, end);
  const formula = name === 'math' ? mathAsHtml(whole) : undefined;
  if (formula !== undefined) {
    found('markup', at, '<math> may not stand in content', 'written in the line; see that it says the same');
    return formula;
  }
  if (opaque.has(name) && !isShowing(token)) {
    found('markup', at, `<${name}> may not stand in content`, 'left as a comment');
    return mark(whole);
  }
  const { url, words } = embedded(token, inside);
  const became = isLinked ? 'became the words of its link' : 'became a link to it';
  found(
    'markup',
    at,
    `<${name}> shows ${url ?? 'something'}`,
    url === undefined ? 'left as a comment' : isShown(url) ? 'became a picture' : became,
  );
  if (url === undefined) return mark(whole);
  const isWhole = text.slice(startOf(token.node), endOf(token.node)).trim() === whole.trim();
  const apart = (markdown: string): string =>
    token.isInline ? markdown : inPlace(`\n\n${markdown}\n\n`, text, startOf(token.node));
  if (isShown(url)) return apart(`![](<${url}>)`);
  if (isLinked) return words;
  if (token.isInline || isWhole) return apart(`[${words}](${url})`);
  const there = address(url, at);
  return there === undefined ? words : `<a href=${quoted(there)}>${words}</a>`;
};
