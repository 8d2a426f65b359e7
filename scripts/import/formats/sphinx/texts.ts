/** The texts of a book as lines of MyST, in which markup each is written. */
import { isPageFile, isRst } from '../../paths.ts';
import type { Finding, Head, PageContext, SourceFolder } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { linesOf, textOf, type Line } from '../../text/lines.ts';
import { isRaw } from './known.ts';
import { rstLines } from './rst/rst.ts';

export interface Texts {
  readonly headOf: (path: string) => Head;
  /** Lines of a page, fields included. */
  readonly linesOf: (path: string) => readonly Line[];
  /** Lines of a file that a page takes in, in the markup of that page where its name does not say another. */
  readonly takenIn: (path: string, into: PageContext) => readonly Line[];
  /** Lines of a piece of reStructuredText that stands in a page. */
  readonly fromRst: (lines: readonly Line[]) => readonly Line[];
  /** Texts that could not be read as they are meant. */
  readonly findings: readonly Finding[];
}

const tags = /^[`:]{3,}\{tags\}\s*(.*)$/;

/** A page whose tags stand in its text as well. */
const withTags = (head: Head): Head => {
  const found = head.body.flatMap(({ text, at }) => {
    const [, names] = tags.exec(text) ?? [];
    return names === undefined ? [] : [{ names: names.split(',').map((name) => name.trim()), at }];
  });
  const [first] = found;
  if (first === undefined) return head;
  const all = [head.fields['tags'] ?? [], found.flatMap(({ names }) => names)].flat();
  return {
    ...head,
    fields: { ...head.fields, tags: [...new Set(all)].filter((name) => name !== '') },
    lineOf: (field) => (field === 'tags' ? first.at : head.lineOf(field)),
  };
};

/** @param shared what stands in front of and behind each text in reStructuredText */
export const textsOf = (folder: SourceFolder, shared: string): Texts => {
  const findings: Finding[] = [];
  const known = new Map<string, readonly Line[]>();
  const inRst = (path: string, from = folder): readonly Line[] => {
    const text = from.read(path);
    const before = known.get(path);
    if (before) return before;
    let lines: readonly Line[];
    try {
      lines = rstLines(text, { shared, isRaw });
    } catch (error) {
      findings.push({
        kind: 'syntax',
        path,
        line: 1,
        what: `cannot be read as reStructuredText: ${String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''}`,
        done: 'kept as it is written, as code',
      });
      const last = linesOf(text);
      lines = [{ text: '~~~~~~', at: 1 }, ...last, { text: '~~~~~~', at: last.length }];
    }
    known.set(path, lines);
    return lines;
  };
  const headOf = (path: string): Head =>
    withTags(isRst(path) ? { fields: {}, body: [...inRst(path)], lineOf: () => 1 } : readHead(folder.read(path)));
  return {
    headOf,
    linesOf: (path) => (isRst(path) ? inRst(path) : linesOf(folder.read(path))),
    takenIn: (path, { path: into, folder: recorded }) =>
      isRst(into) && !isPageFile(path) ? inRst(path, recorded) : readHead(recorded.read(path)).body,
    fromRst: (lines) => rstLines(textOf(lines), { shared, isRaw }),
    findings,
  };
};
