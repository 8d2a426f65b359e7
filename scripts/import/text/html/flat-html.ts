/** HTML that is indented like a program. */
import { masked, withEdits, type Edit } from '../edits.ts';
import { tokensOf } from './html.ts';
import { inlineAsHtml } from './inline-as-html.ts';
import { codeLines, dedent, indentOf, linesOf, textOf, type Line } from '../lines.ts';
import { endOf, isFlow, startOf, treeOf, withParents, type PlacedNode } from '../tree.ts';

const optionalEnd = new Set('p li td th tr dt dd thead tbody tfoot colgroup'.split(' '));

/** Lines of a paragraph at which a block begins or ends; far to the right, Markdown takes them for more of the paragraph. */
const blockLines =
  /\n[ \t]+(?=<\/?(?:t(?:able|head|body|foot|r|d|h)|div|section|details|summary|[uod]l|li|d[td]|p)\b)/gi;

/** Lines at the margin, those of code between fences as far from their fence as they were; and what of them is HTML. */
const flatLines = (text: string): { readonly lines: string; readonly html: string } => {
  const lines = linesOf(text);
  const isCode = codeLines(lines.map((line) => ({ ...line, text: line.text.trimStart() })));
  const html: string[] = [];
  let indent = 0;
  const flat = lines.map((line, index) => {
    if (isCode[index] === true && isCode[index - 1] !== true) indent = indentOf(line.text);
    if (isCode[index] === true) return dedent(line, indent).text;
    const plain = line.text.trimStart();
    if (/^<(?:\/?[a-z][\w-]*[\s/>]|!--)/i.test(plain)) html.push(plain);
    return plain;
  });
  return { lines: flat.join('\n'), html: html.join('\n') };
};

/** How many elements more a piece of HTML opens than it closes. */
const opened = (html: string): number =>
  tokensOf(html)
    .filter(({ name, alone }) => !alone && !optionalEnd.has(name))
    .reduce((sum, { kind }) => sum + (kind === 'start' ? 1 : -1), 0);

/**
 * What unfolds a text, on lines of its own: blank lines in it would make paragraphs, which may not stand there. Without them
 * it is HTML, so what Markdown has in it is written as such.
 */
const withWholeSummaries = (lines: readonly Line[]): Line[] => {
  const text = textOf(lines);
  const found = masked(lines).matchAll(/<summary\b[^<>]*>((?:(?!<\/?summary\b)[\s\S])*)<\/summary>/gi);
  return withEdits(
    lines,
    [...found].flatMap(({ index, 0: whole, 1: hidden = '' }): Edit[] => {
      if (!/\n[ \t]*\n/.test(hidden)) return [];
      const end = index + whole.length - '</summary>'.length;
      const words = inlineAsHtml(text.slice(end - hidden.length, end).replace(/\s+/g, ' '));
      return [{ start: end - hidden.length, end, text: words.trim() }];
    }),
  );
};

/** The blocks of a text in their order, with those of tabs and the like, within which an element may begin and end. */
const blocksIn = ({ children = [] }: PlacedNode): PlacedNode[] =>
  children.flatMap((node) => (node.type === 'containerDirective' ? blocksIn(node) : [node]));

/**
 * Moves tags to the margin that stand behind a blank line within an element and four columns or more to the right: Markdown
 * takes those for code, or for words of the paragraph above them. Generators that read an element to its end, blank lines
 * and all, do not.
 */
export const withFlatHtml = (given: readonly Line[]): Line[] => {
  let lines = given.some(({ text }) => /<summary\b/i.test(text)) ? withWholeSummaries(given) : [...given];
  for (let round = 0; round < 12; round += 1) {
    if (!lines.some(({ text }) => /^(?: {4,}|\t)\s*<(?:\/?[a-z]|!--)/i.test(text))) return lines;
    const text = textOf(lines);
    const edits: Edit[] = [];
    let open = 0;
    for (const node of blocksIn(treeOf(lines))) {
      const written = text.slice(startOf(node), endOf(node));
      if (node.type === 'html') open = Math.max(0, open + opened(written));
      else if (node.type === 'paragraph' && open > 0) {
        const flat = written.replace(blockLines, '\n');
        if (flat !== written) edits.push({ start: startOf(node), end: endOf(node), text: flat });
        open = Math.max(0, open + opened(written));
      } else if (node.type === 'code' && open > 0) {
        const start = text.lastIndexOf('\n', startOf(node)) + 1;
        const { lines: flat, html } = flatLines(text.slice(start, endOf(node)));
        if (!/^(?: {4}|\t)/.test(text.slice(start)) || html === '') continue;
        edits.push({ start, end: endOf(node), text: flat });
        open = Math.max(0, open + opened(html));
      }
    }
    if (edits.length === 0) return lines;
    lines = withEdits(lines, edits);
  }
  return lines;
};

/**
 * Moves HTML that holds pictures to the margin: a picture of Markdown parts it, and Markdown would take what is far to the
 * right behind it for code.
 */
export const withFlatPictures = (lines: readonly Line[]): Line[] => {
  if (!lines.some(({ text }) => /<img\b/i.test(text))) return [...lines];
  const text = textOf(lines);
  const edits = withParents(treeOf(lines)).flatMap(({ node, parents }): Edit[] => {
    const html = node.type === 'html' && isFlow(parents.at(-1)) ? text.slice(startOf(node), endOf(node)) : '';
    if (!/<img\b/i.test(html) || /<(?:pre|textarea)\b/i.test(html)) return [];
    const column = startOf(node) - (text.lastIndexOf('\n', startOf(node) - 1) + 1);
    return [...html.matchAll(/\n([ \t]+)/g)].flatMap(({ index, 1: { length } = '' }): Edit[] => {
      const line = startOf(node) + index + 1;
      return length > column ? [{ start: line + column, end: line + length, text: '' }] : [];
    });
  });
  return withEdits(lines, edits);
};
