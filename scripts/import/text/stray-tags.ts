/** Tags that belong to no element: what is opened and never closed, or closed and never opened, would reach beyond its page. */
import type { HtmlToken } from './html.ts';

const optionalEnd = new Set('li td th tr dt dd thead tbody tfoot colgroup rp rt p'.split(' '));

/** Paragraphs that end before their end tag: by themselves before a block, and by Markdown at a blank line. */
const strayParagraphs = <Token extends HtmlToken>(tokens: readonly Token[], text: string): Token[] => {
  const paragraphs = tokens.filter(({ name }) => name === 'p');
  return paragraphs.flatMap((token, index) => {
    const before = paragraphs[index - 1];
    if (token.kind !== 'end') return [];
    if (before?.kind !== 'start') return [token];
    return /\n\s*\n/.test(text.slice(before.end, token.start)) ? [before, token] : [];
  });
};

/**
 * @param tokens the tags of a text, in their order
 * @returns the stray ones; and the places where a table ends that nobody has closed: its rows would mean nothing without it
 */
export const strayTags = <Token extends HtmlToken>(
  tokens: readonly Token[],
  text: string,
): { readonly stray: ReadonlySet<Token>; readonly ends: readonly number[] } => {
  const stray = new Set<Token>();
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.alone || optionalEnd.has(token.name)) continue;
    if (token.kind === 'start') open.push(token);
    else {
      const index = open.findLastIndex(({ name }) => name === token.name);
      if (index < 0) stray.add(token);
      else for (const one of open.splice(index).slice(1)) stray.add(one);
    }
  }
  const ends = open.flatMap((token): number[] => {
    const after = token.name === 'table' ? tokens.slice(tokens.indexOf(token) + 1) : [];
    const next = after.findIndex(({ name }) => name === 'table');
    const row = (next < 0 ? after : after.slice(0, next)).findLast(({ name, kind }) => name === 'tr' && kind === 'end');
    if (row !== undefined) return [row.end];
    stray.add(token);
    return [];
  });
  for (const token of strayParagraphs(tokens, text)) stray.add(token);
  return { stray, ends };
};
