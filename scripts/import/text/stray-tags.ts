/** Tags that belong to no element: what is opened and never closed, or closed and never opened, would reach beyond its page. */
import type { HtmlToken } from './html.ts';

const optionalEnd = new Set('li td th tr dt dd thead tbody tfoot colgroup rp rt p'.split(' '));

/** Elements before which a paragraph ends by itself. */
const blocks = new Set(
  (
    'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu ' +
    'nav ol p pre section table ul'
  ).split(' '),
);

/** Paragraphs that end before their end tag: by themselves before a block, and by Markdown at a blank line. */
const strayParagraphs = <Token extends HtmlToken>(tokens: readonly Token[], text: string): Token[] => {
  let open: Token | undefined;
  return tokens.flatMap((token) => {
    if (token.name !== 'p' || token.kind === 'start') {
      if (token.kind === 'start' && blocks.has(token.name)) open = token.name === 'p' ? token : undefined;
      return [];
    }
    const begun = open;
    open = undefined;
    if (begun === undefined) return [token];
    return /\n\s*\n/.test(text.slice(begun.end, token.start)) ? [begun, token] : [];
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

const lists = new Set(['ul', 'ol', 'menu']);

/**
 * Items that stand in no list, as people write them into the cells of tables.
 * @param tokens the tags of one cell
 * @returns the first tag of each run and its last one; without a last one where the item reaches to the end of the cell
 */
export const looseItems = <Token extends HtmlToken>(
  tokens: readonly Token[],
): { readonly first: Token; readonly last: Token | undefined }[] => {
  const runs: { readonly first: Token; last: Token | undefined }[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (lists.has(token.name)) depth += token.kind === 'start' ? 1 : -1;
    if (depth > 0 || token.name !== 'li') continue;
    const run = runs.at(-1);
    if (token.kind === 'end') {
      if (run) run.last = token;
    } else if (run) run.last = undefined;
    else runs.push({ first: token, last: undefined });
  }
  return runs;
};
