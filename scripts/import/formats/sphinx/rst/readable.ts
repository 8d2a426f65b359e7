/** reStructuredText in the way in which the library reads it: what it does not know is written as what it does. */
import { dedent, indentOf, isBlank, linesOf, type Line } from '../../../text/lines.ts';

/** Stands where an item begins with a block of its own, which the library reads only below words. */
export const noWords = '\uE020';

/** A line, and whether it is code, which stays as it is. */
interface Written extends Line {
  readonly isCode: boolean;
}

/** The sign of an item, and what begins behind it. */
const item = /^(\s*(?:[-*+]|(?:\w{1,4}|#)[.)])\s+)(.*)$/;

/** Tells which lines are code: below two colons at the end of a line, and below a directive whose text is no markup. */
const withCode = (lines: readonly Line[], isRaw: (name: string) => boolean): Written[] => {
  const all = lines.map((line) => ({ ...line, isCode: false }));
  for (let index = 0; index < all.length; index += 1) {
    const { text = '' } = all[index] ?? {};
    const [, sign = '', words = text.trimStart()] = item.exec(text) ?? [];
    const columns = sign === '' ? indentOf(text) : sign.length;
    const [, name] = /^\.\.\s+([\w:.+-]+?)\s?::(?:\s|$)/.exec(words) ?? [];
    const isBegin = name === undefined ? !words.startsWith('..') && words.endsWith('::') : isRaw(name.toLowerCase());
    if (!isBegin) continue;
    let at = index + 1;
    while (name !== undefined && /^\s*:[\w-]+:(?:\s|$)/.test(all[at]?.text ?? '')) at += 1;
    for (let line = all[at]; line && (isBlank(line) || indentOf(line.text) > columns); line = all[at]) {
      all[at] = { ...line, isCode: true };
      at += 1;
    }
    index = at - 1;
  }
  return all;
};

/** Names that the library reads only between backticks, or not at all: it knows no hyphens in them. */
const withPlainNames = (lines: readonly Written[]): Written[] => {
  const namesBy = (pattern: RegExp): Set<string> =>
    new Set(lines.flatMap(({ text, isCode }) => (isCode ? [] : (pattern.exec(text)?.[1] ?? []))));
  const places = namesBy(/^\s*\.\. _([\w.+:-]*-[\w.+:-]*):/);
  const notes = namesBy(/^\s*\.\. \[(#?[A-Za-z][\w.:+-]*)\]/);
  return lines.map((line) =>
    line.isCode
      ? line
      : {
          ...line,
          text: line.text
            .replace(/(?<=^\s*\.\. )\[([^\]\s]+)\]|\[([^\]\s]+)\](?=_)/g, (label, own?: string, named?: string) =>
              notes.has(own ?? named ?? '') ? label.replaceAll('-', '_') : label,
            )
            .replace(/(?<![\w`:/.<-])(\w+(?:-\w+)+?)(__?)(?![\w`-])/g, (whole, name: string, end: string) =>
              places.has(name) ? `\`${name}\`${end}` : whole,
            ),
        },
  );
};

/** Two colons on a line of their own begin code for the library only where no words stand right above them. */
const withColonsApart = (lines: readonly Written[]): Written[] =>
  lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const isBelowWords = !line.isCode && line.text.trim() === '::' && above !== undefined && !isBlank(above);
    return isBelowWords ? [{ ...line, text: '' }, line] : [line];
  });

/** Stands behind a colon that begins no role, until the text has been read. */
export const noRole = '\uE021';

/**
 * Colons before long names as words. Where the library finds no text behind the name of a role, it tries each letter of the
 * name in two ways: thirty letters, as in `MIB::radiusAuthServTotalAccessRequests`, would take it years.
 */
const withPlainColons = (lines: readonly Written[]): Written[] =>
  lines.map((line) =>
    /^\s*(?:\.\. |:[^:]*:(?:\s|$))/.test(line.text)
      ? line
      : { ...line, text: line.text.replace(/:(?=[A-Za-z0-9][\w+.:-]{11})(?![\w+.:-]*:`)/g, `:${noRole}`) },
  );

/** Rows of a table drawn with signs: a second line below a head, which docutils and the library refuse, parts rows. */
const withOneHead = (lines: readonly Written[]): Written[] => {
  let heads = 0;
  return lines.map((line) => {
    if (line.isCode || !/^\s*[+|]/.test(line.text)) heads = 0;
    else if (/^\s*\+=[=+]*\+$/.test(line.text)) {
      heads += 1;
      if (heads > 1) return { ...line, text: line.text.replaceAll('=', '-') };
    }
    return line;
  });
};

/** A line below a heading, and above it, or a rule. */
const rule = /^([!-/:-@[-`{-~])\1+$/;

/** Lines of one sign alone: some the library takes for the begin of a table, and not all of the signs of headings are known to it. */
const withPlainRules = (lines: readonly Written[]): Written[] =>
  lines.map((line, index) => {
    if (line.isCode || !rule.test(line.text)) return line;
    const isAlone = [lines[index - 1], lines[index + 1]].every((one) => one === undefined || isBlank(one));
    if (isAlone) return /^={4,}$/.test(line.text) ? { ...line, text: '----' } : line;
    return /^[!"$%&(),/;<>?@[\\\]{|}+]/.test(line.text) ? { ...line, text: '~'.repeat(line.text.length) } : line;
  });

/** Bodies of directives no further to the right than their options: the library would take them for a part of the last one. */
const withPlainBodies = (written: readonly Written[]): Written[] => {
  const lines = [...written];
  for (const index of lines.keys()) {
    const [, space] = (lines[index]?.isCode === false && /^(\s*)\.\. .*::/.exec(lines[index].text)) || [];
    const options = indentOf(lines[index + 1]?.text ?? '');
    if (space === undefined || options <= space.length || !/^\s*:[\w-]+:/.test(lines[index + 1]?.text ?? '')) continue;
    const first = lines.findIndex((line, at) => at > index && isBlank(line));
    const after = lines.findIndex((line, at) => at > index && !isBlank(line) && indentOf(line.text) <= space.length);
    const body = first < 0 ? [] : lines.slice(first, after < 0 ? lines.length : after);
    const indents = body.filter((line) => !isBlank(line)).map(({ text }) => indentOf(text));
    const columns = Math.min(...indents) - options;
    if (indents.length === 0 || columns <= 0) continue;
    for (const [at, line] of body.entries()) lines[first + at] = { ...line, ...dedent(line, columns) };
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

/** A block behind the signs of items. */
const block = /^(\s*(?:(?:[-*+]|(?:\w{1,4}|#)[.)])\s+)+)(\.\. .*)$/;

/** Blocks that begin an item stand below words that mean nothing. */
const withItemWords = (line: Written): Written[] => {
  const [, sign, words = ''] = (!line.isCode && block.exec(line.text)) || [];
  return sign === undefined
    ? [line]
    : [sign + noWords, '', ' '.repeat(sign.length) + words].map((text) => ({ ...line, text }));
};

/** Items whose text begins below their sign: it stands below words that mean nothing, right of the sign. */
const withWordsOfItems = (written: readonly Written[]): Written[] => {
  const lines = [...written];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const [sign] = (line?.isCode === false && /^\s*(?:[-*+]\s+)*[-*+]$/.exec(line.text)) || [];
    const first = lines[index + 1];
    if (!line || sign === undefined || !first || indentOf(first.text) < sign.length) continue;
    const after = lines.findIndex((one, at) => at > index && !isBlank(one) && indentOf(one.text) < sign.length);
    const body = lines.slice(index + 1, after < 0 ? lines.length : after);
    const columns = ' '.repeat(Math.max(0, sign.length + 1 - indentOf(first.text)));
    lines.splice(
      index,
      1 + body.length,
      { ...line, text: `${sign} ${noWords}` },
      { ...line, text: '' },
      ...body.map((one) => (isBlank(one) ? one : { ...one, text: columns + one.text })),
    );
  }
  return lines;
};

/**
 * A text as the library can read it, with the line that each of its lines comes from.
 * @param isRaw names of directives whose text is no markup
 */
export const readable = (text: string, isRaw: (name: string) => boolean): Line[] => {
  const lines = linesOf(text).map((line) => ({ ...line, text: withoutTabs(line.text) }));
  const plain = withOneHead(withPlainRules(withPlainColons(withColonsApart(withPlainNames(withCode(lines, isRaw))))));
  return withPlainBodies(withWordsOfItems(plain).flatMap(withItemWords));
};
