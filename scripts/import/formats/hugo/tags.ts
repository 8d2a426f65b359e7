/** The shortcodes of a text, read and not run. */
import { withEdits } from '../../text/edits.ts';
import { codeLines, isBlank, type Line } from '../../text/lines.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import type { InlineRule, Tag } from '../../text/tags/tags.ts';
import type { PageContext } from '../../source.ts';

const shortcode =
  /\{\{(?:<|%)\s*(\/?)\s*([\w/.-]+)((?:\s+(?:[\w-]+\s*=\s*)?(?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?:[^\s"`>%/]|\/(?!\s*[>%]\}\})|[>%](?!\}\}))+))*)\s*(\/?)\s*(?:>|%)\}\}/g;

/** The shortcodes of a text. */
export const scan = (hidden: string, text: string): Tag[] =>
  [...hidden.matchAll(shortcode)].map((found): Tag => {
    const start = found.index;
    const end = start + found[0].length;
    const written = text.slice(start, end);
    const [, slash, name = '', words = '', closed] = found;
    const attributes: Record<string, string> = {};
    const values: string[] = [];
    for (const [, key, quoted, raw, bare] of words.matchAll(
      /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+))/g,
    )) {
      const value = quoted?.replace(/\\(.)/g, '$1') ?? raw ?? bare ?? '';
      if (key === undefined) values.push(value);
      else attributes[key.toLowerCase()] = value;
    }
    return {
      name: name.toLowerCase(),
      attributes,
      values,
      kind: slash ? 'end' : closed ? 'alone' : 'start',
      start,
      end,
      written,
    };
  });

/** Values that a shortcode reads from the settings stand in code too: Hugo puts them there before it reads Markdown. */
export const withValuesInCode = (
  lines: readonly Line[],
  rules: Readonly<Record<string, InlineRule>>,
  page: PageContext,
): Line[] => {
  const isCode = codeLines(lines);
  return lines.map((one, index) => {
    if (!one.text.includes('{{')) return one;
    const change = (words: string): string =>
      withEdits(
        [{ text: words, at: one.at }],
        scan(words, words)
          .filter(({ name, kind }) => kind === 'start' && /^(?:_?params?|skew|latest-version)$/.test(name))
          .map((tag) => {
            const value = (rules[tag.name] ?? rules['param'])?.({ ...tag, at: one.at }, page)[0] ?? tag.written;
            return { start: tag.start, end: tag.end, text: value.startsWith('`') ? tag.written : value };
          }),
      )[0]?.text ?? words;
    return {
      ...one,
      text: isCode[index] ? change(one.text) : one.text.replace(/`[^`]*`/g, change),
    };
  });
};

/**
 * Terms of lists of definitions with the anchors that they have, in the line above what they mean.
 * @param isNamed true where the settings give each term one, of its words
 */
export const withTermAnchors = (lines: readonly Line[], isNamed: boolean): Line[] => {
  const isCode = codeLines(lines);
  const taken = new Set<string>();
  return lines.map((line, index) => {
    const next = lines.slice(index + 1, index + 3).find((one) => !isBlank(one));
    if (isCode[index] || /^(?:#{1,6}\s|\s|:\s|$)/.test(line.text) || !/^:\s/.test(next?.text ?? '')) return line;
    const [whole = '', given] = /\s*\{#([\w-]+)\}\s*$/.exec(line.text) ?? [];
    const term = line.text.slice(0, line.text.length - whole.length);
    const id = given ?? (isNamed ? githubAnchors(term.replaceAll('`', ''), taken) : '');
    taken.add(id);
    return /^[\w-]+$/.test(id) ? { ...line, text: `<span id="${id}"></span>${term}` } : line;
  });
};
