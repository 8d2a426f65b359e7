/** The last resort: what the check of content still refuses is shown as it is written, so that the site builds. */
import { fenced } from './text/fences.ts';
import { linesOf } from './text/lines.ts';
import { treeOf } from './text/tree.ts';

/** Lines that the fields in front of a text take, their dashes included. */
const headLength = (lines: readonly string[]): number => {
  if (lines[0] !== '---') return 0;
  const end = lines.indexOf('---', 1);
  return end < 0 ? 0 : end + 1;
};

/** A text without what is wrong on one of its lines: a field becomes a comment, a block becomes code. */
export const repaired = (text: string, line: number): string => {
  const lines = text.split('\n');
  const head = headLength(lines);
  if (line <= head) {
    // The field that the line belongs to, with the lines below it.
    let first = line - 1;
    while (first > 1 && /^[\s-]/.test(lines[first] ?? '')) first -= 1;
    let last = first;
    while (last + 1 < head - 1 && /^[\s-]/.test(lines[last + 1] ?? '')) last += 1;
    if (first < 1 || first >= head - 1) return text;
    return lines
      .map((one, index) => (index >= first && index <= last && !one.startsWith('#') ? `# ${one}` : one))
      .join('\n');
  }
  const body = linesOf(lines.slice(head).join('\n'));
  const at = line - head;
  const blocks = treeOf(body).children ?? [];
  const block =
    blocks.find(({ position }) => position && position.start.line <= at && position.end.line >= at) ??
    blocks.findLast(({ position }) => position && position.start.line <= at);
  if (block?.position === undefined) return text;
  const { start, end } = block.position;
  const inside = body.slice(start.line - 1, end.line);
  if (block.type === 'code') return text;
  return [
    ...lines.slice(0, head + start.line - 1),
    ...fenced('text', inside, line).map((one) => one.text),
    ...lines.slice(head + end.line),
  ].join('\n');
};

/** A mended text with the anchors that its words had before they became code, so that links to them still lead there. */
export const withPlaces = (
  mended: string,
  before: string,
  idsBefore: readonly string[],
  idsNow: readonly string[],
): string => {
  const lost = idsBefore.filter((id) => !idsNow.includes(id) && !/["<>&]|^user-content-/.test(id));
  const lines = mended.split('\n');
  const old = before.split('\n');
  const first = lines.findIndex((line, index) => line !== old[index]);
  return lost.length === 0 || first < 0 || !/^`{3,}text$/.test(lines[first] ?? '')
    ? mended
    : lines.toSpliced(first, 0, lost.map((id) => `<span id="${id}"></span>`).join(''), '').join('\n');
};
