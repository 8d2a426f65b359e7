/** `SUMMARY.md`, in which mdBook and GitBook have the pages of a book in their order. */
import { decoded } from '../../../../src/domain/text/decoded.ts';
import { joined } from '../../paths.ts';
import type { NavItem } from '../../source.ts';
import { indentOf, linesOf, withoutComments } from '../../text/lines.ts';

const entry = /^(\s*)(?:[-*+]\s+)?\[(.+)\]\(\s*<?([^)<>]*)>?\s*\)/;

/** Headings with a line of signs below them as those with a sign before them, on the same lines. */
const withMarkedHeadings = (text: string): string =>
  text.replace(/^(?![-*+#>\s])(.+)\n(=+|-+)[ \t]*$/gm, (_, words: string, line: string) =>
    line.startsWith('=') ? `# ${words}\n` : `## ${words}\n`,
  );

/** A label without the signs of Markdown, and without the backslashes in front of others. */
const plainLabel = (label: string): string => label.replace(/`/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** The book as its summary has it: lists below chapters, and headings that begin a part. */
export const summaryItems = (text: string, docs: string, path: string): NavItem[] => {
  interface Open extends NavItem {
    items: NavItem[];
  }
  const root: NavItem[] = [];
  let part = root;
  /** Parts that headings have begun, each within the one before it. */
  const parts: { level: number; items: NavItem[] }[] = [];
  const stack: { indent: number; items: NavItem[] }[] = [];
  let titled = false;
  const lines = linesOf(withMarkedHeadings(withoutComments(text)));
  const levels = lines.flatMap((line) => /^#{1,6}(?=\s)/.exec(line.text)?.[0].length ?? []);
  for (const { text: line, at } of lines) {
    const [, signs = '', heading] = /^(#{1,6})\s+(.+?)\s*#*$/.exec(line) ?? [];
    if (heading !== undefined) {
      stack.length = 0;
      // The first heading is the title of the summary itself, unless it is a smaller one among others like it.
      const isLikeOthers = signs.length > 1 && levels.filter((one) => one === signs.length).length > 1;
      if (titled || root.length > 0 || isLikeOthers) {
        // Of a part that is a link only the words are read.
        const label = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
        const group: Open = { label, items: [], at: { path, line: at } };
        while (parts.length > 0 && (parts.at(-1)?.level ?? 0) >= signs.length) parts.pop();
        (parts.at(-1)?.items ?? root).push(group);
        parts.push({ level: signs.length, items: group.items });
        part = group.items;
      }
      titled = true;
      continue;
    }
    const [found, space = '', label = '', written = ''] = entry.exec(line) ?? [];
    if (found === undefined) continue;
    // Editors escape low lines in addresses.
    const target = written.replace(/\\(?=[^\w\s]|_)/g, '');
    const isListed = /^\s*[-*+]\s/.test(line);
    const indent = isListed ? indentOf(space) : -1;
    while (stack.length > 0 && (stack.at(-1)?.indent ?? 0) >= indent) stack.pop();
    const isElsewhere = /^[a-z][a-z+.-]*:/i.test(target);
    const file = joined(docs, decoded(target.replace(/#.*$/, '')));
    const page = target === '' ? undefined : isElsewhere ? target : (file ?? target);
    const item: Open = { label: plainLabel(label), page, items: [], at: { path, line: at } };
    // After the lists come pages of the whole book again.
    if (!isListed && part !== root && stack.length === 0) root.push(item);
    else (stack.at(-1)?.items ?? part).push(item);
    if (isListed) stack.push({ indent, items: item.items });
  }
  return root;
};
