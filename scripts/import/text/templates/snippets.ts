/** Files that a text takes in from beside it. */
import { folderOf, joined, reaching } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { linesOf, mark, takenIn, type Line } from '../lines.ts';

/** Marks of the part of a file that is taken, in the ways that people write them. */
const region = (lines: readonly string[], name: string): string[] | undefined => {
  const escaped = name.replace(/\W/g, '\\$&');
  const starts = [
    new RegExp(`--8<--\\s*\\[start:\\s*${escaped}\\s*\\]`),
    new RegExp(`\\bANCHOR:\\s*${escaped}\\b`),
    new RegExp(`#region\\s+${escaped}\\b`),
    // docsify has the same sign before and behind it.
    new RegExp(`(?:###|///)\\s*\\[${escaped}\\]`),
  ];
  const ends = [
    new RegExp(`--8<--\\s*\\[end:\\s*${escaped}\\s*\\]`),
    new RegExp(`\\bANCHOR_END:\\s*${escaped}\\b`),
    /#endregion/,
    new RegExp(`(?:###|///)\\s*\\[${escaped}\\]`),
  ];
  for (const [index, pattern] of starts.entries()) {
    const start = lines.findIndex((line) => pattern.test(line));
    if (start < 0) continue;
    const end = lines.findIndex((line, at) => at > start && ends[index]?.test(line));
    return lines.slice(start + 1, end < 0 ? undefined : end);
  }
  return undefined;
};

/** What a part is called: lines `3:7` counted from 1, or the name of a region; undefined for the whole file. */
export const partOf = (text: string, part: string | undefined): string | undefined => {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const isMark = (line: string): boolean => /\bANCHOR(?:_END)?:|--8<--\s*\[(?:start|end):/.test(line);
  if (part === undefined || part === '') return lines.filter((line) => !isMark(line)).join('\n');
  if (/^\d*(?::\d*)?$/.test(part)) {
    const [from = '', to = from] = part.split(':');
    return lines
      .slice(
        from === '' ? 0 : Number(from) - 1,
        part.includes(':') ? (to === '' ? undefined : Number(to)) : Number(from),
      )
      .join('\n');
  }
  return region(lines, part)
    ?.filter((line) => !isMark(line))
    .join('\n');
};

/** The first of some paths at which there is a file that is not the page itself. */
const firstFile = (page: PageContext, ...paths: readonly (string | undefined)[]): string | undefined =>
  paths.find((path): path is string => path !== undefined && path !== page.path && page.folder.has(path));

/** Lines of a file, indented as the line that asked for them, all with its place; or a mark that says what is missing. */
export const taken = (
  page: PageContext,
  {
    name,
    part,
    bases,
    indent,
    at,
    inCode,
  }: { name: string; part?: string | undefined; bases: readonly string[]; indent: string; at: number; inCode: boolean },
): Line[] => {
  const beside = reaching(folderOf(page.path), name);
  const path = firstFile(page, ...bases.map((base) => joined(base, name)), beside, joined(name));
  const text = path === undefined ? undefined : partOf(page.folder.read(path), part);
  if (text === undefined) {
    const asked = part === undefined ? name : `${name} (${part})`;
    const isOutside = path === undefined && beside.startsWith('../');
    page.found(
      'syntax',
      at,
      `${asked} is taken in here, and ${isOutside ? 'lies outside of the folder' : `there is no such ${path === undefined ? 'file' : 'part'}`}`,
      `left a mark${isOutside ? '; to have it, import the folder that holds both' : ''}`,
    );
    return [{ text: indent + (inCode ? `[import: ${asked} is missing]` : mark(`${asked} is missing`)), at }];
  }
  return takenIn(linesOf(text), at).map((line) => ({ ...line, text: line.text === '' ? '' : indent + line.text }));
};
