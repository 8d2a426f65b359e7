/** Links by the name of an anchor on any page, `[words][name]`, as autorefs has them; `[](){#name}` is such an anchor. */
import { relativePath } from '../../paths.ts';
import type { PageContext, SourceFolder } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { pythonAnchors } from '../../text/links/slugs.ts';
import { codeLines, indentedBelow, indentOf, mark, outsideCode, type Line } from '../../text/lines.ts';

const anchor = /\[\]\(\)\{:?[ \t]*#([^\s{}]+)[ \t]*\}/g;

/** Code is passed over; of brackets that follow each other the first hold words, the second a name or nothing. */
const reference = /(`+)(?:(?!\1).)+\1|(?<![\\!\]])\[((?:`[^`]*`|\\.|[^[\]`\\])+)\]\[([^[\]`]*)\]/g;

const plainWords = (markdown: string): string =>
  markdown.replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1').replace(/[`*]/g, '');

/** Names of anchors in a text: those that are written, and those that headings have. */
const anchorsIn = (body: readonly Line[]): string[] => {
  const isCode = codeLines(body);
  const taken = new Set<string>();
  return body.flatMap(({ text }, index) => {
    if (isCode[index]) return [];
    const written = [...text.matchAll(anchor)].map(([, name = '']) => name);
    const [, words = '', given] = /^#{1,6}\s+(.*?)(?:\s*\{:?\s*#([^\s{}]+)[^{}]*\})?\s*#*\s*$/.exec(text) ?? [];
    if (words === '') return written;
    const own = given ?? pythonAnchors(plainWords(words), taken);
    taken.add(own);
    return [...written, own];
  });
};

const object = /^(\s*):::[ \t]+([A-Za-z_][\w.:/-]*)[ \t]*$/;

/** Blocks that a program fills with what it reads of code, `::: a.name` with indented options: only the name is known. */
export const withoutObjects = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent, name] = (isCode[index] === false && object.exec(line.text)) || [];
    if (indent === undefined || name === undefined) {
      result.push(line);
      continue;
    }
    page.found('syntax', line.at, `::: ${name} is filled from code while MkDocs builds`, 'left its name with a mark');
    result.push({ text: '', at: line.at }, { ...line, text: `${indent}\`${name}\`${mark(`::: ${name}`)}` });
    index = indentedBelow(lines, index, indentOf(indent) + 4).next - 1;
    result.push({ text: '', at: line.at });
  }
  return result;
};

/**
 * Leads what names an anchor to the page that has it. A name that no page has stays, as it did on the old site.
 * @param hasObjects true where mkdocstrings makes pages of code, whose names have dots
 */
export const references = (
  folder: SourceFolder,
  pages: readonly string[],
  hasObjects: boolean,
): ((lines: readonly Line[], page: PageContext) => Line[]) => {
  let known: ReadonlyMap<string, string> | undefined;
  const read = (): ReadonlyMap<string, string> =>
    // Of several pages the first has the name.
    new Map(
      pages
        .flatMap((path) => anchorsIn(readHead(folder.read(path)).body).map((name): [string, string] => [name, path]))
        .toReversed(),
    );
  return (lines, page) => {
    const own = new Set(lines.flatMap(({ text }) => /^\s{0,3}\[([^\]]+)\]:\s/.exec(text)?.[1]?.toLowerCase() ?? []));
    const addressOf = (name: string): string | undefined => {
      known ??= read();
      const path = known.get(name);
      if (path === undefined) return undefined;
      return `${path === page.path ? '' : encodeURI(relativePath(page.path, path))}#${name}`;
    };
    return outsideCode(lines, (text, at) =>
      text.replace(anchor, '<span id="$1"></span>').replace(reference, (whole, code, words, name) => {
        if (code !== undefined || words === undefined) return whole;
        const asked = (name as string) || plainWords(words as string);
        if (own.has(asked.toLowerCase())) return whole;
        const address = addressOf(asked) ?? (name === '' ? addressOf(pythonAnchors(asked, new Set())) : undefined);
        if (address !== undefined) return `[${words as string}](${address})`;
        if (!hasObjects || !/^[A-Za-z_]\w*(?:\.\w+)+$/.test(asked)) return whole;
        page.found('dead link', at, `link ${whole}: mkdocstrings made its page of code`, 'now words with a mark');
        return `${words as string}${mark(`dead link to ${asked}`)}`;
      }),
    );
  };
};
