/** Lines that Markdown of here would read together with the next ones, set apart as other generators read them. */
import { quoted, tokensOf } from '../html/html.ts';
import { blocks } from '../html/stray-tags.ts';
import { codeLines, inWords, isBlank, outsideCode, type Line } from '../lines.ts';

const alert = /^(\s*(?:>\s*)+)\[![\w-]+\]/;
const tagAlone = /^\s*<(?!(?:pre|code|samp|script|style|textarea)\b|!--).*>\s*$/i;
const marked = /^(\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)?)((?:<!-- import: (?:(?!-->).)*-->[ \t]*)+)(\S.*)$/;

/** The last tag of an element, or one that is whole on its line. */
const endOfHtml =
  /^(?:<\/(?:table|div|ul|ol|dl|p|pre|details|section|center|blockquote)>|<(div|p|center)\b[^>]*>(?:(?!<\1\b).)*<\/\1>)\s*$/i;

/** Lines without the blank ones in a heading of HTML: programs write them there, and they would end it in the middle. */
const withWholeHeadings = (lines: readonly Line[]): readonly Line[] => {
  const isCode = codeLines(lines);
  const inside = new Set<number>();
  lines.forEach(({ text }, index) => {
    const [, level] = (!isCode[index] && /<h([1-6])\b[^>]*>(?!.*<\/h\1>)/i.exec(text)) || [];
    if (level === undefined) return;
    const close = lines.slice(index + 1, index + 9).findIndex((one) => one.text.includes(`</h${level}>`));
    for (let at = index + 1; at <= index + close; at += 1) inside.add(at);
  });
  return inside.size === 0 ? lines : lines.filter((line, index) => !inside.has(index) || !isBlank(line));
};

const bare = /[^\s"'=<>`][^\s"'<>`]*/.source;
const startTag = new RegExp(`<[a-z][\\w-]*(?:\\s+[\\w:.@-]+(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|${bare}))?)*\\s*/?>`, 'gi');
const value = new RegExp(`(=\\s*)(?:("[^"]*"|'[^']*')|(${bare}?)(?=\\s|/?>))`, 'g');

const wholeTag = new RegExp(`^${startTag.source}$`, 'i');

/** A picture as a browser reads it, where its tag has slips that Markdown of here does not forgive. */
const withWholePicture = (tag: string): string => {
  const [read] = wholeTag.test(tag) ? [] : tokensOf(tag);
  if (read?.name !== 'img') return tag;
  const attributes = read.attributes.filter(({ name }) => /^(?:src|alt|title|width|height|id)$/.test(name));
  return `<img ${attributes.map((one) => `${one.name}=${quoted(one.value)}`).join(' ')}>`;
};

/** Lines whose last tag lacks its sign, with it; and with quotes around values that have none, as Markdown of here needs them. */
const withWholeTags = (lines: readonly Line[]): Line[] =>
  outsideCode(lines, (text) =>
    inWords(text, (words) =>
      words
        .replace(/(<\/(?:summary|details|div|p|a|li|t[dr]|table))\s*$/i, '$1>')
        .replace(/<img\s(?:"[^"]*"|[^<>"])*>/gi, withWholePicture)
        .replace(startTag, (tag) =>
          tag.replace(
            value,
            (_, sign: string, quoted: string | undefined, plain = '') => sign + (quoted ?? `"${plain}"`),
          ),
        ),
    ),
  );

const blockTag = new RegExp(`^[\\s>]*</?(?:${[...blocks].filter((name) => name !== 'pre').join('|')})\\b`, 'i');

/**
 * Code between fences in a block of HTML, right below a tag or below words in it, which was meant as such, apart from it:
 * HTML goes on to the next blank line.
 */
export const withFencesApart = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const isInHtml = (index: number): boolean => {
    const first = lines.findLastIndex((line, at) => at < index && (isBlank(line) || isCode[at] === true));
    return lines.slice(first + 1, index).some(({ text }) => blockTag.test(text));
  };
  return lines.flatMap((line, index) =>
    isCode[index] === true &&
    isCode[index - 1] === false &&
    (tagAlone.test(lines[index - 1]?.text ?? '') || isInHtml(index))
      ? [{ text: /^[\s>]*/.exec(line.text)?.[0].trimEnd() ?? '', at: line.at }, line]
      : [line],
  );
};

/** What unfolds and has its name in a quote right below, in that quote. */
const withFoldsInQuotes = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  return lines.map((line, index) => {
    if (isCode[index]) return line;
    const [quote] = /^\s*(?:>\s*)+(?=<summary\b)/i.exec(lines[index + 1]?.text ?? '') ?? [];
    return quote !== undefined && /^\s*<details\b[^>]*>\s*$/i.test(line.text)
      ? { ...line, text: quote + line.text.trim() }
      : line;
  });
};

/** What unfolds more than its line and begins behind words, apart from those, and its end too. */
const withFoldsApart = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  let indent: string | undefined;
  const parted = ({ at }: Line, words: string, tag: string): Line[] => {
    const blank = indent?.trimEnd() ?? '';
    const before = /^[\s>]*$/.test(words) ? [] : [words.trimEnd(), blank];
    return [...before, `${indent ?? ''}${tag.trim()}`, blank].map((text) => ({ text, at }));
  };
  return lines.flatMap((line, index): Line[] => {
    if (isCode[index]) return [line];
    if (indent === undefined) {
      const [, item = '', words = '', tag] =
        /^(\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)?)(?!(?:[-*+]|\d+[.)])\s)([^\s<>|`][^|`]*?)(<details\b(?!.*<\/details>).*)$/i.exec(
          line.text,
        ) ?? [];
      if (tag === undefined) return [line];
      indent = item.replace(/[^\s>]/g, ' ');
      return parted(line, item + words, tag);
    }
    const [, words = '', tag] = /^(.*?)(<\/details>.*)$/i.exec(line.text) ?? [];
    if (tag === undefined) return [line];
    const made = parted(line, words, tag);
    indent = undefined;
    return made;
  });
};

/**
 * A rule or a break of HTML ends where its line does: what follows is a paragraph, and no HTML. A callout in the middle of
 * a quote begins a quote of its own. A mark that an import left at the begin of a line goes behind its words: it would make
 * HTML of them.
 */
export const withBlocksApart = (written: readonly Line[]): Line[] => {
  const lines = withWholeHeadings(withFoldsApart(withFoldsInQuotes(withFencesApart(withWholeTags(written)))));
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const before = lines[index - 1];
    if (isCode[index]) return [line];
    const after = lines[index + 1];
    if (
      /^ {0,3}<(?:hr|br)\s*\/?>\s*$/i.test(line.text) &&
      (before === undefined || isBlank(before)) &&
      after !== undefined &&
      !isBlank(after) &&
      !/^\s*</.test(after.text)
    )
      return [line, { text: '', at: line.at }];
    if (alert.test(line.text) && before !== undefined && !isCode[index - 1] && /^\s*>/.test(before.text))
      return [{ text: '', at: line.at }, line];
    // A place to link to is no row of the table above it.
    if (/^\s*<span id="[^"]*"><\/span>\s*$/.test(line.text) && before?.text.includes('|') && !isCode[index - 1])
      return [{ text: '', at: line.at }, line];
    // The title of a page, in HTML right below or above something else, is a heading of the page and no part of that.
    if (/^ {0,3}<h1\b[^>]*>.*<\/h1>\s*$/i.test(line.text) && !/<a\b[^>]*>\s*$/i.test(before?.text ?? '')) {
      const blank = { text: '', at: line.at };
      const isBelow = before !== undefined && !isBlank(before);
      const isAbove = after !== undefined && !isBlank(after);
      return [...(isBelow ? [blank] : []), line, ...(isAbove ? [blank] : [])];
    }
    // A picture alone is no heading, and the line below it a rule.
    if (/^\s*(?:!\[[^\]]*\]\([^)]*\)\s*)+$/.test(line.text) && /^ {0,3}-{2,}\s*$/.test(after?.text ?? ''))
      return [line, { text: '', at: line.at }];
    // Python's Markdown ends HTML with its last tag, and not at a blank line.
    const isTable = line.text.includes('|') && /^\s*\|?\s*:?-[\s:|-]*$/.test(after?.text ?? '');
    if ((/^#{1,6}\s/.test(line.text) || isTable) && before !== undefined && endOfHtml.test(before.text))
      return [{ text: '', at: line.at }, line];
    const [, start = '', marks, rest = ''] = marked.exec(line.text) ?? [];
    return marks === undefined || /^[<|]/.test(rest)
      ? [line]
      : [{ ...line, text: `${start}${rest.trimEnd()} ${marks.trim()}${/ {2}$/.test(rest) ? '  ' : ''}` }];
  });
};
