/** Blocks between colons as VitePress and VuePress read them, and the tabs of a plug-in that many of their sites have. */
import { block, codeLines, dedent, indentOf, type Line } from '../../text/lines.ts';

const begin = /^(\s*)(:{3,})\s*[a-z][\w-]*/i;
const end = /^\s*(:{3,})\s*$/;

/** True where every block has an end with as many colons, those within it before its own. */
const isEven = (lines: readonly Line[], isCode: readonly boolean[]): boolean => {
  const open: string[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (isCode[index]) continue;
    const [, , colons] = begin.exec(text) ?? [];
    const [, closing] = end.exec(text) ?? [];
    if (colons !== undefined) open.push(colons);
    else if (closing !== undefined && open.pop() !== closing) return false;
  }
  return open.length === 0;
};

/** How many ends with as many colons follow that belong to no begin behind a line, as far as the next heading. */
const spareEnds = (lines: readonly Line[], isCode: readonly boolean[], from: number, colons: string): number => {
  let [depth, count] = [0, 0];
  for (let at = from + 1; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (isCode[at]) continue;
    if (/^#{1,6}\s/.test(text)) return count;
    if (begin.test(text)) depth += 1;
    const [, closing] = end.exec(text) ?? [];
    if (closing !== undefined && depth > 0) depth -= 1;
    else if (closing === colons) count += 1;
  }
  return count;
};

/**
 * Ends that are missing, where the text has fewer of them than begins: there the end of a block ends what stands open in it,
 * too, with as many colons or fewer.
 */
export const withEveryEnd = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const open: { readonly indent: string; readonly colons: string; readonly isTabs: boolean }[] = [];
  // Where each block has its own, they are meant as they stand.
  if (isEven(lines, isCode)) return [...lines];
  return lines.flatMap((line, index): Line[] => {
    if (isCode[index]) return [line];
    const ended = (from: number): Line[] =>
      open
        .splice(from)
        .toReversed()
        .map((one) => ({ text: one.indent + one.colons, at: line.at }));
    const [, indent = '', colons] = begin.exec(line.text) ?? [];
    if (colons !== undefined) open.push({ indent, colons, isTabs: /:=?\s*tabs\b/.test(line.text) });
    // The next of some tabs ends what stands open in the one above it.
    const tabs = /^\s*={2,}\s+\S/.test(line.text) ? open.findLastIndex(({ isTabs }) => isTabs) : -1;
    if (tabs >= 0) return [...ended(tabs + 1), line];
    const [, closing] = end.exec(line.text) ?? [];
    const first = closing === undefined ? -1 : open.findIndex((one) => one.colons.length <= closing.length);
    if (first < 0 || closing === undefined) return [line];
    // What has an end of its own further down stays open.
    const spare = Math.min(open.length - 1 - first, spareEnds(lines, isCode, index, closing));
    return [...ended(first + spare).slice(0, -1), line];
  });
};

/** True where the blocks between two lines are all closed. */
const isClosing = (lines: readonly Line[], isCode: readonly boolean[], from: number, to: number): boolean => {
  let depth = 0;
  for (let at = from + 1; at < to; at += 1) {
    const text = lines[at]?.text ?? '';
    if (isCode[at]) continue;
    if (begin.test(text)) depth += 1;
    else if (end.test(text)) depth -= 1;
  }
  return depth === 0;
};

/** Tabs of vitepress-plugin-tabs: `:::tabs`, and a line `== Name` above each pane. */
export const pluginTabs = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent = '', colons = ''] = (!isCode[index] && /^(\s*)(:{3,})\s*=?tabs\b/.exec(line.text)) || [];
    const last =
      colons === ''
        ? -1
        : lines.findIndex(
            (one, at) => at > index && !isCode[at] && one.text.trim() === colons && isClosing(lines, isCode, index, at),
          );
    const inside = last < 0 ? [] : lines.slice(index + 1, last);
    const signs = inside.flatMap((one, at) => {
      const [, sign] = (!isCode[index + 1 + at] && /^\s*(={2,})\s+\S/.exec(one.text)) || [];
      return sign === undefined ? [] : [sign];
    });
    const [sign] = signs;
    if (sign === undefined) {
      result.push(line);
      continue;
    }
    const panes: { readonly title: string; readonly at: number; readonly body: Line[] }[] = [];
    let depth = 0;
    inside.forEach((one, at) => {
      const isText = !isCode[index + 1 + at];
      const [, title] = (isText && depth === 0 && new RegExp(`^\\s*${sign}\\s+(\\S.*?)\\s*$`).exec(one.text)) || [];
      if (isText && begin.test(one.text)) depth += 1;
      if (isText && end.test(one.text)) depth -= 1;
      if (title === undefined) panes.at(-1)?.body.push(one);
      else panes.push({ title, at: one.at, body: [] });
    });
    const tabs = panes.flatMap(({ title, at, body }) => [
      ...block('tab', title, pluginTabs(body.map((one) => dedent(one, indentOf(indent)))), at),
      { text: '', at },
    ]);
    result.push(...block('tabs', '', tabs.slice(0, -1), line.at, indent));
    index = last;
  }
  return result;
};

/** Blocks that only tell Vue what to leave alone, or how to draw what is in them. */
export const withoutWrappers = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  let open: string | undefined;
  return lines.filter(({ text }, index) => {
    if (isCode[index]) return true;
    if (/^\s*\[\[toc\]\]\s*$/i.test(text)) return false;
    const [, colons] = /^\s*(:{3,})\s*(?:v-pre|raw)\s*$/.exec(text) ?? [];
    if (colons !== undefined && open === undefined) {
      open = colons;
      return false;
    }
    if (open === undefined || text.trim() !== open) return true;
    open = undefined;
    return false;
  });
};
