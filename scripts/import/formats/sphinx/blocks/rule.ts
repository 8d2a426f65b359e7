/** What a rule for directives is asked, and what it answers. */
import { folderOf, joined } from '../../../paths.ts';
import type { PageContext } from '../../../source.ts';
import { fenced } from '../../../text/fences.ts';
import { codeTitle, mark, type Line } from '../../../text/lines.ts';
import type { Directive } from '../directives.ts';
import type { Texts } from '../texts.ts';

export interface BlockContext {
  /** Folder of the pages. */
  readonly docs: string;
  readonly page: PageContext;
  readonly book: Texts;
  /** Changes what a directive holds where that is text. */
  readonly text: (lines: readonly Line[]) => Line[];
}

/** What a directive becomes. */
export type BlockRule = (one: Directive, context: BlockContext) => Line[];

/** A block and the blank line behind it. */
export const apart = (lines: readonly Line[], at: number): Line[] => [...lines, { text: '', at }];

/** Code, with what the options say of it. */
export const fence = (language: string, body: readonly Line[], { options, at }: Directive): Line[] => {
  const more = [
    options['caption'] && ` ${codeTitle(options['caption'])}`,
    options['emphasize-lines'] && ` {${options['emphasize-lines'].replace(/\s+/g, '')}}`,
    options['linenos'] !== undefined && ' showLineNumbers',
  ];
  return fenced(language + more.filter(Boolean).join(''), body, at);
};

/** A file that a page takes in, from beside it or from the root of the pages. */
export const fileFor = (name: string, docs: string, page: Pick<PageContext, 'path' | 'folder'>): string | undefined =>
  [name.startsWith('/') ? joined(docs, name) : joined(folderOf(page.path), name), joined(docs, name)].find(
    (path) => path !== undefined && page.folder.has(path),
  );

export const missing = (name: string, at: number, page: PageContext): Line[] => {
  page.found('syntax', at, `${name} is taken in here, and there is no such file or part`, 'left a mark');
  return [{ text: mark(`${name} is missing`), at }];
};
