/** HTML of MDX: what stands in it is Markdown there, also without the blank lines that Markdown needs. */
import { withFencesApart } from '../dialects/apart.ts';
import { withEdits, type Edit } from '../edits.ts';
import { inlineAsHtml } from '../html/inline-as-html.ts';
import { dedent, indentOf, linesOf, textOf, type Line } from '../lines.ts';
import { endOf, isFlow, startOf, treeOf, withParents } from '../tree.ts';

const ofWords = 'a|abbr|b|br|code|del|em|i|img|kbd|mark|s|small|span|strong|sub|sup|u';

/** A tag of a block at the begin of a line; those of words begin words. */
const tag = new RegExp(`^\\s*(?:<\\/?(?!(?:${ofWords})\\b)[a-z]|<!--)`, 'i');

const markdown = /\*\*|(?<![\w*])\*[^*\s]|`|\]\(|(?<![\w_])_[^_\s]|^\s*(?:[-*+]|\d+[.)])\s|^\s*#{1,6}\s|^\s*>|^\s*\|/m;

/** Elements whose text is shown as it is. */
const verbatim = /<(pre|script|style|textarea|svg|math)\b/i;

const ofBlock = new RegExp(`</?(?!(?:${ofWords})\\b)[a-z][^<>]*>`, 'i');

/** True for words with as many ends as starts of each element among them, and with no block: others reach beyond the words. */
const isEven = (words: string): boolean =>
  !ofBlock.test(words.replace(/`[^`]*`/g, '')) &&
  ofWords
    .split('|')
    .every(
      (name) =>
        name === 'br' ||
        name === 'img' ||
        (words.match(new RegExp(`<${name}\\b[^<>]*(?<!/)>`, 'gi')) ?? []).length ===
          (words.match(new RegExp(`</${name}\\b`, 'gi')) ?? []).length,
    );

/** Numbers of lines that belong to a tag which begins above them. */
const withinTags = (html: string): ReadonlySet<number> => {
  const lineAt = (offset: number): number => html.slice(0, offset).split('\n').length - 1;
  const found = html.matchAll(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi);
  return new Set(
    [...found].flatMap(({ index, 0: { length } }) => {
      const [first, last] = [lineAt(index), lineAt(index + length)];
      return Array.from({ length: last - first }, (_, number) => first + number + 1);
    }),
  );
};

/** The lines of a piece of HTML, with what is Markdown in it set apart, or written as HTML within its line. */
const setApart = (html: string, column: number): string => {
  const lines = linesOf(html).map((line, index) =>
    index === 0 ? { ...line, text: ' '.repeat(column) + line.text } : line,
  );
  const inTag = withinTags(html);
  const result: string[] = [];
  let open: string | undefined;
  let isApart = false;
  for (let index = 0; index < lines.length;) {
    const text = lines[index]?.text ?? '';
    open ??= verbatim.exec(text)?.[1];
    const isTag = tag.test(text) || inTag.has(index);
    if (open !== undefined || isTag) {
      const isWhole = open === undefined && !inTag.has(index) && !inTag.has(index + 1);
      // Below a list, a tag far to the right would be part of its last item.
      const placed = isApart ? ' '.repeat(column) + text.trimStart() : text;
      result.push(isWhole ? inlineAsHtml(placed) : placed);
      if (open !== undefined && text.toLowerCase().includes(`</${open.toLowerCase()}`)) open = undefined;
      index += 1;
      continue;
    }
    const next = lines.findIndex(
      (one, at) => at > index && (tag.test(one.text) || inTag.has(at) || verbatim.test(one.text)),
    );
    const end = next < 0 ? lines.length : next;
    const words = lines.slice(index, end);
    const least = Math.min(...words.filter((one) => one.text.trim() !== '').map((one) => indentOf(one.text)));
    const all = words.map((one) => one.text).join('\n');
    // Words behind a tag on its line go on in the next.
    const isGoingOn = index > 0 && !/>\s*$/.test(lines[index - 1]?.text ?? '');
    if (!markdown.test(all)) result.push(all);
    else if (isGoingOn || !isEven(all)) result.push(...words.map((one) => inlineAsHtml(one.text)));
    else {
      const flat = words.map((one) => ' '.repeat(column) + dedent(one, least).text);
      isApart = true;
      result.push(...(index > 0 ? [''] : []), ...flat, ...(next < 0 ? [] : ['']));
    }
    index = end;
  }
  return result.join('\n').slice(column);
};

/** Markdown that stands in HTML, so that it is read as such. */
export const withMarkdownInHtml = (given: readonly Line[]): Line[] => {
  if (!given.some(({ text }) => tag.test(text))) return [...given];
  const lines = withFencesApart(given);
  const text = textOf(lines);
  const edits = withParents(treeOf(lines)).flatMap(({ node, parents }): Edit[] => {
    if (node.type !== 'html' || !isFlow(parents.at(-1))) return [];
    const [start, end] = [startOf(node), endOf(node)];
    const html = text.slice(start, end);
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    // In a quote each line has its sign in front of it; and a mark that an import left goes behind its words.
    if (!markdown.test(html) || before.includes('>') || html.startsWith('<!--')) return [];
    const apart = setApart(html, before.length);
    return apart === html ? [] : [{ start, end, text: apart }];
  });
  return withEdits(lines, edits);
};
