/** Cards as other generators have them: their names stand in what they hold, and nothing need hold them together. */
import { block, codeLines, isBlank, type Line } from '../lines.ts';

/** The heading that a text begins with, in HTML or in Markdown, whatever boxes and pictures stand around it. */
const firstHeading = (lines: readonly Line[]): { readonly title: string; readonly rest: Line[] } | undefined => {
  const start = lines.findIndex(({ text }) => text.replace(/<!--.*?-->|<\/?(?:div|span)\b[^>]*>/g, '').trim() !== '');
  const first = lines[start]?.text ?? '';
  const [written, words] = /^\s*#{1,6}\s+(.+?)(?:\s+#+)?\s*$|^\s*\*\*([^*]+)\*\*\s*$/.exec(first) ?? [];
  if (written !== undefined)
    return { title: words ?? written.replace(/^\s*\*\*|\*\*\s*$/g, '').trim(), rest: lines.toSpliced(start, 1) };
  const opened = /^(.*?)<(h[1-6])\b[^>]*>/i.exec(first);
  if (opened === null) return undefined;
  const close = `</${opened[2] ?? ''}>`.toLowerCase();
  const end = lines.findIndex(({ text }, index) => index >= start && text.toLowerCase().includes(close));
  if (end < 0) return undefined;
  const inside = lines
    .slice(start, end + 1)
    .map(({ text }) => text)
    .join(' ');
  const from = opened[0].length;
  const to = inside.toLowerCase().indexOf(close);
  const title = inside.slice(from, to).replace(/\s+/g, ' ').trim();
  const at = lines[end]?.at ?? 1;
  const around = [(opened[1] ?? '').trimEnd(), inside.slice(to + close.length).trim()];
  return title === ''
    ? undefined
    : {
        title,
        rest: lines.toSpliced(start, end - start + 1, ...around.filter(Boolean).map((text) => ({ text, at }))),
      };
};

/** A card; one without a title takes the heading of what it holds, and one without a heading is what it holds. */
export const card = (title: string, body: readonly Line[], at: number): Line[] => {
  if (title.trim() !== '') return block('card', title, body, at);
  const heading = firstHeading(body);
  if (heading === undefined) return [...body];
  const { rest } = heading;
  while (rest[0] && isBlank(rest[0])) rest.shift();
  return block('card', heading.title, rest, at);
};

/** Cards that follow each other stand side by side, as they do in the boxes that sites of their own lay around them. */
export const withCardsTogether = (lines: readonly Line[]): Line[] => {
  if (!lines.some(({ text }) => /^:{3,}card\b/.test(text))) return [...lines];
  const isCode = codeLines(lines);
  /** The name of the block that begins on a line, and the line that ends it. */
  const blockAt = (start: number): { readonly name: string; readonly end: number } | undefined => {
    const [, colons, name = ''] = (!isCode[start] && /^(:{3,})([a-z-]+)/.exec(lines[start]?.text ?? '')) || [];
    const end = colons === undefined ? -1 : lines.findIndex(({ text }, index) => index > start && text === colons);
    return end < 0 ? undefined : { name, end };
  };
  const result: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const cards: Line[][] = [];
    let next = index;
    for (let found = blockAt(next); found?.name === 'card'; found = blockAt(next)) {
      cards.push(lines.slice(next, found.end + 1));
      next = found.end + 1;
      while (lines[next]?.text.trim() === '') next += 1;
    }
    if (cards.length < 2) {
      // What stands in another block was laid together when that block was made.
      const end = blockAt(index)?.end ?? index;
      result.push(...lines.slice(index, end + 1));
      index = end + 1;
      continue;
    }
    const at = lines[index]?.at ?? 1;
    const apart = cards.flatMap((one, number) => (number === 0 ? one : [{ text: '', at }, ...one]));
    result.push(...block('cards', '', apart, at));
    if (next < lines.length) result.push({ text: '', at });
    index = next;
  }
  return result;
};

/** A box of cards; those that stand together in it already need no second one. */
export const cardBox = (body: readonly Line[], at: number): Line[] => {
  const [, colons] = /^(:{4,})cards$/.exec(body[0]?.text ?? '') ?? [];
  const end = colons === undefined ? -1 : body.findIndex(({ text }, index) => index > 0 && text === colons);
  const isAll = end > 0 && body.slice(end + 1).every(isBlank);
  return isAll ? body.slice(0, end + 1) : block('cards', '', body, at);
};
