/** Code that only its indent tells from text, between fences: what reads a page by its lines knows those. */
import { fenced } from '../fences.ts';
import type { Line } from '../lines.ts';
import { startOf, treeOf, withParents } from '../tree.ts';

/** A first line that names the language, as Pygments had it. */
const named = /^(?:#!|:::)([a-z][\w+#-]*)[ \t]*$/i;

const ofTable = /^\s*<\/?(?:table|t(?:head|body|foot|r|d|h))\b/im;

/** For dialects that indent nothing but lists and code. */
export const withFencedIndents = (lines: readonly Line[]): Line[] => {
  const result: (readonly Line[])[] = lines.map((line) => [line]);
  for (const { node, parents } of withParents(treeOf(lines))) {
    const { value, position } = node;
    if (node.type !== 'code' || typeof value !== 'string' || position === undefined) continue;
    const first = position.start.line - 1;
    const written = value.split('\n');
    const [, language] = named.exec(written[0] ?? '') ?? [];
    const shown = language === undefined ? written : written.slice(1);
    const line = lines[first];
    const isInLists = parents.every(({ type }) => /^(?:root|list|listItem)$/.test(type));
    // Within a table of HTML it is more of that, which is told once all of the HTML is known.
    if (ofTable.test(value)) continue;
    if (
      line === undefined ||
      !isInLists ||
      !/^(?: {4}| {0,3}\t)/.test(line.text) ||
      /^\s*(?:`{3,}|~{3,})/.test(line.text)
    )
      continue;
    const inner = parents.findLast(({ type }) => type === 'listItem')?.children?.[0];
    // Right behind the sign of an item a fence would stand too far to the right.
    if (inner !== undefined && startOf(inner) === startOf(node)) continue;
    const indent = ' '.repeat(inner === undefined ? 0 : (inner.position?.start.column ?? 1) - 1);
    const at = (index: number): number => lines[first + index]?.at ?? line.at;
    const skipped = written.length - shown.length;
    const body = shown.map((text, index) => ({ text, at: at(index + skipped) }));
    result[first] = fenced(language?.toLowerCase() ?? '', body, line.at, indent);
    for (let index = first + 1; index < first + written.length; index += 1) result[index] = [];
  }
  return result.flat();
};
