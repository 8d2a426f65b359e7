/** Boxes that a style sheet of the old site drew by the class of an element, such as `<div class="alert alert-info">`. */
import { calloutNamed } from '../../../../src/domain/content/callouts.ts';
import { tokensOf, value } from '../html/html.ts';
import { block, codeLines, dedent, indentOf, isBlank, textOf, type Line } from '../lines.ts';

const begin = /^(\s*)<(?:div|aside|section|blockquote|p)\b[^>]*\sclass(?:Name)?=/;

/** The names of such boxes in Bootstrap, its documentation, docutils, Docusaurus and Minimal Mistakes. */
const box = /^(?:alert|callout|bs-callout|admonition|notice)(?:-{1,2}([a-z]+))?$/;

const alike: Readonly<Record<string, string>> = { error: 'danger', seealso: 'note', warn: 'warning' };

/** The callout that the classes of an element say; undefined for an element that is none. */
const kindIn = (classes: string): string | undefined => {
  const words = classes.toLowerCase().split(/\s+/);
  if (!words.some((word) => box.test(word))) return undefined;
  const named = words.flatMap((word) => box.exec(word)?.[1] ?? []);
  return (
    [...named, ...words].map((word) => alike[word] ?? word).find((word) => calloutNamed(word) !== undefined) ?? 'note'
  );
};

const icons = /^(\s*(?:<p>\s*)?)(?:<(i|span)\b[^>]*>\s*<\/\2>\s*)+/;
const heading =
  /^\s*<(h[1-6]|p|div|span|strong)\b[^>]*?(?:\sclass="[^"]*(?:title|heading|header)[^"]*"[^>]*)?>\s*([^<>]+?)\s*<\/\1>\s*/;
const bold = /^(\s*(?:<p>\s*)?)(?:<(b|strong)>|(\*\*|__))\s*(\w+)\s*(:?)\s*(?:<\/\2>|\3)\s*(:?)\s*(?:<br\s*\/?>\s*)?/;

/** What stands in a box, and what it is called: a name of its own, or the kind that its first word says. */
const parted = (written: string, kind: string): { kind: string; title: string; inside: string } => {
  const inside = written.replace(icons, '$1');
  const [all = '', before = '', , , word = '', ...colons] = bold.exec(inside) ?? [];
  if (calloutNamed(word) !== undefined && colons.includes(':'))
    return { kind: word.toLowerCase(), title: '', inside: before + inside.slice(all.length) };
  const [whole = '', name = '', words = ''] = heading.exec(inside) ?? [];
  if (whole === '' || !(/^h/.test(name) || /(?:title|heading|header)/.test(whole.slice(0, whole.indexOf('>')))))
    return { kind, title: '', inside };
  const title = words.replace(/:$/, '');
  return calloutNamed(title) === undefined
    ? { kind, title, inside: inside.slice(whole.length) }
    : { kind: title.toLowerCase(), title: '', inside: inside.slice(whole.length) };
};

/** The box that begins on a line: its lines as a callout, and how many lines it has; undefined where none begins. */
const boxAt = (lines: readonly Line[], index: number): { made: Line[]; length: number } | undefined => {
  const line = lines[index];
  const [, indent] = (line && begin.exec(line.text)) ?? [];
  if (line === undefined || indent === undefined) return undefined;
  const rest = textOf(lines.slice(index));
  const [first, ...tokens] = tokensOf(rest);
  const kind = first && kindIn(value(first, 'class') ?? value(first, 'classname') ?? '');
  if (first === undefined || kind === undefined) return undefined;
  let depth = 1;
  const end = tokens.find((one) => {
    if (one.name === first.name && !one.alone) depth += one.kind === 'start' ? 1 : -1;
    return depth === 0;
  });
  // What stands behind it on its last line is no part of it, and has no line of its own.
  if (end === undefined || !/^[ \t]*(?:\n|$)/.test(rest.slice(end.end))) return undefined;
  const found = parted(rest.slice(first.end, end.start), kind);
  if (found.inside.trim() === '') return undefined;
  const last = rest.slice(0, end.end).split('\n').length;
  const texts = found.inside.split('\n');
  const least = Math.min(...texts.filter((text) => text.trim() !== '').map((text) => indentOf(text)));
  const body = texts.map((text, number): Line =>
    dedent({ text: text.trimEnd(), at: lines[index + last - texts.length + number]?.at ?? line.at }, least),
  );
  while (body[0] && isBlank(body[0])) body.shift();
  while (body.at(-1)?.text.trim() === '') body.pop();
  return { made: block(found.kind, found.title, body, line.at, indent), length: last };
};

/** A text whose boxes are callouts. */
export const withBoxesAsCallouts = (lines: readonly Line[]): Line[] => {
  if (!lines.some(({ text }) => begin.test(text))) return [...lines];
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const found = isCode[index] ? undefined : boxAt(lines, index);
    if (found === undefined) {
      result.push(line);
      continue;
    }
    if (result.at(-1)?.text.trim()) result.push({ text: '', at: line.at });
    result.push(...found.made, { text: '', at: line.at });
    index += found.length - 1;
  }
  return result;
};
