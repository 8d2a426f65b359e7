/** Tags that stand where HTML has no place for them, and what they mean there. */
import { ofLooks, type HtmlToken } from './html.ts';
import { withoutComments } from '../lines.ts';
import { blocks, holdsRows, isCell, lists, ofWords } from './stray-tags.ts';

/** A tag with what it stands in. */
interface Standing extends HtmlToken {
  readonly parent?: { readonly type: string } | undefined;
}

/** The tag as what it means; undefined leaves it as it is. */
export type Recast = (token: HtmlToken, tag: string) => string;

/**
 * Blocks that stand in a list and in no item of it, start and end: each is an item. A list there is part of the item before
 * it, whose end is found as well.
 */
const blocksInLists = <Token extends HtmlToken>(tokens: readonly Token[], text: string): ReadonlySet<Token> => {
  const found = new Set<Token>();
  const open: Token[] = [];
  let isInParagraph = false;
  for (const [number, token] of tokens.entries()) {
    const isBreak = token.name === 'br' && text.slice(tokens[number - 1]?.end, token.start).trim() === '';
    if ((isBreak || token.name === 'img') && !isInParagraph && lists.has(open.at(-1)?.name ?? '')) found.add(token);
    if (token.alone || ofLooks.test(token.name)) continue;
    if (blocks.has(token.name) || token.name === 'li') isInParagraph = token.name === 'p' && token.kind === 'start';
    if (token.kind === 'start') {
      // An item or a paragraph that nobody closed ends where the next begins.
      if (token.name === 'li' && open.at(-1)?.name === 'li') open.pop();
      const isInList = lists.has(open.at(-1)?.name ?? '');
      const before = tokens[number - 1];
      if (isInList && lists.has(token.name) && before?.name === 'li') found.add(before);
      else if (isInList && /^(?:details|div|h[1-6]|[uo]l)$/.test(token.name)) found.add(token);
      if (token.name === 'p') {
        const next = tokens.slice(number + 1).find(({ name }) => blocks.has(name) || name === 'li');
        if (isInList) for (const one of next?.kind === 'end' ? [token, next] : [token]) found.add(one);
      } else open.push(token);
      continue;
    }
    const index = open.findLastIndex(({ name }) => name === token.name);
    const [first] = index < 0 ? [] : open.splice(index);
    if (first && found.has(first)) found.add(token);
  }
  return found;
};

/** A tag of a block that stands in a list as one of an item: a division or paragraph becomes it, a heading stays one in it. */
const asItem: Recast = ({ name, kind }, tag) => {
  if (name === 'li' || name === 'br') return '';
  if (name === 'img') return `<li>${tag}</li>`;
  if (name === 'div' || name === 'p') return tag.replace(/^(<\/?)\w+/, '$1li');
  return kind === 'start' ? `<li>${tag}` : `${tag}</li>`;
};

const asDivision: Recast = (_, tag) => tag.replace(/^(<\/?)\w+/, '$1div');

const asBold: Recast = ({ kind }, tag) =>
  kind === 'start' ? `${tag.replace(/^<\w+/, '<p')}<strong>` : '</strong></p>';

/** Lists without an item, and captions of no figure, start and end: each only parts its words from those around it. */
const divisions = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  const open: { readonly token: Token; readonly at: number }[] = [];
  return tokens.flatMap((token, at) => {
    const isTerms = token.name === 'dl';
    const isList = isTerms || lists.has(token.name);
    if (token.alone || !(isList || /^fig(?:ure|caption)$/.test(token.name))) return [];
    if (token.kind === 'start') {
      open.push({ token, at });
      return [];
    }
    const index = open.findLastIndex((one) => one.token.name === token.name);
    const [first] = index < 0 ? [] : open.splice(index);
    if (!first || token.name === 'figure') return [];
    const item = isTerms ? /^(?:d[td]|div)$/ : /^(?:li|div|h[1-6]|[uo]l|menu)$/;
    const isDivision = isList
      ? !tokens.slice(first.at + 1, at).some(({ name }) => item.test(name))
      : !open.some((one) => one.token.name === 'figure');
    return isDivision ? [first.token, token] : [];
  });
};

/**
 * Blocks in a heading, in emphasis, or in an element that holds words only, where people put them for their looks: what they
 * hold are words of it.
 */
const blocksInWords = <Token extends Standing>(tokens: readonly Token[]): Token[] => {
  const open: string[] = [];
  let paragraph: Standing['parent'];
  return tokens.filter(({ name, kind, alone, parent }) => {
    if (parent?.type === 'heading') return blocks.has(name);
    const isBox = /^(?:p|div|h[1-6])$/.test(name);
    if (parent?.type !== 'paragraph') return isBox && /^(?:emphasis|strong|delete)$/.test(parent?.type ?? '');
    if (parent !== paragraph) open.length = 0;
    paragraph = parent;
    if (ofWords.test(name) && !alone) {
      if (kind === 'start') open.push(name);
      else open.splice(Math.max(0, open.lastIndexOf(name)));
    }
    return isBox && open.length > 0;
  });
};

const asNothing: Recast = () => '';

/** Preformatted text among the words of a paragraph, which would end there: on one line it is code. */
const codeAmongWords = <Token extends Standing>(tokens: readonly Token[]): Token[] =>
  tokens.filter(({ name, parent }) => name === 'pre' && parent?.type === 'paragraph');

/** Blocks in preformatted text, which holds words only: each begins and ends a line of it. */
const blocksInCode = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  let isCode = false;
  return tokens.filter(({ name, kind, alone }) => {
    if (name === 'pre') isCode = kind === 'start' && !alone;
    return isCode && name !== 'pre' && (blocks.has(name) || name === 'li');
  });
};

const asLine: Recast = ({ kind }) => (kind === 'start' ? '' : '\n');

const asCode: Recast = ({ kind }) => (kind === 'start' ? '<code>' : '</code>');

/** Headings in cells of tables written as HTML: the words of a cell are no part of the contents of a page. */
const headingsInCells = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  const tables: boolean[] = [];
  return tokens.filter((token) => {
    if (token.name === 'table' && token.kind === 'start') tables.push(false);
    else if (token.name === 'table') tables.pop();
    else if (tables.length > 0 && (isCell(token) || token.name === 'tr'))
      tables.splice(-1, 1, isCell(token) && token.kind === 'start');
    return /^h[1-6]$/.test(token.name) && tables.at(-1) === true;
  });
};

/** Lists whose first item has paragraphs of Markdown before it. */
const listsWithWords = <Token extends HtmlToken>(tokens: readonly Token[], text: string): Token[] =>
  tokens.filter((token, at) => {
    if (!lists.has(token.name) || token.kind !== 'start' || token.alone) return false;
    const next = tokens.slice(at + 1).find(({ name }) => !/^(?:a|b|br|code|em|i|strong|span)$/.test(name));
    if (next?.name !== 'li' || next.kind !== 'start') return false;
    return /\n[ \t]*\n[ \t]*\S/.test(withoutComments(text.slice(token.end, next.start)));
  });

const withItem: Recast = (_, tag) => `${tag}<li>`;

const inRow: Recast = ({ kind }, tag) => (kind === 'start' ? `<tr>${tag}` : `${tag}</tr>`);

/** The first and the last tag of cells that stand in a table and in no row of it: browsers make a row of them. */
const cellsWithoutRow = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  const found: Token[] = [];
  const tables: { isInRow: boolean; cells: Token[] }[] = [];
  for (const token of tokens) {
    const isStart = token.kind === 'start';
    const table = tables.at(-1);
    if (table !== undefined && /^(?:table|thead|tbody|tfoot|tr)$/.test(token.name)) {
      const [first] = table.cells;
      const last = table.cells.at(-1);
      const isOpenRow = token.name === 'tr' && !isStart;
      const isNested = token.name === 'table' && isStart;
      if (first !== undefined && !isNested) {
        found.push(first, ...(last?.kind === 'end' && !isOpenRow ? [last] : []));
        table.cells = [];
      }
      if (!isNested) table.isInRow = token.name === 'tr' && isStart;
    }
    if (token.name === 'table' && isStart) tables.push({ isInRow: false, cells: [] });
    else if (token.name === 'table') tables.pop();
    else if (table?.isInRow === false && isCell(token) && (isStart || table.cells.length > 0)) table.cells.push(token);
  }
  return found;
};

const inBody: Recast = ({ kind }, tag) => (kind === 'start' ? `<tbody>${tag}` : `${tag}</tbody>`);

/** The first and the last tag of rows that stand in a table beside bodies of it, and in none. */
const rowsWithoutBody = <Token extends HtmlToken>(tokens: readonly Token[]): Token[] => {
  const tables: { hasBody: boolean; isInPart: boolean; rows: Token[]; bounds: Token[] }[] = [];
  return tokens.flatMap((token) => {
    const isStart = token.kind === 'start';
    const table = tables.at(-1);
    if (token.name === 'table' && isStart) tables.push({ hasBody: false, isInPart: false, rows: [], bounds: [] });
    else if (table !== undefined && (token.name === 'table' || holdsRows(token))) {
      const [first] = table.rows;
      const last = table.rows.at(-1);
      if (first) table.bounds.push(first, ...(last?.kind === 'end' ? [last] : []));
      const hasBody = table.hasBody || token.name === 'tbody';
      Object.assign(table, { hasBody, isInPart: isStart, rows: [] });
      if (token.name === 'table') tables.pop();
      return token.name === 'table' && hasBody ? table.bounds : [];
    } else if (table?.isInPart === false && (token.name === 'tr' || isCell(token))) table.rows.push(token);
    return [];
  });
};

/** What would unfold a text and is not the summary of one that folds: words above what follows. */
const summariesAlone = <Token extends HtmlToken>(
  tokens: readonly Token[],
  stray: ReadonlySet<Token>,
): ReadonlyMap<Token, Recast> => {
  const found = new Map<Token, Recast>();
  const open: { readonly token: Token; readonly at: number; hasSummary?: boolean }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.alone || stray.has(token)) continue;
    if (token.kind === 'start') {
      const around = open.at(-1);
      if (token.name === 'summary') {
        if (around?.token.name === 'details' && around.hasSummary !== true) around.hasSummary = true;
        else found.set(token, asBold);
      }
      open.push({ token, at });
      continue;
    }
    const index = open.findLastIndex((one) => one.token.name === token.name);
    const [first] = index < 0 ? [] : open.splice(index);
    if (!first || !found.has(first.token)) continue;
    // Blocks may stand in a division and in no bold words, and what is bold already needs no more of it.
    const isMore = tokens.slice(first.at + 1, at).some(({ name }) => blocks.has(name) || /^(?:b|strong)$/.test(name));
    const recast = isMore ? asDivision : asBold;
    found.set(first.token, recast).set(token, recast);
  }
  return found;
};

/**
 * What tags mean that stand in the wrong place.
 * @param stray those that belong to no element
 * @param text the whole of it
 */
export const misplaced = <Token extends Standing>(
  tokens: readonly Token[],
  stray: ReadonlySet<Token>,
  text: string,
): ReadonlyMap<Token, Recast> => {
  const known = tokens.filter((one) => !stray.has(one));
  const rows = new Map(cellsWithoutRow(tokens).map((token) => [token, inRow] as const));
  return new Map<Token, Recast>([
    ...rows,
    ...rowsWithoutBody(known).map((bound): [Token, Recast] => [
      bound,
      (token, tag) => inBody(token, rows.get(bound)?.(token, tag) ?? tag),
    ]),
    ...summariesAlone(tokens, stray),
    ...[...blocksInLists(known, text)].map((token) => [token, asItem] as const),
    ...listsWithWords(tokens, text).map((token) => [token, withItem] as const),
    ...divisions(tokens).map((token) => [token, asDivision] as const),
    ...headingsInCells(tokens).map((token) => [token, asBold] as const),
    ...blocksInWords(known).map((token) => [token, asNothing] as const),
    ...blocksInCode(tokens).map((token) => [token, asLine] as const),
    ...codeAmongWords(tokens).map((token) => [token, asCode] as const),
  ]);
};
