/**
 * Regions of a file, as editors and other generators of documentation mark them: `#region name` and `#endregion` in a
 * comment, or `--8<-- [start:name]` and `--8<-- [end:name]`. Pure: text in, text out.
 */

interface Mark {
  readonly name: string;
  readonly isStart: boolean;
}

const markOf = (line: string): Mark | undefined => {
  const [, kind = '', name = ''] = /#(region|endregion)\b[^\S\n]*([\w.-]*)/.exec(line) ?? [];
  if (kind !== '') return { name, isStart: kind === 'region' };
  const [, side = '', called = ''] = /--8<--\s*\[(start|end):\s*([\w.-]+)\s*\]/.exec(line) ?? [];
  return side === '' ? undefined : { name: called, isStart: side === 'start' };
};

/** Names of the regions of a text, in their order. */
export const regionNames = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const mark = markOf(line);
    return mark?.isStart && mark.name !== '' ? [mark.name] : [];
  });

const outdented = (lines: readonly string[]): string => {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const depth = depths.length === 0 ? 0 : Math.min(...depths);
  return lines.map((line) => line.slice(depth)).join('\n');
};

const withoutMarks = (lines: readonly string[]): string[] => lines.filter((line) => markOf(line) === undefined);

/**
 * A file or a region of it, without the lines of marks, and a region as if it began at the left edge.
 * @param name of the region; undefined for the whole file
 * @returns undefined when there is no such region, or nothing ends it
 */
export const regionOf = (text: string, name?: string): string | undefined => {
  const lines = text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  if (name === undefined) return withoutMarks(lines).join('\n');
  const marks = lines.map(markOf);
  const start = marks.findIndex((mark) => mark?.isStart && mark.name === name);
  if (start < 0) return undefined;
  let depth = 0;
  const end = marks.findIndex((mark, index) => {
    if (mark === undefined || index < start) return false;
    if (mark.name !== '' && !mark.isStart) return mark.name === name;
    depth += mark.isStart ? 1 : -1;
    return depth === 0;
  });
  return end < 0 ? undefined : outdented(withoutMarks(lines.slice(start + 1, end)));
};
