/** What pages of a book give a name to: themselves, places, headings, terms. */
import type { SourceFolder } from '../../source.ts';
import { codeLines, type Line } from '../../text/lines.ts';
import { fileFor } from './blocks/rule.ts';
import type { Book } from './book.ts';
import { withDirectives, type Directive } from './directives.ts';
import { headingsOf } from './headings.ts';
import type { Place } from './places.ts';
import { termId } from './tables.ts';
import type { Texts } from './texts.ts';

/** The anchor that Sphinx makes of a label. */
export const labelId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A place to link to, above what it names. */
export const target = /^(\s*)\(([^()\n]+)\)=\s*$/;

/** The name under which others lead to a block. */
export const labelOf = ({ name, argument, options }: Directive): string | undefined =>
  name === 'toctree'
    ? undefined
    : (options['name'] ?? options['label'] ?? (name === 'figure-md' && argument !== '' ? argument : undefined));

/** The words of a heading, without signs of Markdown. */
const headingWords = (text: string): string | undefined =>
  /^#{1,6}\s+(.*?)\s*#*\s*$/
    .exec(text)?.[1]
    ?.replace(/\{[\w:+-]+\}`([^`<]*)(?:<[^`]*)?`/g, '$1')
    .replace(/[`*\\]|\{[#.][^}]*\}/g, '')
    .trim();

export interface Labels {
  readonly titleOf: (path: string) => string | undefined;
  /** A place by its label, or by the words of its heading. */
  readonly placeOf: (name: string, from: string) => Place | undefined;
  /** The page that explains a term. */
  readonly pageOfTerm: (words: string) => string | undefined;
  /** Texts that stand in others. */
  readonly takenIn: ReadonlySet<string | undefined>;
}

/** Reads all pages of a book for what they name. */
export const labelsIn = (book: Book, texts: Texts, folder: SourceFolder): Labels => {
  const titles = new Map<string, string>();
  const labelled = new Map<string, Place>();
  const headings = headingsOf(book.nameOf);
  const terms = new Map<string, string>();
  const takenIn = new Set<string | undefined>();
  const label = (name: string, path: string, words: string | undefined): void =>
    void labelled.set(name.toLowerCase(), { path, id: labelId(name), words });

  const readLines = (path: string, lines: readonly Line[]): void => {
    const isCode = codeLines(lines);
    for (const [index, { text }] of lines.entries()) {
      if (isCode[index]) continue;
      const words = headingWords(text);
      if (words !== undefined) {
        if (!titles.has(path)) titles.set(path, words);
        headings.add(path, words);
      }
      const [, , name] = target.exec(text) ?? [];
      if (name === undefined) continue;
      const next = lines.slice(index + 1).find((line) => line.text.trim() !== '' && !target.test(line.text));
      label(name, path, next && headingWords(next.text));
    }
  };
  const readDirectives = (path: string, lines: readonly Line[]): void =>
    void withDirectives(lines, (one) => {
      if (one.name === 'glossary')
        for (const { text } of one.body) if (/^[^\s:]/.test(text)) terms.set(termId(text), path);
      if (one.name === 'include') takenIn.add(fileFor(one.argument, book.docs, { path, folder }));
      const name = labelOf(one);
      if (name !== undefined) label(name, path, undefined);
      readDirectives(path, one.body);
      return [];
    });
  for (const path of book.pages) {
    const lines = texts.linesOf(path);
    readLines(path, lines);
    readDirectives(path, lines);
  }
  return {
    titleOf: (path) => titles.get(path),
    placeOf: (name, from) => labelled.get(name.toLowerCase()) ?? headings.labelled(name, from),
    pageOfTerm: (words) => terms.get(termId(words)),
    takenIn,
  };
};
