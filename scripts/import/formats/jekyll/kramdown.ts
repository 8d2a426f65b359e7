/** The signs of kramdown: attribute lists beside and below blocks, its own table of contents, callouts by class. */
import { calloutNamed } from '../../../../src/domain/content/callouts.ts';
import type { PageContext } from '../../source.ts';
import { block, codeLines, indentOf, inWords, isBlank, type Line } from '../../text/lines.ts';

const list = /^\s*\{:\s*([^}]*)\}\s*$/;

/** Words that stand for callouts, in themes that have such classes, and those of the settings. */
export interface Callouts {
  /** Title of a callout that the settings name; undefined for a class that is none. */
  readonly titleOf: (name: string) => string | undefined;
}

/** Kinds of other themes under the names of this one. */
const kinds: Readonly<Record<string, string>> = {
  highlight: 'note',
  new: 'note',
  notice: 'note',
  'notice--info': 'info',
  'notice--primary': 'note',
  'notice--warning': 'warning',
  'notice--danger': 'danger',
  'notice--success': 'success',
  'prompt-info': 'info',
  'prompt-tip': 'tip',
  'prompt-warning': 'warning',
  'prompt-danger': 'danger',
};

const calloutIn = (
  attributes: string,
  callouts: Callouts,
): { name: string; title: string; isTitled: boolean } | undefined => {
  for (const [, written = ''] of attributes.matchAll(/\.([\w-]+)/g)) {
    const isTitled = written.endsWith('-title');
    const word = isTitled ? written.slice(0, -'-title'.length) : written;
    const title = callouts.titleOf(word);
    const own = calloutNamed(word) === undefined ? undefined : word;
    const name = own ?? kinds[word] ?? (title === undefined ? undefined : 'note');
    if (name !== undefined) return { name, title: own !== undefined || isTitled ? '' : (title ?? ''), isTitled };
  }
  return undefined;
};

const idIn = (attributes: string): string | undefined => /(?:^|\s)#([\w:.-]+)/.exec(attributes)?.[1];

/** The block of lines without a blank one that holds an index, or that follows it: a paragraph, a quote, a list, a table, code. */
const blockAround = (
  lines: readonly Line[],
  isCode: readonly boolean[],
  index: number,
): [start: number, end: number] => {
  const isEnd = (at: number): boolean => {
    const line = lines[at];
    return line === undefined || (!isCode[at] && (isBlank(line) || list.test(line.text)));
  };
  let [start, end] = [index, index];
  while (start > 0 && !isEnd(start - 1)) start -= 1;
  while (!isEnd(end)) end += 1;
  return [start, end];
};

const withoutQuote = (lines: readonly Line[]): Line[] =>
  lines.some((line) => !/^\s*>/.test(line.text))
    ? [...lines]
    : lines.map((line) => ({ ...line, text: line.text.replace(/^\s*> ?/, '') }));

/** Attribute lists that stand on lines of their own. */
const ownLines = (lines: readonly Line[], callouts: Callouts, page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  const result = new Map<number, Line[]>();
  const gone = new Set<number>();
  lines.forEach((line, index) => {
    const [, attributes] = (!isCode[index] && list.exec(line.text)) || [];
    if (attributes === undefined || gone.has(index)) return;
    gone.add(index);
    const isBelow = index > 0 && !gone.has(index - 1) && !isBlank(lines[index - 1] ?? line);
    if (/^toc\b/.test(attributes)) {
      // The item above only says where the table of contents goes.
      if (isBelow && /^\s*(?:[-*+]|\d+\.)\s/.test(lines[index - 1]?.text ?? '')) gone.add(index - 1);
      let above = index - 1;
      while (above >= 0 && (gone.has(above) || isBlank(lines[above] ?? line))) above -= 1;
      if (/^#{1,6}\s+(?:Table of )?contents\s*$/i.test(lines[above]?.text ?? '')) gone.add(above);
      return;
    }
    const callout = calloutIn(attributes, callouts);
    const id = idIn(attributes);
    const looks = attributes.replace(/(?:^|\s)#[\w:.-]+/, '').trim();
    if (callout === undefined) {
      if (looks !== '' && !/^\.no_toc$/.test(looks))
        page.found('looks', line.at, `attributes { ${looks} }`, 'left out');
      if (id === undefined) return;
      const above = isBelow ? lines[index - 1] : undefined;
      if (above && /^\s*#{1,6}\s/.test(above.text))
        result.set(index - 1, [{ ...above, text: `${above.text.trimEnd()} {#${id}}` }]);
      else {
        gone.delete(index);
        result.set(index, [
          { ...line, text: `<span id="${id}"></span>` },
          { ...line, text: '' },
        ]);
      }
      return;
    }
    // Lists of one block may stand in several lines below it.
    let first = index - 1;
    while (isBelow && first > 0 && gone.has(first)) first -= 1;
    const [start, end] = blockAround(lines, isCode, isBelow ? first : index + 1);
    if (start >= end) return;
    const inside = withoutQuote(lines.slice(start, end));
    const title = callout.isTitled ? (inside.shift()?.text.trim() ?? '') : callout.title;
    while (inside[0] && isBlank(inside[0])) inside.shift();
    const indent = ' '.repeat(indentOf(lines[start]?.text ?? ''));
    const made = block(
      callout.name,
      title,
      inside.map((one) => ({ ...one, text: one.text.slice(Math.min(indent.length, indentOf(one.text))) })),
      line.at,
      indent,
    );
    for (let at = start; at < end; at += 1) gone.add(at);
    gone.delete(start);
    result.set(start, [...made, { text: '', at: line.at }]);
  });
  return lines.flatMap((line, index) => (gone.has(index) ? [] : (result.get(index) ?? [line])));
};

/**
 * Words without what only kramdown reads among them: attribute lists at the begin of an item, which style it, comments, and
 * signs around what is no Markdown.
 */
const plainWords = (text: string): string =>
  inWords(text.replace(/^(\s*(?:[-*+]|\d+\.)\s+)\{:[^}]*\}\s*/, '$1'), (words) =>
    words
      .replace(/\{::comment\}.*?\{:\/(?:comment)?\}/g, '')
      .replace(/\{::nomarkdown[^}]*\}|\{:\/(?:nomarkdown)?\}/g, ''),
  );

/** kramdown as this site reads it, but for lists beside words, which other generators have too. */
export const kramdownBlocks = (lines: readonly Line[], callouts: Callouts, page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  let isComment = false;
  const plain = lines.flatMap((line, index): Line[] => {
    if (isCode[index]) return [line];
    if (/^\s*\{::(?:comment)\}\s*$/.test(line.text)) isComment = true;
    if (isComment) {
      if (/\{:\/(?:comment)?\}\s*$/.test(line.text)) isComment = false;
      return [];
    }
    if (/^\s*\{::?\/?(?:options|nomarkdown|comment)?\b[^}]*\/?\}\s*$/.test(line.text) && !list.test(line.text))
      return [];
    // kramdown takes words for an address there; elsewhere they would be shown.
    const [, hidden] = /^ {0,3}\[\/\/\]:[ \t]+(?![#<])(\S.*)$/.exec(line.text) ?? [];
    if (hidden !== undefined) return [{ ...line, text: `<!-- ${hidden} -->` }];
    const [, short, long] = /^\*\[([^\]]+)\]:\s*(.+)$/.exec(line.text) ?? [];
    if (short !== undefined && long !== undefined) {
      page.abbreviation(short, long.trim(), line.at);
      return [];
    }
    // A class of a callout in front of its words, on one line with them, was meant to stand above them.
    const [, before, name = '', words] = /^(\s*\{:\s*\.([\w-]+)\s*\})[ \t]+(\S.*)$/.exec(line.text) ?? [];
    if (before !== undefined && words !== undefined && calloutIn(`.${name}`, callouts) !== undefined)
      return [
        { ...line, text: before },
        { ...line, text: words },
      ];
    return [{ ...line, text: /^\^\s*$/.test(line.text) ? '' : plainWords(line.text) }];
  });
  return ownLines(plain, callouts, page);
};
