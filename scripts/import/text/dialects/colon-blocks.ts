/** Blocks between colons, as other generators write them. */
import { calloutFor } from '../callouts.ts';
import type { PageContext } from '../../source.ts';
import { codeLines, inWords, isBlank, outsideCode, runAround, type Line } from '../lines.ts';
import { boxes, withColonsNested } from './colon-nesting.ts';

/** A callout on one line, and its end where that is glued to its last words: each sign stands on a line of its own. */
const withEndsApart = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  let depth = 0;
  return lines.flatMap((line, index): Line[] => {
    if (isCode[index]) return [line];
    const [, indent = '', name, words = ''] = /^(\s*)(:::[a-z]+)[ \t]+(\S.*?)[ \t]*:::\s*$/.exec(line.text) ?? [];
    const parts = (texts: readonly string[]): Line[] => texts.map((text) => ({ text: indent + text, at: line.at }));
    if (name !== undefined) return parts([name, words, ':::']);
    if (/^\s*:{3,}[ \t]*[a-z]/i.test(line.text)) depth += 1;
    if (/^\s*:{3,}\s*$/.test(line.text)) depth -= 1;
    // Only a line that ends in colons is searched: a search of a long one takes long.
    const [, last, end = ''] =
      (depth > 0 && line.text.trimEnd().endsWith(':::') && /^(.*[^\s:|`].*?)[ \t]*(:{3,})\s*$/.exec(line.text)) || [];
    if (
      last === undefined ||
      lines
        .slice(index + 1)
        .find((one) => !isBlank(one))
        ?.text.trim() === end
    )
      return [line];
    depth -= 1;
    return [{ ...line, text: last }, ...parts([end])];
  });
};

/** Drawings and formulas between colons, as code of their language. */
const withDrawings = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result = [...lines];
  lines.forEach((line, index) => {
    const [, indent = '', colons, language = ''] =
      (isCode[index] === false &&
        /^(\s*)(:{3,})[ \t]*(mermaid|plantuml|puml|graphviz|dot|d2)[ \t]*$/.exec(line.text)) ||
      [];
    const end = colons === undefined ? -1 : lines.findIndex(({ text }, at) => at > index && text.trim() === colons);
    if (end < 0) return;
    const marks = indent + runAround('`', lines.slice(index + 1, end));
    result[index] = { ...line, text: marks + language };
    result[end] = { text: marks, at: lines[end]?.at ?? line.at };
  });
  return result;
};

/** Callouts as VitePress and older Docusaurus write them, in the way that this site reads. */
export const colonBlocks = (lines: readonly Line[], page: PageContext): Line[] =>
  outsideCode(withEndsApart(withDrawings(lines)), (text, at) => {
    const [, indent = '', colons = '', word = '', label = '', beside = '', more = ''] =
      /^(\s*)(:{3,})[ \t]*([A-Za-z][\w-]*)(\[.*\])?(?:[ \t]+([^{]*?))?[ \t]*(\{[^}]*\})?[ \t]*$/.exec(text) ?? [];
    if (word === '') return text;
    const known = ['tabs', 'tab', 'steps', 'cards', 'card', 'details', 'file-tree'].includes(word.toLowerCase());
    const written = label === '' ? beside.trim() : label.slice(1, -1);
    // What folds has a name by itself elsewhere.
    const title = written === '' && word.toLowerCase() === 'details' ? 'Details' : written;
    if (known)
      return `${indent}${colons}${word.toLowerCase()}${title === '' ? '' : `[${title}]`}${more.includes('open') ? '{open}' : ''}`;
    // A box that only looks: what it holds stays.
    if (boxes.has(word)) return `${indent}${colons}${word}`;
    // HackMD folds a text as a spoiler.
    if (word === 'spoiler') return `${indent}${colons}details[${title || 'Details'}]`;
    // Zenn has one callout, and says beside it that it is an alert.
    if (word === 'message') return `${indent}${colons}${title === 'alert' ? 'warning' : 'note'}`;
    const { name, title: heading } = calloutFor(/^callout$/i.test(word) ? 'note' : word, title || undefined);
    if (name === 'note' && heading !== title)
      page.found('syntax', at, `:::${word} is no callout here`, `became a note with that name`);
    return `${indent}${colons}${name}${heading === '' ? '' : `[${heading}]`}`;
  });

/**
 * Ends of blocks stand apart from a table, terms or an address above them, which would take them for one of their lines;
 * and blocks stand in each other as they may.
 */
export const withClosedBlocks = (given: readonly Line[]): Line[] => {
  // A colon within words begins nothing, whatever stands in brackets behind the next word.
  const lines = outsideCode(given, (text) =>
    inWords(text, (words) => words.replace(/(?<=[\p{L}\p{N})\]]):(?=(?!badge\[)[\w-]+\[)/gu, '\\:')),
  );
  const isCode = codeLines(lines);
  /** True where one of the lines above, up to a blank one or to the next sign of a block, is such. */
  const isBelow = (index: number, isSuch: RegExp, border: RegExp): boolean => {
    for (let at = index - 1; at >= 0 && !border.test(lines[at]?.text ?? ''); at -= 1)
      if (isCode[at] === false && isSuch.test(lines[at]?.text ?? '')) return true;
    return false;
  };
  const closed = lines.flatMap((line, index) => {
    if (isCode[index] || !/^\s*:{3,}\s*$/.test(line.text)) return [line];
    const blank = { text: '', at: line.at };
    // Terms hide the end of their block from the reader of Markdown, until HTML follows.
    if (isBelow(index, /^\s*:[ \t]+\S/, /^\s*(?::[ \t]+)?:{3,}/))
      return [blank, { text: line.text.replace(/:+\s*$/, '<!-- -->'), at: line.at }, line];
    const isApart = isCode[index - 1] || !isBelow(index, /\||^\s*\[[^\]]+\]:/, /^\s*(?::{3,}.*)?$/);
    return isApart ? [line] : [blank, line];
  });
  return withColonsNested(closed);
};
