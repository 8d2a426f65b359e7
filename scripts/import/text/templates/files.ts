/** Files that the tags of templates take into a text. */
import type { PageContext } from '../../source.ts';
import { readHead } from '../front-matter.ts';
import { linesOf, type Line } from '../lines.ts';

/** True for a file that is a text: Markdown, or HTML that is no program, no drawing, and no template itself. */
const isText = (path: string, page: PageContext): boolean =>
  /\.(?:md|markdown)$/i.test(path) ||
  (/\.html?$/i.test(path) && !/\{[{%]|<(?:svg|script|style|form|nav|link)\b/i.test(page.folder.read(path)));

/** The part of a text that a tag takes: between the marks that it names. */
const between = (lines: readonly Line[], written: string): readonly Line[] => {
  const place = (name: string): number => {
    const sign = new RegExp(`\\b${name}\\s*=\\s*(["'])(.*?)\\1`).exec(written)?.[2];
    return sign === undefined ? -1 : lines.findIndex(({ text }) => text.includes(sign));
  };
  const end = place('end');
  return lines.slice(place('start') + 1, end < 0 ? undefined : end);
};

/** A tag that takes a file in, as it stands in a text. */
interface Asked {
  /** Files that it may mean, the surest first. */
  readonly files: readonly (string | undefined)[];
  readonly written: string;
  /** Within code any file may be taken in, as it is; elsewhere only a text can. */
  readonly inCode: boolean;
}

/** Lines of the file that a tag asks for; undefined where there is none that could be taken in. */
export const fileOf = (asked: Asked, page: PageContext): readonly Line[] | undefined => {
  const { files, written, inCode } = asked;
  const file = files.find((path) => path !== undefined && path !== page.path && page.folder.has(path));
  if (file === undefined || !(inCode || isText(file, page))) return undefined;
  const body = inCode ? linesOf(page.folder.read(file).trimEnd()) : readHead(page.folder.read(file)).body;
  return between(body, written);
};

/** The words of a file that is taken in within a line; undefined where they would not stay within it. */
export const wordsOf = (asked: Omit<Asked, 'inCode'>, page: PageContext): string | undefined => {
  const lines = fileOf({ ...asked, inCode: false }, page)?.filter(({ text }) => text.trim() !== '');
  const [only, ...more] = lines ?? [];
  return more.length > 0 || /\{[{%]|^\s*(?:[#>|]|[-*+]\s|\d+[.)]\s)/.test(only?.text ?? '')
    ? undefined
    : only?.text.trim();
};
