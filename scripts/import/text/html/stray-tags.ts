/** Tags that belong to no element: what is opened and never closed, or closed and never opened, would reach beyond its page. */
import type { HtmlToken } from './html.ts';

export const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu']);

const optionalEnd = new Set('li td th tr dt dd thead tbody tfoot colgroup rp rt p'.split(' '));

export const isCell = ({ name }: HtmlToken): boolean => name === 'td' || name === 'th';

/** Elements before which a paragraph ends by itself. */
export const blocks = new Set(
  (
    'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main menu ' +
    'nav ol p pre section table ul'
  ).split(' '),
);

/** Elements that hold words only. */
export const ofWords = /^(?:span|b|strong|i|em|u|s|small|sub|sup|mark|q|cite|code|kbd|samp|var|abbr|dfn)$/;

/** Elements whose end ends a paragraph that stands open in them. */
const around = new Set([...blocks, ...'caption dd dt li tbody td tfoot th thead tr'.split(' ')]);

/** True for a paragraph that a block ends before a word of it, and that is no place to link to. */
const isEmpty = ({ attributes, end }: HtmlToken, next: HtmlToken, text: string): boolean =>
  next.name !== 'p' && text.slice(end, next.start).trim() === '' && !attributes.some(({ name }) => name === 'id');

/** Paragraphs that end before their end tag: by themselves at the bounds of a block, and by Markdown at a blank line. */
const strayParagraphs = <Token extends HtmlToken>(tokens: readonly Token[], text: string): Token[] => {
  let open: Token | undefined;
  return tokens.flatMap((token) => {
    if (token.name !== 'p' || token.kind === 'start') {
      if (!(token.kind === 'start' ? blocks : around).has(token.name)) return [];
      const ended = open;
      open = token.name === 'p' ? token : undefined;
      return ended && isEmpty(ended, token, text) ? [ended] : [];
    }
    const begun = open;
    open = undefined;
    if (begun === undefined) return [token];
    return /\n\s*\n/.test(text.slice(begun.end, token.start)) ? [begun, token] : [];
  });
};

export const partOfTable = /^(?:tr|td|th|thead|tbody|tfoot|colgroup|col)$/;

/** Elements that hold the rows of a table. */
export const holdsRows = ({ name }: HtmlToken): boolean => /^t(?:head|body|foot)$/.test(name);

/** Parts of a table that stand in none, and ends of parts that nobody began or that another one has ended before them. */
const strayCells = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  const tables: { rows: boolean; row: boolean; cell: boolean }[] = [];
  return tokens.flatMap((token) => {
    const { name, kind } = token;
    const isStart = kind === 'start';
    if (name === 'table') {
      if (isStart) tables.push({ rows: false, row: false, cell: false });
      else tables.pop();
      return [];
    }
    if (!partOfTable.test(name)) return [];
    const table = tables.at(-1);
    if (table === undefined) return [token];
    if (holdsRows(token)) {
      const isStray = !isStart && !table.rows;
      Object.assign(table, { rows: isStart, row: false, cell: false });
      return isStray ? [token] : [];
    }
    if (!/^(?:tr|td|th)$/.test(name)) return [];
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
  const page = { name: '', isOpen: false };
  /** Lists, and tables whose cells end what stands open in them. */
  const open: { readonly name: string; isOpen: boolean }[] = [];
  return tokens.filter((token) => {
    const { name, kind, alone } = token;
    if (alone) return false;
    const table = open.findLastIndex((one) => one.name === 'table');
    if (lists.has(name) || name === 'dl' || name === 'table') {
      if (kind === 'start') open.push({ name, isOpen: false });
      else if (name !== 'table') open.pop();
      else if (table >= 0) open.length = table;
      return false;
    }
    if (isCell(token) && table >= 0) open.splice(table, open.length, { name: 'table', isOpen: false });
    if (!/^(?:li|dt|dd)$/.test(name)) return false;
    const around = open.at(-1) ?? page;
    const isStray = kind === 'end' && !around.isOpen;
    around.isOpen = kind === 'start';
    return isStray;
  });
};

/** What ends the last part of elements that hold parts, behind which one ends that nobody closed. */
const lastPart: Readonly<Record<string, RegExp>> = { table: /^tr$/, dl: /^d[td]$/ };

/**
 * @param tokens the tags of a text, in their order
 * @param last where a cell of Markdown ends that holds them
 * @returns the stray ones; and ends that are missing where a cell, or the last part of a table or a list of terms, has ended what was open
 */
export const strayTags = <Token extends HtmlToken>(
  tokens: readonly Token[],
  text: string,
  last?: number,
): { readonly stray: ReadonlySet<Token>; readonly ends: readonly { readonly at: number; readonly text: string }[] } => {
  const stray = new Set<Token>();
  const ends: { at: number; text: string }[] = [];
  const open: Token[] = [];
  /** Ends what stands open from an index on: what a list holds means nothing without it, and of all else nothing is missed. */
  const end = (from: number, at: number): void => {
    for (const one of open.splice(from).toReversed()) {
      if (isCell(one)) continue;
      if (lists.has(one.name)) ends.push({ at, text: `</${one.name}>` });
      else stray.add(one);
    }
  };
  const neverClosed = (token: Token): void => {
    const part = lastPart[token.name];
    const after = part === undefined ? [] : tokens.slice(tokens.indexOf(token) + 1);
    const next = after.findIndex(({ name }) => name === token.name);
    const held = next < 0 ? after : after.slice(0, next);
    const last = held.findLast(({ name, kind }) => kind === 'end' && part?.test(name));
    if (last === undefined) stray.add(token);
    else ends.push({ at: last.end, text: `\n</${token.name}>` });
  };
  for (const token of tokens) {
    if (token.alone || (optionalEnd.has(token.name) && !isCell(token))) continue;
    if (isCell(token)) {
      // A cell ends with its end tag or with the next cell, and with it all that it holds.
      const index = open.findLastIndex((one) => isCell(one) || one.name === 'table');
      const first = open[index];
      if (first && isCell(first)) end(index, token.start);
      if (token.kind === 'start') open.push(token);
      continue;
    }
    if (token.kind === 'start') {
      open.push(token);
      continue;
    }
    // Nothing that stands in a cell ends what stands around its table, but the table itself.
    const bound = token.name === 'table' ? -1 : open.findLastIndex(isCell);
    const index = open.findLastIndex(({ name }) => name === token.name);
    if (index <= bound) {
      stray.add(token);
      continue;
    }
    for (const one of open.splice(index).slice(1)) if (!isCell(one)) neverClosed(one);
  }
  if (last !== undefined) end(0, last);
  for (const token of open) if (!isCell(token)) neverClosed(token);
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
  /** Runs that go on, each in an item of the one before it. */
  const running: typeof runs = [];
  /** Ends what stands open from an index on, and with it the items that stand in it. */
  const end = (from: number, at: number): void => {
    open.length = from;
    for (let run = running.at(-1); run && from < run.depth; run = running.at(-1)) {
      run.end ??= at;
      running.pop();
    }
  };
  for (const token of tokens) {
    const { name, kind } = token;
    if (token.alone) continue;
    // A cell that nobody closed ends where the next begins.
    const cell = isCell(token) && kind === 'start' ? open.findLastIndex((one) => /^t(?:d|h|able)$/.test(one)) : -1;
    if (cell >= 0 && open[cell] !== 'table') end(cell, token.start);
    if (kind === 'end') {
      const index = open.lastIndexOf(name);
      if (index >= 0) end(index, token.start);
      const run = running.at(-1);
      if (run && name === 'li' && open.length <= run.depth) run.end = token.end;
      continue;
    }
    // The next item ends the one before it.
    if (name === 'li' && open.at(-1) === 'li') open.pop();
    const isLoose = name === 'li' && !lists.has(open.at(-1) ?? '');
    const run = running.at(-1);
    const goesOn = run !== undefined && open.length === run.depth;
    if (goesOn && !isLoose) running.pop();
    else if (goesOn) run.end = undefined;
    else if (isLoose) {
      const next = { first: token, depth: open.length, end: undefined };
      runs.push(next);
      running.push(next);
    }
    if (!optionalEnd.has(name) || name === 'li' || isCell(token)) open.push(name);
  }
  return runs;
};
