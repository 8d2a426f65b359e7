/** Blocks that preprocessors of mdBook know: tabs, admonish, and asides with a title of their own. */
import type { PageContext } from '../../source.ts';
import { calloutNamed } from '../../../../src/domain/content/callouts.ts';
import { block, codeLines, dedent, indentOf, isBlank, mark, type Line } from '../../text/lines.ts';
import { calloutFor } from '../../text/callouts.ts';

/** Lines between a start and its end, at the margin, with the index of the end; undefined where none is. */
const until = (
  lines: readonly Line[],
  index: number,
  isEnd: (text: string) => boolean,
  isStart: (text: string) => boolean = () => false,
): { body: Line[]; end: number } | undefined => {
  let depth = 1;
  const end = lines.findIndex(({ text }, at) => {
    if (at <= index) return false;
    if (isStart(text)) depth += 1;
    else if (isEnd(text)) depth -= 1;
    return depth === 0;
  });
  if (end < 0) return undefined;
  const columns = indentOf(lines[index]?.text ?? '');
  const body = lines.slice(index + 1, end).map((line) => dedent(line, Math.min(columns, indentOf(line.text))));
  while (body[0] && isBlank(body[0])) body.shift();
  while (body.at(-1)?.text.trim() === '') body.pop();
  return { body, end };
};

const tabs = (lines: readonly Line[]): Line[] => {
  let passed = -1;
  return lines.flatMap((line, index): Line[] => {
    if (index <= passed) return [];
    const [, name] = /^\s*\{\{#tab\s+(?:name\s*=\s*)?"?(.*?)"?\s*\}\}\s*$/.exec(line.text) ?? [];
    if (name === undefined) return [];
    const inside = until(
      lines,
      index,
      (text) => /^\s*\{\{#(?:\/tab|endtab)\s*\}\}\s*$/.test(text),
      (text) => /^\s*\{\{#tab\s/.test(text),
    );
    passed = inside?.end ?? passed;
    return inside ? [...block('tab', name, mdbookBlocks(inside.body), line.at), { text: '', at: line.at }] : [];
  });
};

/** Title and kind of an aside, which a heading in it may name. */
const aside = (attributes: string, body: readonly Line[], at: number, indent: string): Line[] => {
  const first = body.findIndex((line) => !isBlank(line));
  const [, title] = /^\s*<h\d[^>]*>(.*?)<\/h\d>\s*$/.exec(body[first]?.text ?? '') ?? [];
  const kind =
    (/class="([^"]*)"/.exec(attributes)?.[1] ?? '')
      .split(/\s+/)
      .toReversed()
      .find((word) => calloutNamed(word)) ?? 'note';
  const rest = title === undefined ? [...body] : body.slice(first + 1);
  while (rest[0] && isBlank(rest[0])) rest.shift();
  return block(kind, title?.toLowerCase() === kind ? '' : (title ?? ''), mdbookBlocks(rest), at, indent);
};

/** Turns the blocks of a text into those of this site, from the outside in. */
export const mdbookBlocks = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const { text, at } = line;
    const indent = /^\s*/.exec(text)?.[0] ?? '';
    const close = (made: readonly Line[], end: number): void => {
      result.push(...made, { text: '', at });
      index = end;
    };
    if (/^\s*\{\{#tabs\b.*\}\}\s*$/.test(text) && !isCode[index]) {
      const inside = until(
        lines,
        index,
        (one) => /^\s*\{\{#(?:\/tabs|endtabs)\s*\}\}\s*$/.test(one),
        (one) => /^\s*\{\{#tabs\b/.test(one),
      );
      if (inside) {
        close(block('tabs', '', tabs(inside.body), at, indent), inside.end);
        continue;
      }
    }
    const [, marks = '', kind = 'note', rest = ''] =
      /^\s*(`{3,}|~{3,})\s*admonish(?:\s+([\w-]+))?(.*)$/.exec(text) ?? [];
    if (marks !== '' && isCode[index - 1] !== true) {
      const inside = until(lines, index, (one) => one.trim().startsWith(marks) && /^[`~]+$/.test(one.trim()));
      if (inside) {
        const given = /"([^"]*)"/.exec(rest)?.[1];
        const { name, title } = calloutFor(kind, given);
        const folds = /collapsible\s*=\s*true/.test(rest);
        const body = mdbookBlocks(inside.body);
        close(
          folds ? block('details', given ?? (title || kind), body, at, indent) : block(name, title, body, at, indent),
          inside.end,
        );
        continue;
      }
    }
    const [, attributes] = (!isCode[index] && /^\s*<aside\b([^>]*)>\s*$/.exec(text)) || [];
    if (attributes !== undefined) {
      const inside = until(
        lines,
        index,
        (one) => /^\s*<\/aside>\s*$/.test(one),
        (one) => /^\s*<aside\b[^>]*>\s*$/.test(one),
      );
      if (inside) {
        close(aside(attributes, inside.body, at, indent), inside.end);
        continue;
      }
    }
    result.push(line);
  }
  return result;
};

/** What only a preprocessor of that book can work out: in an address it stays and leads nowhere, in words it leaves a mark. */
export const leftToPreprocessors = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  return lines.map((line, index) => {
    if (isCode[index] || !/\{\{[#%]/.test(line.text)) return line;
    const text = line.text.replace(/\{\{[#%][^}]*\}\}/g, (written, offset: number) => {
      const before = line.text.slice(0, offset);
      if (before.split('`').length % 2 === 0) return written;
      page.found('syntax', line.at, `${written.slice(0, 80)} is known to a preprocessor only`, 'left a mark');
      return /\($/.test(before) ? written.replace(/[\s()]/g, '') : mark(written);
    });
    return { ...line, text };
  });
};
