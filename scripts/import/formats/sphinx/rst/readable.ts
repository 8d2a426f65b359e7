/** reStructuredText in the way in which the library reads it: what it does not know is written as what it does. */
import { dedent, indentOf, isBlank, linesOf, type Line } from '../../../text/lines.ts';

/** Stands where an item begins with a block of its own, which the library reads only below words. */
export const noWords = '\uE020';

/** Names that the library reads only between backticks, or not at all: it knows no hyphens in them. */
const withPlainNames = (text: string): string => {
  const named = new Set([...text.matchAll(/^[ \t]*\.\. _([\w.+:-]*-[\w.+:-]*):/gm)].map(([, name = '']) => name));
  return text
    .replace(/\[#?[A-Za-z][\w.:+]*-[\w.:+-]*\](?=_|[ \t])/g, (label) => label.replaceAll('-', '_'))
    .replace(/(?<![\w`:/.-])(\w+(?:-\w+)+?)(__?)(?![\w`-])/g, (whole, name: string, end: string) =>
      named.has(name) ? `\`${name}\`${end}` : whole,
    );
};

/** Rows of a table drawn with signs: a second line below a head, which docutils and the library refuse, parts rows. */
const withOneHead = (lines: readonly Line[]): Line[] => {
  let heads = 0;
  return lines.map((line) => {
    if (!/^\s*[+|]/.test(line.text)) heads = 0;
    else if (/^\s*\+=[=+]*\+$/.test(line.text.trimEnd())) {
      heads += 1;
      if (heads > 1) return { ...line, text: line.text.replaceAll('=', '-') };
    }
    return line;
  });
};

/** A line below a heading, and above it, or a rule. */
const rule = /^([!-/:-@[-`{-~])\1+$/;

/** Lines of one sign alone: some the library takes for the begin of a table, and not all of the signs of headings are known to it. */
const withPlainRules = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) => {
    if (!rule.test(line.text)) return line;
    const isAlone = [lines[index - 1], lines[index + 1]].every((one) => one === undefined || isBlank(one));
    if (isAlone) return /^={4,}$/.test(line.text) ? { ...line, text: '----' } : line;
    return /^[!"$%&(),/;<>?@[\\\]{|}+]/.test(line.text) ? { ...line, text: '~'.repeat(line.text.length) } : line;
  });

/** Bodies of directives no further to the right than their options: the library would take them for a part of the last one. */
const withPlainBodies = (written: readonly Line[]): Line[] => {
  const lines = [...written];
  for (let index = 0; index < lines.length; index += 1) {
    const [, space] = /^(\s*)\.\. .*::/.exec(lines[index]?.text ?? '') ?? [];
    const options = indentOf(lines[index + 1]?.text ?? '');
    if (space === undefined || options <= space.length || !/^\s*:[\w-]+:/.test(lines[index + 1]?.text ?? '')) continue;
    const first = lines.findIndex((line, at) => at > index && isBlank(line));
    const after = lines.findIndex((line, at) => at > index && !isBlank(line) && indentOf(line.text) <= space.length);
    const end = after < 0 ? lines.length : after;
    if (first < 0 || first >= end) continue;
    const body = lines.slice(first, end);
    const indents = body.filter((line) => !isBlank(line)).map(({ text }) => indentOf(text));
    const columns = Math.min(...indents) - options;
    if (indents.length > 0 && columns > 0)
      lines.splice(first, body.length, ...body.map((line) => dedent(line, columns)));
  }
  return lines;
};

/** A tab stands for the way to the next eighth column. */
const withoutTabs = (text: string): string => {
  let line = text.trimEnd();
  for (let tab = line.indexOf('\t'); tab >= 0 && line.slice(0, tab).trim() === ''; tab = line.indexOf('\t'))
    line = line.slice(0, tab) + ' '.repeat(8 - (tab % 8)) + line.slice(tab + 1);
  return line;
};

/** Blocks that begin an item stand below words that mean nothing. */
const withItemWords = ({ text, at }: Line): Line[] => {
  const [, sign, block] = /^(\s*(?:[-*+]|(?:\w{1,4}|#)[.)])\s+)(\.\. .*)$/.exec(text) ?? [];
  return sign === undefined || block === undefined
    ? [{ text, at }]
    : [sign + noWords, '', ' '.repeat(sign.length) + block].map((one) => ({ text: one, at }));
};

/** A text as the library can read it, with the line that each of its lines comes from. */
export const readable = (text: string): Line[] => {
  const lines = linesOf(withPlainNames(text)).map((line) => ({ ...line, text: withoutTabs(line.text) }));
  return withPlainBodies(withOneHead(withPlainRules(lines)).flatMap(withItemWords));
};
