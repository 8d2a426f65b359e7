/** Tags that belong to no element: what is opened and never closed, or closed and never opened, would reach beyond its page. */
import type { HtmlToken } from './html.ts';

const lists = new Set(['ul', 'ol', 'menu']);

const optionalEnd = new Set('li td th tr dt dd thead tbody tfoot colgroup rp rt p'.split(' '));

/** Elements before which a paragraph ends by itself. */
const blocks = new Set(
  (
    'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu ' +
    'nav ol p pre section table ul'
  ).split(' '),
);

/** Elements whose end ends a paragraph that stands open in them. */
const around = new Set([...blocks, ...'caption dd dt li tbody td tfoot th thead tr'.split(' ')]);

/** Paragraphs that end before their end tag: by themselves at the bounds of a block, and by Markdown at a blank line. */
const strayParagraphs = <Token extends HtmlToken>(tokens: readonly Token[], text: string): Token[] => {
  let open: Token | undefined;
  return tokens.flatMap((token) => {
    if (token.name !== 'p' || token.kind === 'start') {
      if (token.kind === 'start' ? blocks.has(token.name) : around.has(token.name))
        open = token.name === 'p' ? token : undefined;
      return [];
    }
    const begun = open;
    open = undefined;
    if (begun === undefined) return [token];
    return /\n\s*\n/.test(text.slice(begun.end, token.start)) ? [begun, token] : [];
  });
};

/** Ends of cells and rows that another cell, row or table has ended before them. */
const strayCells = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  const tables: { row: boolean; cell: boolean }[] = [];
  return tokens.flatMap((token) => {
    const { name, kind } = token;
    const isStart = kind === 'start';
    if (name === 'table') {
      if (isStart) tables.push({ row: false, cell: false });
      else tables.pop();
      return [];
    }
    const table = tables.at(-1);
    if (table === undefined || !/^(?:tr|td|th)$/.test(name)) return [];
    const isRow = name === 'tr';
    const isStray = !isStart && !(isRow ? table.row : table.cell);
    if (isStray) return [token];
    // A cell without a row begins one.
    if (isRow) Object.assign(table, { row: isStart, cell: false });
    else Object.assign(table, { row: true, cell: isStart });
    return [];
  });
};

/** Ends of items that no tag has begun, such as one behind an item of Markdown. */
const strayItems = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  const outside = { isOpen: false };
  const open: { isOpen: boolean }[] = [];
  return tokens.filter(({ name, kind, alone }) => {
    if (alone) return false;
    if (lists.has(name) || name === 'dl') {
      if (kind === 'start') open.push({ isOpen: false });
      else open.pop();
      return false;
    }
    if (!/^(?:li|dt|dd)$/.test(name)) return false;
    const list = open.at(-1) ?? outside;
    const isStray = kind === 'end' && !list.isOpen;
    list.isOpen = kind === 'start';
    return isStray;
  });
};

/** Blocks that stand in a list and in no item of it, start and end: each is an item. */
export const blocksInLists = <Token extends HtmlToken>(tokens: readonly Token[]): ReadonlySet<Token> => {
  const found = new Set<Token>();
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.alone) continue;
    if (token.kind === 'start') {
      // An item or a paragraph that nobody closed ends where the next begins.
      if (token.name === 'li' && open.at(-1)?.name === 'li') open.pop();
      if (token.name === 'div' && lists.has(open.at(-1)?.name ?? '')) found.add(token);
      if (token.name !== 'p') open.push(token);
      continue;
    }
    const index = open.findLastIndex(({ name }) => name === token.name);
    const [first] = index < 0 ? [] : open.splice(index);
    if (first && found.has(first)) found.add(token);
  }
  return found;
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
  for (const token of [...strayParagraphs(tokens, text), ...strayCells(tokens), ...strayItems(tokens)])
    stray.add(token);
  return { stray, ends };
};

/**
 * Items that stand in no list, as people write them into the cells of tables.
 * @param tokens the tags of one cell, or all others of a text
 * @returns the first tag of each run and where the run ends; without an end where nothing closes the last item
 */
export const looseItems = <Token extends HtmlToken>(
  tokens: readonly Token[],
): { readonly first: Token; readonly end: number | undefined }[] => {
  const runs: { readonly first: Token; readonly depth: number; end: number | undefined }[] = [];
  const open: string[] = [];
  let run: (typeof runs)[number] | undefined;
  for (const token of tokens) {
    const { name, kind } = token;
    if (token.alone) continue;
    if (kind === 'end') {
      const index = open.lastIndexOf(name);
      if (index >= 0) open.length = index;
      if (!run || open.length > run.depth) continue;
      if (name === 'li') run.end = token.end;
      else if (open.length < run.depth) {
        run.end ??= token.start;
        run = undefined;
      }
      continue;
    }
    // The next item ends the one before it.
    if (name === 'li' && open.at(-1) === 'li') open.pop();
    const isLoose = name === 'li' && !lists.has(open.at(-1) ?? '');
    if (run && open.length === run.depth && !isLoose) run = undefined;
    if (run && isLoose) run.end = undefined;
    else if (isLoose) {
      run = { first: token, depth: open.length, end: undefined };
      runs.push(run);
    }
    if (!optionalEnd.has(name) || name === 'li') open.push(name);
  }
  return runs;
};
