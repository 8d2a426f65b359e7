/**
 * Tags of other generators, be they components of MDX or shortcodes: blocks of them become blocks between colons, what
 * stands within a line becomes words, and what is not known leaves a mark.
 */
import type { PageContext } from '../../source.ts';
import { withCardsTogether } from './cards.ts';
import { commandsIn } from './commands.ts';
import { masked, withEdits, type Edit } from '../edits.ts';
import { block, codeLines, dedent, indentOf, isBlank, mark, textOf, type Line } from '../lines.ts';
import { folds, leadsTo, saidBy } from './unknown-tags.ts';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Values without a name, in their order. */
  readonly values: readonly string[];
  readonly kind: 'start' | 'end' | 'alone';
  readonly start: number;
  readonly end: number;
  /** As it stands in the source. */
  readonly written: string;
}

interface BlockTag extends Tag {
  readonly at: number;
}

/** What a block becomes; its lines stand at the margin. */
export type BlockRule = (tag: BlockTag, body: Line[], page: PageContext) => Line[];
/** What stands in place of the start and of the end of a tag within a line. */
export type InlineRule = (tag: BlockTag, page: PageContext) => readonly [before: string, after: string];

export interface TagRules {
  readonly scan: (masked: string, text: string) => Tag[];
  readonly block: (name: string) => BlockRule | undefined;
  readonly inline: (name: string) => InlineRule | undefined;
  /** Blocks that stand directly in others; how far they are indented there means nothing. */
  readonly parts: ReadonlySet<string>;
  /** Blocks that hold a text: one whose end was forgotten ends before the next part, or the next heading. */
  readonly holding?: ReadonlySet<string>;
}

const sign = '\u0002';
const token = new RegExp(`${sign}(\\d+)${sign}`);
const aloneOnLine = new RegExp(`^(\\s*)${sign}(\\d+)${sign}\\s*$`);

/** The lines of a block at the margin. */
const atMargin = (lines: readonly Line[]): Line[] => {
  const least = Math.min(...lines.filter((line) => !isBlank(line)).map(({ text }) => indentOf(text)));
  const body = Number.isFinite(least) ? lines.map((line) => dedent(line, least)) : [...lines];
  while (body[0] && isBlank(body[0])) body.shift();
  while (body.at(-1)?.text.trim() === '') body.pop();
  return body;
};

/** Turns the tags of a text into Markdown. */
export const withoutTags = (lines: readonly Line[], rules: TagRules, page: PageContext): Line[] => {
  const text = textOf(lines);
  const tags = rules.scan(masked(lines), text);
  if (tags.length === 0) return [...lines];
  const hidden = tags.reduce(
    (all, { start, end }) => all.slice(0, start) + ' '.repeat(end - start) + all.slice(end),
    text,
  );
  const placed: BlockTag[] = [];
  const edits = tags.map((tag, index): Edit => {
    const from = text.lastIndexOf('\n', tag.start - 1) + 1;
    const to = text.indexOf('\n', tag.end) < 0 ? text.length : text.indexOf('\n', tag.end);
    const before = hidden.slice(from, tag.start);
    const after = hidden.slice(tag.end, to);
    placed[index] = { ...tag, at: lines[text.slice(0, tag.start).split('\n').length - 1]?.at ?? 1 };
    const standsAlone = before.trim() === '' && after.trim() === '';
    const isCell = before.trimStart().startsWith('|');
    const isBlockTag =
      !isCell && (rules.block(tag.name) !== undefined || (standsAlone && rules.inline(tag.name) === undefined));
    if (!isBlockTag) return { start: tag.start, end: tag.end, text: `${sign}${index}${sign}` };
    const indent = /^\s*/.exec(text.slice(from))?.[0] ?? '';
    const start = before.trim() === '' ? from : tag.start;
    const rest = after.trim() === '' ? '' : `\n${indent}`;
    const isFirst = start === from && (tags[index - 1]?.end ?? 0) <= from;
    return {
      start: Math.max(start, from),
      end: tag.end + (rest === '' ? 0 : (/^[ \t]*/.exec(text.slice(tag.end))?.[0].length ?? 0)),
      text: `${isFirst ? '' : '\n'}${indent}${sign}${index}${sign}${rest}`,
    };
  });
  // Several tags of one line: each begins where the one before it ends.
  const apart = edits.map((edit, index) => {
    const start = Math.max(edit.start, edits[index - 1]?.end ?? 0);
    const isMoved = start > edit.start && aloneOnLine.test(edit.text);
    return { ...edit, start, text: isMoved ? `\n${edit.text}` : edit.text };
  });
  const strange: BlockTag[] = [];
  const found = (tag: BlockTag): void => void strange.push(tag);
  const places = new Set(Array.from(text.matchAll(/(?:\]\(|href=["'])#([\w-]+)/g), ([, id = '']) => id));
  const reading = { tags: placed, rules, page, unknown: found, places };
  const result = withinLines(expanded(withEdits(lines, apart), reading), reading);
  tellUnknown(strange, page);
  return result;
};

/** Tells of tags that are not known, those of one name once a page, with all of their lines. */
const tellUnknown = (tags: readonly BlockTag[], page: PageContext): void => {
  for (const [first, ...more] of Map.groupBy(tags, ({ name }) => name).values()) {
    if (first === undefined) continue;
    const lines = [...new Set(more.map(({ at }) => Math.floor(at)))].filter((at) => at !== Math.floor(first.at));
    page.found(
      'syntax',
      first.at,
      `${first.written.replace(/\s+/g, ' ').slice(0, 80)} is known to the old generator only`,
      `left a mark; what stands inside stays${lines.length === 0 ? '' : `; so on the lines ${lines.join(', ')} of the source, too`}`,
    );
  }
};

/** What the tags of a text are read with. */
interface Reading {
  readonly tags: readonly BlockTag[];
  readonly rules: TagRules;
  readonly page: PageContext;
  /** Anchors that the page leads to. */
  readonly places: ReadonlySet<string>;
  /** Takes a tag that no rule knows. */
  readonly unknown: (tag: BlockTag) => void;
}

const expanded = (lines: readonly Line[], reading: Reading): Line[] => {
  const { tags, rules, page, unknown, places } = reading;
  const tagOf = (line: Line | undefined): { tag: BlockTag; indent: string } | undefined => {
    const [, indent = '', index] = aloneOnLine.exec(line?.text ?? '') ?? [];
    const tag = index === undefined ? undefined : tags[Number(index)];
    return tag && { tag, indent };
  };
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const found = tagOf(line);
    if (line === undefined) break;
    if (found === undefined || (rules.block(found.tag.name) === undefined && rules.inline(found.tag.name))) {
      result.push(line);
      continue;
    }
    const { tag } = found;
    const indent = rules.parts.has(tag.name) ? '' : found.indent;
    const rule = rules.block(tag.name);
    const indented = (block: readonly Line[]): Line[] =>
      block.map((one) => ({ ...one, text: one.text === '' ? '' : indent + one.text }));
    let end = -1;
    let isOpen = false;
    if (tag.kind === 'start') {
      let depth = 0;
      for (let at = index; at < lines.length && end < 0; at += 1) {
        const other = tagOf(lines[at])?.tag;
        if (other?.name !== tag.name) continue;
        if (other.kind === 'start') depth += 1;
        if (other.kind === 'end') depth -= 1;
        if (depth === 0) end = at;
      }
    }
    if (end < 0 && tag.kind === 'start' && rules.holding?.has(tag.name)) {
      page.found('syntax', tag.at, `${tag.written} is never closed`, 'ends before the next part or heading');
      const isCode = codeLines(lines);
      const isNext = (one: Line, at: number): boolean =>
        at > index &&
        ((!isCode[at] && /^#{1,6}\s/.test(one.text)) ||
          (rules.parts.has(tag.name) && tagOf(one)?.tag.name === tag.name));
      const next = lines.findIndex(isNext);
      end = next < 0 ? lines.length : next;
      isOpen = true;
    }
    const body = end < 0 ? [] : expanded(atMargin(lines.slice(index + 1, end)), reading);
    if (rule && tag.kind !== 'end') {
      const made = rule(tag, body, page);
      // HTML goes on to the next blank line, and what it becomes is Markdown.
      const isBelowHtml = /^\s*<\/?[a-z]/i.test(result.at(-1)?.text ?? '') && !/^\s*(?:<|$)/.test(made[0]?.text ?? '');
      if (isBelowHtml) result.push({ text: '', at: tag.at });
      result.push(...(isBelowHtml && indent.length > 3 ? made : indented(made)));
      // Blocks that follow each other are kept apart.
      const following = lines[(end < 0 ? index : end) + (isOpen ? 0 : 1)];
      if (following && !isBlank(following)) result.push({ text: '', at: tag.at });
    } else if (tag.kind === 'alone' && commandsIn(tag.attributes, tag.at).length > 0) {
      result.push(...indented([...commandsIn(tag.attributes, tag.at), { text: '', at: tag.at }]));
    } else if (body.length > 0 && folds(tag) !== undefined) {
      result.push(...indented(block('details', folds(tag) ?? '', body, tag.at)), { text: '', at: tag.at });
    } else {
      if (tag.kind !== 'end') unknown(tag);
      const said = saidBy(tag, body.length > 0, places);
      // Data that is shown need not stand in the mark once more.
      const isLong = said.length > 0 && tag.written.length > 400;
      const marked = { text: mark(isLong ? `${tag.written.slice(0, 200)} …` : tag.written), at: tag.at };
      const blank = { text: '', at: tag.at };
      const to = leadsTo(tag, textOf(body));
      const shown = to === undefined ? body : body.map((one) => ({ ...one, text: `[${one.text.trim()}](${to})` }));
      const inside = [...said, ...(shown.length > 0 ? [blank, ...shown] : [])];
      result.push(...indented([marked, ...inside]), ...(inside.length > 0 ? [blank] : []));
    }
    if (end >= 0) index = isOpen ? end - 1 : end;
  }
  return withCardsTogether(result);
};

const withinLines = (lines: readonly Line[], { tags, rules, page, unknown }: Reading): Line[] => {
  const ends = new Map<string, string[]>();
  return lines.flatMap((line) => {
    let { text } = line;
    for (let found = token.exec(text); found !== null; found = token.exec(text)) {
      const tag = tags[Number(found[1])];
      let by = '';
      if (tag) {
        const rule = rules.inline(tag.name);
        if (tag.kind === 'end') by = ends.get(tag.name)?.pop() ?? mark(tag.written);
        else {
          if (rule === undefined) unknown(tag);
          // A comment cannot stand among the attributes of a tag.
          const inTag = /<[a-z][^<>]*$/i.test(text.slice(0, found.index));
          // Nor in the address of a link, which is told to be empty.
          const inAddress = /\]\(\s*<?[^\s)>]*$/.test(text.slice(0, found.index));
          const rest = text.slice(found.index + found[0].length);
          const to = inTag || inAddress ? undefined : leadsTo(tag, rest.slice(0, Math.max(0, rest.indexOf(sign))));
          const [open, close] = to === undefined ? ['', ''] : ['[', `](${to})`];
          const [before, after] = rule?.(tag, page) ?? [(inTag || inAddress ? '' : mark(tag.written)) + open, close];
          by = tag.kind === 'alone' ? before + after : before;
          if (tag.kind === 'start') ends.set(tag.name, [...(ends.get(tag.name) ?? []), after]);
        }
      }
      text = text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
    }
    // A line of which nothing is left would end the HTML in which it stands.
    return text !== line.text && text.trim() === '' ? [] : [{ ...line, text }];
  });
};
