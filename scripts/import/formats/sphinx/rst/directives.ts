/** Directives of reStructuredText as those of MyST. */
import { RstBlockquote, RstBulletList, type RstDirective, type RstNode } from 'rst-compiler';
import { runAround, type Line } from '../../../text/lines.ts';
import { csvRows } from '../../../text/csv.ts';
import { table } from '../tables.ts';
import { inlineText } from './inline.ts';
import { begun, optionsOf } from './options.ts';
import { cellText } from './tables.ts';
import type { Writing } from './writing.ts';

/** Directives whose first line is a title, so that signs in it mean something. */
const titled =
  /^(?:admonition|topic|sidebar|dropdown|card|grid-item-card|tab|tab-item|group-tab|versionadded|versionchanged|deprecated|versionremoved|table)$/;

/** A table between lists or commas. */
const rowsOf = (node: RstDirective, writing: Writing): string[][] | undefined => {
  if (node.directive === 'csv-table')
    return csvRows(node.rawBodyText.trim()).map((row) =>
      row.map((cell) => cellText(writing.parse(cell.trim()), writing)),
    );
  const [list] = node.children.filter((one) => one instanceof RstBulletList);
  return list?.children.map(({ children }) => {
    const cells: RstNode[][] = [];
    for (const one of children) {
      if (one instanceof RstBulletList) cells.push(...one.children.map((cell) => [...cell.children]));
      // The library has what follows in the first cell of a row beside that, further to the right.
      else cells.at(-1)?.push(...(one instanceof RstBlockquote ? one.children : [one]));
    }
    return cells.map((cell) => cellText(cell, writing));
  });
};

const titleOf = (node: RstDirective, writing: Writing): string =>
  inlineText(
    node.initContent.flatMap((one): readonly RstNode[] => (one.isInlineNode ? [one] : one.children)),
    writing.names,
  ).replace(/\s*\n\s*/g, ' ');

/** Lines between signs, as many as it takes to hold those within. */
export const block = (sign: ':' | '`', first: string, body: readonly Line[], at: number): Line[] => {
  const marks = runAround(sign, body);
  return [{ text: `${marks}${first}`.trimEnd(), at }, ...body, { text: marks, at: body.at(-1)?.at ?? at }];
};

/** Terms with what is indented below them, as definitions. */
const glossaryLines = (text: string, at: number, writing: Writing): Line[] => {
  const lines = text.split('\n').filter((line) => !/^\s*:sorted:/.test(line));
  const isTerm = (line: string): boolean => /^[^\s.]|^\.[^.]/.test(line);
  return lines.flatMap((line, index) => {
    if (!isTerm(line)) return [];
    const next = lines.findIndex((one, place) => place > index && isTerm(one));
    const below = lines.slice(index + 1, next < 0 ? undefined : next);
    const indent = Math.min(...below.filter((one) => one.trim() !== '').map((one) => one.search(/\S/)));
    const about = writing.lines(writing.parse(below.map((one) => one.slice(indent)).join('\n')));
    return [
      { text: '', at },
      { text: line.replace(/ : .*$/, ''), at },
      ...about.map((one, place) => ({ text: one.text === '' ? '' : `${place === 0 ? ': ' : '  '}${one.text}`, at })),
    ];
  });
};

/** Lines of a directive. */
export const directiveLines = (node: RstDirective, at: number, writing: Writing): Line[] => {
  const name = node.directive.toLowerCase();
  const options = optionsOf(node);
  const raw = node.rawBodyText;
  if (name === 'highlight') {
    writing.language = writing.argumentOf(node).trim();
    return [];
  }
  if (name === 'role' || name === 'default-role') return [];
  if (name === 'rubric')
    return [{ text: `**${titleOf(node, writing)}**`, at }, { text: '', at }, ...writing.lines(node.children)];
  if (/^(?:list|flat)-table$/.test(name) || (name === 'csv-table' && !options.has('file') && !options.has('url'))) {
    const rows = rowsOf(node, writing) ?? [];
    const title = titleOf(node, writing);
    const head = name === 'csv-table' && options.has('header') ? csvRows(options.get('header') ?? '') : [];
    const heads = head.length > 0 ? 1 : Number(options.get('header-rows') ?? 0);
    return [
      ...(title === ''
        ? []
        : [
            { text: title.startsWith('**') ? title : `**${title}**`, at },
            { text: '', at },
          ]),
      ...table(
        [...head.map((row) => row.map((cell) => cellText(writing.parse(cell.trim()), writing))), ...rows],
        heads,
        at,
      ),
    ];
  }
  if (name === 'glossary') return block(':', '{glossary}', glossaryLines(raw, at, writing), at);
  const first = begun.test(name) ? writing.lines(node.initContent) : [];
  const argument = titled.test(name)
    ? titleOf(node, writing)
    : first.length > 0
      ? ''
      : writing.argumentOf(node).replace(/\s*\n\s*/g, ' ');
  const body =
    raw === ''
      ? [...first, ...(first.length > 0 ? [{ text: '', at }] : []), ...writing.lines(node.children)]
      : raw.split('\n').map((text, index) => ({ text, at: at + 1 + index }));
  return block(
    raw === '' ? ':' : '`',
    `{${name}} ${argument}`,
    [
      ...[...options].map(([option, value]) => ({ text: `:${option}: ${value}`.trimEnd(), at })),
      ...(body.length === 0 ? [] : [{ text: '', at }]),
      ...body,
    ],
    at,
  );
};
