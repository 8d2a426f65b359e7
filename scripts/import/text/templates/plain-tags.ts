/** Templates before any of them is read: each tag on one line, code between fences, and what nothing of is read put aside. */
import { codeLines, runAround, type Line } from '../lines.ts';

/** A tag that is written over several lines, on its first. */
const onOneLine = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const closed = isCode[index]
      ? undefined
      : /\{%(?:(?!%\}).)*$/.test(line.text)
        ? { by: '%}', within: 12 }
        : // A value is a word or two, so that it ends soon.
          /\{\{(?:(?!\}\}).)*$/.test(line.text)
          ? { by: '}}', within: 3 }
          : undefined;
    const isEnd = ({ text }: Line, at: number): boolean =>
      closed !== undefined && at > index && at < index + closed.within && text.includes(closed.by);
    const end = closed === undefined ? -1 : lines.findIndex(isEnd);
    const words = lines.slice(index + 1, end + 1).map(({ text }) => text.trim());
    result.push(end < 0 ? line : { ...line, text: [line.text.trimEnd(), ...words].join(' ') });
    if (end > 0) index = end;
  }
  return result;
};

/** Parts between two tags of which nothing is read: what is in `raw` stays, what is in `comment` goes. */
const spans = /\{%-?\s*(raw|comment)\s*-?%\}|\{%-?\s*end(raw|comment)\s*-?%\}/;

/** What stood in `raw`, hidden from the rest until it is done. */
const [open, close] = ['\uE010', '\uE011'];
const hide = (text: string): string => text.replaceAll('{{', open + open).replaceAll('{%', open + close);
/** A text with what was hidden in it. */
export const shown = (text: string): string => text.replaceAll(open + open, '{{').replaceAll(open + close, '{%');

const withoutSpans = (lines: readonly Line[]): Line[] => {
  let inside: string | undefined;
  return lines.flatMap((line) => {
    let rest = line.text;
    let text = '';
    let isMarked = false;
    for (;;) {
      const [tag, begin, end] = spans.exec(rest) ?? [];
      const before = tag === undefined ? rest : rest.slice(0, rest.indexOf(tag));
      if (inside !== 'comment') text += inside === 'raw' ? hide(before) : before;
      if (tag === undefined) break;
      isMarked = true;
      rest = rest.slice(before.length + tag.length);
      if (inside === undefined && begin !== undefined) inside = begin;
      else if (inside === end) inside = undefined;
      else if (inside === 'raw') text += hide(tag);
    }
    // A line that held nothing but such a tag, or lies in a comment, leaves none.
    return text.trim() === '' && (isMarked || inside === 'comment') ? [] : [{ ...line, text }];
  });
};

const highlights = (lines: readonly Line[]): Line[] => {
  const isEnd = (text: string): boolean => /^\s*\{%-?\s*endhighlight\s*-?%\}\s*$/.test(text);
  let marks = '';
  return lines.map((line, index) => {
    const [, before = '', language, options = ''] =
      /^(\s*(?:[-*+]\s+|\d+[.)]\s+)?)\{%-?\s*highlight\s+([\w+#-]+)([^%]*)-?%\}\s*$/.exec(line.text) ?? [];
    if (language !== undefined) {
      const rest = lines.slice(index + 1);
      marks = runAround(
        '`',
        rest.slice(
          0,
          rest.findIndex(({ text }) => isEnd(text)),
        ),
      );
      return { ...line, text: `${before}${marks}${language}${/linenos/.test(options) ? ' showLineNumbers' : ''}` };
    }
    if (marks === '' || !isEnd(line.text)) return line;
    const text = line.text.replace(/\{%.*%\}/, marks);
    marks = '';
    return { ...line, text };
  });
};

/** Lines in which every tag stands on one line and is read; {@link shown} brings back what is not. */
export const withPlainTags = (lines: readonly Line[]): Line[] => highlights(withoutSpans(onOneLine(lines)));
