/** Blocks between slashes, `/// note | Title` to `///`, as the block extensions of PyMdown have them. */
import { parse } from 'yaml';
import { calloutFor } from '../../../text/callouts.ts';
import { block, codeLines, indentOf, isBlank, type Line } from '../../../text/lines.ts';
import { record, said } from '../../../text/literals.ts';
import type { BlockReader } from './reader.ts';

const head = /^(\s*)(\/{3,})[ \t]*([a-z][\w-]*)(?:[ \t]*\|[ \t]*(.*?))?[ \t]*$/;

interface SlashBlock {
  readonly indent: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  readonly body: readonly Line[];
  /** Index of the first line after it. */
  readonly next: number;
}

/** Its options are the indented lines right below its head; it ends with as many slashes as it began with. */
const slashBlockAt = (
  lines: readonly Line[],
  index: number,
  isCode: readonly boolean[] = codeLines(lines),
): SlashBlock | undefined => {
  const [, indent = '', slashes, name = '', title] =
    (isCode[index] === false && head.exec(lines[index]?.text ?? '')) || [];
  if (slashes === undefined) return undefined;
  const end = lines.findIndex(({ text }, at) => at > index && isCode[at] === false && text.trim() === slashes);
  if (end < 0) return undefined;
  let start = index + 1;
  while (start < end && /^\s{4,}[\w-]+:/.test(lines[start]?.text.slice(indent.length) ?? '')) start += 1;
  const written = lines.slice(index + 1, start).map(({ text }) => text.trim());
  const read: unknown = written.length === 0 ? undefined : parse(written.join('\n'), { logLevel: 'silent' });
  const body = lines
    .slice(start, end)
    .map((line) => ({ ...line, text: line.text.startsWith(indent) ? line.text.slice(indent.length) : line.text }));
  while (body[0] && isBlank(body[0])) body.shift();
  while (body.at(-1)?.text.trim() === '') body.pop();
  return { indent, name, title: title || undefined, options: record(read), body, next: end + 1 };
};

/** Words with a list below each of them, as terms with what they mean. */
const definitions = (body: readonly Line[]): Line[] =>
  body.flatMap((line, index): Line[] => {
    const { text, at } = line;
    const [, words] = /^[-*+]\s+(.*)$/.exec(text) ?? [];
    const above = body[index - 1];
    if (words !== undefined)
      return [...(above && isBlank(above) ? [] : [{ text: '', at }]), { ...line, text: `:   ${words}` }];
    return [indentOf(text) > 0 ? { ...line, text: `    ${text.trimStart()}` } : line];
  });

/** Turns the block that begins on a line into one of this site. */
export const readSlashBlock: BlockReader = ({ at }, index, { lines, isQuiet, inner, places }) => {
  const found = slashBlockAt(lines, index, isQuiet);
  if (found === undefined) return undefined;
  const { indent, name, title, options, next } = found;
  const end = { text: '', at: lines[next - 1]?.at ?? at };
  const indented = (made: readonly Line[]): Line[] =>
    made.map((line) => (isBlank(line) ? line : { ...line, text: indent + line.text }));
  if (name === 'tab') {
    const tabs: Line[] = [];
    const placeOf = places.begin();
    let last = index;
    for (let one: SlashBlock | undefined = found; one?.name === 'tab' && one.indent === indent;) {
      if (tabs.length > 0) tabs.push({ text: '', at });
      const words = one.title ?? '';
      const place = placeOf(words, lines[last]?.at ?? at);
      tabs.push(...block('tab', words, [...place, ...inner(one.body)], lines[last]?.at ?? at));
      last = one.next;
      const following = lines.findIndex((line, place) => place >= last && !isBlank(line));
      one = following < 0 ? undefined : slashBlockAt(lines, following, isQuiet);
      if (one?.options['new'] === true) break;
      if (one?.name === 'tab') last = following;
    }
    // What follows the last of them is read from its end.
    const after = last === index ? next : last;
    return { made: [...block('tabs', '', tabs, at, indent), { text: '', at }], next: after };
  }
  if (name === 'define') return { made: [...indented(definitions(found.body)), end], next };
  if (name === 'html') return { made: [...indented(inner(found.body)), end], next };
  if (name === 'details') {
    const words = title ?? 'Details';
    const more = options['open'] === true ? '{open}' : '';
    return { made: [...block('details', words, inner(found.body), at, indent, more), end], next };
  }
  const kind = (name === 'admonition' ? said(options['type']) : undefined) ?? name;
  const callout = calloutFor(kind === 'admonition' ? 'note' : kind, title);
  return { made: [...block(callout.name, callout.title, inner(found.body), at, indent), end], next };
};

const captioned: Readonly<Record<string, string>> = {
  caption: '',
  'figure-caption': 'Figure',
  'table-caption': 'Table',
};

/** Index of the first line of the paragraph, the table or the code that ends before an index, at an indent. */
const beginOf = (lines: readonly Line[], end: number, indent: string): number => {
  const isCode = codeLines(lines);
  let start = end;
  if (isCode[start]) while (start > 0 && isCode[start - 1]) start -= 1;
  else
    while (start > 0 && !isBlank(lines[start - 1] ?? { text: '', at: 0 }) && lines[start - 1]?.text.startsWith(indent))
      start -= 1;
  return start;
};

/** Captions below a picture, a table or code, as those of a figure; they are counted as PyMdown counts them. */
export const withCaptions = (lines: readonly Line[]): Line[] => {
  if (!lines.some(({ text }) => /^\s*\/{3,}\s*(?:[a-z]+-)?caption\b/.test(text))) return [...lines];
  const isCode = codeLines(lines);
  const counts = new Map<string, number>();
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const found = slashBlockAt(lines, index, isCode);
    const kind = found === undefined ? undefined : captioned[found.name];
    if (found === undefined || kind === undefined) {
      result.push(line);
      continue;
    }
    const { indent, title, options, body } = found;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const number = /^<?\s*([\d.]+)$/.exec(title ?? '')?.[1] ?? String(count);
    const attributes = record(options['attrs']);
    const id = said(attributes['id']) ?? said(options['id']);
    const text = (words: string): Line => ({ text: words === '' ? '' : indent + words, at: line.at });
    while (result.length > 0 && isBlank(result.at(-1) ?? line)) result.pop();
    const words = [
      ...(kind === '' ? [] : [text(`${kind} ${number}.`)]),
      ...body.map((one) => ({ ...one, text: isBlank(one) ? '' : indent + one.text })),
    ];
    index = found.next - 1;
    const last = result.at(-1);
    if (last === undefined || /^\s*(?:\/{3,}\s*$|<\/)/.test(last.text)) {
      // Below a block of several parts it is a paragraph of its own.
      result.push(text(''), ...words, text(''));
      continue;
    }
    const above = result.splice(beginOf(result, result.length - 1, indent));
    result.push(
      ...[text(id === undefined ? '<figure>' : `<figure id="${id}">`), text(''), ...above, text('')],
      ...[text('<figcaption>'), text(''), ...words, text(''), text('</figcaption>'), text('</figure>'), text('')],
    );
  }
  return result;
};
