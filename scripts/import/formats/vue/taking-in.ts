/** What pages of VitePress and VuePress take in of other files: code, and texts. */
import { fenced, inlineCode } from '../../text/fences.ts';
import { folderOf, joined, nameOf, reaching } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { codeLines, linesOf, takenIn, type Line } from '../../text/lines.ts';
import { partOf } from '../../text/templates/snippets.ts';

/** What a line takes in. */
interface Taking {
  readonly indent: string;
  readonly name: string;
  /** Lines `3:7`, or the name of a region. */
  readonly part: string | undefined;
  /** True for a text, which is part of the page; else it is code. */
  readonly isText: boolean;
  readonly language?: string | undefined;
  readonly lit?: string | undefined;
  readonly title?: string | undefined;
}

const lineNumbers = /^[\d,-]+$/;

const takingOf = (text: string): Taking | undefined => {
  const [, before = '', file, region, marks = '', title] =
    /^(\s*)<<<\s*([^\s#{[]+)(?:#([\w-]+))?\s*(?:\{([^}]*)\})?\s*(?:\[([^\]]*)\])?\s*$/.exec(text) ?? [];
  if (file !== undefined) {
    const [lit = '', language] = marks.trim().split(/\s+/);
    const isLit = lineNumbers.test(lit);
    return {
      indent: before,
      name: file,
      part: region,
      isText: false,
      language: language ?? (isLit ? undefined : lit || undefined),
      lit: isLit ? lit : undefined,
      title,
    };
  }
  // VuePress 2: `@[code{3-7} ts{1}](file.ts)`.
  const [, indent = '', lines, place, language, lit, code] =
    /^(\s*)@\[code(?:\{([\d-]*)\})?(?:\s+#([\w-]+))?(?:\s+(\w[\w+-]*))?(?:\s*\{([\d,-]+)\})?[^\]]*\]\(([^)\s]+)\)\s*$/.exec(
      text,
    ) ?? [];
  if (code !== undefined)
    return { indent, name: code, part: place ?? lines?.replace('-', ':'), isText: false, language, lit };
  const [, part, range] = /^\s*<!--\s*@include:\s*([^\s{#]+)(?:[{#]([^}\s]*)\}?)?\s*-->\s*$/.exec(text) ?? [];
  return part === undefined
    ? undefined
    : { indent: '', name: part, part: range?.replace(/,|(?<=\d)-(?=\d|$)|^-/, ':'), isText: true };
};

/**
 * Files that a page takes in: `<<< @/file.ts#region{2}` and `@[code ts](file.ts)` as code, `<!--@include: ./part.md-->` as
 * text.
 */
export const takesIn = (lines: readonly Line[], page: PageContext, docs: string): Line[] => {
  const isCode = codeLines(lines);
  const find = (name: string): string | undefined => {
    const [, rooted] = /^@\/?(.+)$/.exec(name) ?? [];
    // VuePress 1 begins at the folder in which it is started; a short name of a folder is mostly that of the folder.
    const paths = rooted === undefined ? [reaching(folderOf(page.path), name)] : [joined(docs, rooted), joined(rooted)];
    return [...paths, joined(name)].find((path) => path !== undefined && page.folder.has(path));
  };
  return lines.flatMap((line, index): Line[] => {
    const taking = isCode[index] ? undefined : takingOf(line.text);
    if (taking === undefined) return [line];
    const { indent, name, part, lit, language, title } = taking;
    const path = find(name);
    const text = path === undefined ? undefined : partOf(page.folder.read(path), part);
    if (path === undefined || text === undefined) {
      page.found(
        'syntax',
        line.at,
        `${name} is taken in here, and there is no such file or part`,
        'kept as it is written, as code',
      );
      return [{ ...line, text: indent + inlineCode(line.text.trim()) }];
    }
    if (taking.isText) {
      const body = part === undefined ? readHead(text).body : linesOf(text);
      return takesIn(takenIn(body, line.at), { ...page, path }, docs);
    }
    const head = [
      language ?? nameOf(path).split('.').at(-1),
      `title="${title ?? nameOf(path)}"`,
      lit !== undefined && `{${lit}}`,
    ];
    return fenced(head.filter(Boolean).join(' '), takenIn(linesOf(text), line.at), line.at, indent);
  });
};
