/** Annotations of Material: numbers in text whose notes stand in a list below. */
import { codeLines, indentOf, isBlank, type Line } from '../../text/lines.ts';

const marker = /^(\s*)\{:?\s*\.annotate\s*\}\s*$/;
const item = /^(\s*)(\d+)\.\s+(.*)$/;

/** The list of notes that follows a line, with the index after it. */
const notesBelow = (lines: readonly Line[], start: number): { notes: Map<string, Line[]>; next: number } => {
  const notes = new Map<string, Line[]>();
  let index = start;
  let current: Line[] | undefined;
  let next = start;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const [found, indent = '', number = '', text = ''] = item.exec(line.text) ?? [];
    if (found !== undefined && indentOf(indent) < 4) {
      current = [{ text, at: line.at }];
      notes.set(number, current);
      next = index + 1;
    } else if (isBlank(line)) {
      current?.push({ text: '', at: line.at });
    } else if (current && indentOf(line.text) >= 2) {
      current.push({ text: line.text.trimStart(), at: line.at });
      next = index + 1;
    } else break;
    index += 1;
  }
  return { notes, next };
};

/**
 * Turns annotations of text into footnotes; those of code stay a list below it, with the numbers in the code.
 * Read before other attribute lists are taken away.
 */
export const annotations = (lines: readonly Line[]): Line[] => {
  const result = [...lines];
  const blankAt = (index: number): boolean => (result[index]?.text ?? '').trim() === '';
  const indentAt = (index: number): number => indentOf(result[index]?.text ?? '');
  for (let index = 0; index < result.length; index += 1) {
    const line = result[index];
    const isBlockHead = /^\s*(?:!!!|\?\?\?\+?|===)[^"\n]*\bannotate\b/.test(line?.text ?? '');
    if (line === undefined || (!marker.test(line.text) && !isBlockHead) || codeLines(result)[index]) continue;
    let end = index;
    if (isBlockHead) {
      const indent = indentOf(line.text);
      while (end + 1 < result.length && (blankAt(end + 1) || indentAt(end + 1) > indent)) end += 1;
    }
    const { notes, next } = notesBelow(result, end + 1);
    if (notes.size === 0) continue;
    let start = index;
    if (!isBlockHead) while (start > 0 && !blankAt(start - 1)) start -= 1;
    const name = (number: string): string => `note-${String(line.at).replace('.', '-')}-${number}`;
    const body = result.slice(start, end + 1).map((one) => ({
      ...one,
      text: one.text.replace(/\((\d+)\)!?/g, (text, number: string) =>
        notes.has(number) ? `[^${name(number)}]` : text,
      ),
    }));
    const written = [...notes].flatMap(([number, [first, ...more]]) => {
      while (more.at(-1)?.text === '') more.pop();
      return first === undefined
        ? []
        : [
            { text: `[^${name(number)}]: ${first.text}`, at: first.at },
            ...more.map((one) => ({ ...one, text: one.text === '' ? '' : `    ${one.text}` })),
          ];
    });
    const kept = isBlockHead
      ? body.map((one, at) => (at === 0 ? { ...one, text: one.text.replace(/\s+annotate\b/, '') } : one))
      : body.filter((one) => !marker.test(one.text));
    result.splice(start, next - start, ...kept, { text: '', at: line.at }, ...written, { text: '', at: line.at });
    index = start + kept.length + written.length + 1;
  }
  // In code the sign that hides the comment around a number has no meaning.
  const isCode = codeLines(result);
  return result.map((line, index) =>
    isCode[index] ? { ...line, text: line.text.replace(/((?:#|\/\/|--|;|<!--|\/\*)\s*\(\d+\))!/g, '$1') } : line,
  );
};
