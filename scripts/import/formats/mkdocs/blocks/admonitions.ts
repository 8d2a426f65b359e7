/** Admonitions of MkDocs, `!!!` and `???`, alone and as the first of an item. */
import { calloutFor, capital } from '../../../text/callouts.ts';
import { block, indentedBelow, indentOf, isBlank, quietLines, type Line } from '../../../text/lines.ts';
import type { Found } from '../../../text/marks.ts';
import { unescaped, type BlockReader } from './reader.ts';

// One that folds may have a title alone.
const admonition =
  /^([\s>]*)(!!!(?=[ \t]*[\p{L}\p{N}_-])|\?\?\?\+?(?=[ \t]*[\p{L}\p{N}_-]|[ \t]+["']))(?:[ \t]*([\p{L}\p{N}_-]+)((?:[ \t]+[\p{L}\p{N}_-]+)*))?(?:[ \t]+(?:"(.*)"|'(.*)'))?[ \t]*$/u;
/** One that is the first of an item: its words stand right of the item's sign. */
const inItem = /^(\s*)([-*+:]|\d+[.)])([ \t]+)(?=(?:!!!|\?\?\?\+?)[ \t]*[\w-])/;

/** One whose title lacks its quotes and has signs that no class of Python-Markdown has, or a colon behind its kind. */
const unquoted = /^([\s>]*(?:!!!|\?\?\?\+?)[ \t]*[\p{L}\p{N}_-]+)(?::[ \t]*(.*)|[ \t]+(\S.*?))[ \t]*$/u;

/**
 * Gives an admonition the quotes that its title lacks: Python-Markdown shows one as the words that are written, and what
 * is indented below it as code.
 */
export const withQuotedTitles = (lines: readonly Line[], found: Found): Line[] => {
  const isQuiet = quietLines(lines);
  return lines.map((line, index) => {
    if (isQuiet[index] || admonition.test(line.text)) return line;
    const [, sign, behindColon, behind] = unquoted.exec(line.text) ?? [];
    const below = lines.slice(index + 1).find((one) => !isBlank(one));
    if (sign === undefined || !below || indentOf(below.text) < indentOf(line.text) + 4) return line;
    const title = (behindColon ?? behind ?? '').replace(/^["'“”„]+|["'“”„]+$/g, '');
    found(
      'syntax',
      line.at,
      `${line.text.trim()} is no admonition of MkDocs: its title stands in no quotes`,
      'became one',
    );
    return { ...line, text: title === '' ? sign : `${sign} "${title.replaceAll('"', '\\"')}"` };
  });
};

/** A callout, or a text that folds; what stands indented below it is what it holds. */
export const readAdmonition: BlockReader = ({ text, at }, index, { lines, inner }) => {
  const [, indent = '', sign = '', kind = '', , double, single] = admonition.exec(text) ?? [];
  if (sign === '') return undefined;
  const { body, next } = indentedBelow(lines, index, indentOf(indent) + 4);
  const { name, title } = calloutFor(kind, unescaped(double ?? single));
  if (sign === '!!!') return { made: block(name, title, inner(body), at, indent), next };
  const open = sign === '???+' ? '{open}' : '';
  return { made: block('details', title || capital(kind), inner(body), at, indent, open), next };
};

export const readItem: BlockReader = ({ text, at }, index, { lines, inner }) => {
  const [opened = '', space = '', bullet = ''] = inItem.exec(text) ?? [];
  if (bullet === '') return undefined;
  const { body, next } = indentedBelow(lines, index, indentOf(space) + 4);
  // Python's Markdown wants them right of its sign; some write them right of the item's.
  const isDeep = indentOf(body.find((one) => !isBlank(one))?.text ?? '') >= 4;
  const shifted = isDeep ? body : body.map((one) => (isBlank(one) ? one : { ...one, text: `    ${one.text}` }));
  const held = inner([{ text: text.slice(opened.length), at }, ...shifted]);
  const left = ' '.repeat(indentOf(space) + bullet.length + 1);
  const made = held.map((one, number) => ({
    ...one,
    text: isBlank(one) ? '' : (number === 0 ? `${space}${bullet} ` : left) + one.text,
  }));
  return { made, next };
};
