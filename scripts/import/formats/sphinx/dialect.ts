/** MyST as the Markdown of this site: directives, then roles and places in its lines. */
import type { PageContext } from '../../source.ts';
import { inComment, outsideCode, type Line } from '../../text/lines.ts';
import { attributeLists } from '../mkdocs/inline.ts';
import { blockFor } from './blocks/blocks.ts';
import { withDirectives, type Directive } from './directives.ts';
import { labelId, labelOf, target } from './labels.ts';
import type { Places } from './places.ts';
import { withRoles } from './roles.ts';
import type { Texts } from './texts.ts';

/** So many directives may stand in each other. */
const deepest = 6;

const anchor = (name: string): string => `<span id="${labelId(name)}"></span>`;

/** Places stand apart from what is around them: a heading directly below HTML would be words. */
const withAnchorLines = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => (/^\s*<span id="[^"]*"><\/span>$/.test(line.text) ? [line, { ...line, text: '' }] : [line]));

/** What the old site did not show, as a comment. */
const unshown = ({ argument, body, at }: Directive, page: PageContext): Line[] => {
  page.found('syntax', at, 'todo for those who write', 'kept as a comment: the old site did not show it');
  const words = [argument, ...body.map(({ text }) => text)].join(' ');
  return [`<!-- Todo: ${inComment(words).trim()} -->`, ''].map((text) => ({ text, at }));
};

/** A line without what MyST reads in it alone. */
const asMarkdown = (line: string, at: number, places: Places, page: PageContext): string => {
  const [, before = '', name] = target.exec(line) ?? [];
  if (name !== undefined) return before + anchor(name);
  const [, space = '', comment] = /^(\s*)%(.*)$/.exec(line) ?? [];
  if (comment !== undefined) return `${space}<!-- ${inComment(comment)} -->`;
  if (/^\+\+\+(?:\s|$)/.test(line)) return '';
  return withRoles(line, places, page, at);
};

export interface Surroundings {
  readonly docs: string;
  /** True for a site that shows what is still to do; others keep it to those who write. */
  readonly showsTodos: boolean;
  readonly texts: Texts;
  /** The list of pages in the place of a tree. */
  readonly listFor: (path: string, tree: Directive) => Line[];
}

/** @param places what names in the page lead to */
export const markdownOf = (
  lines: readonly Line[],
  page: PageContext,
  places: Places,
  { docs, showsTodos, texts, listFor }: Surroundings,
): Line[] => {
  const withBlocks = (given: readonly Line[], depth: number): Line[] => {
    if (depth > deepest) return [...given];
    const text = (inside: readonly Line[]): Line[] => withBlocks(inside, depth + 1);
    return withDirectives(given, (one) => {
      if (one.name === 'toctree') return listFor(page.path, one);
      if (one.name === 'todo' && !showsTodos) return unshown(one, page);
      const made = blockFor(one, { docs, page, book: texts, text });
      const name = labelOf(one);
      return name === undefined || made.length === 0 ? made : [{ text: anchor(name), at: one.at }, ...made];
    });
  };
  const whole = outsideCode(withBlocks(lines, 0), (line, at) => asMarkdown(line, at, places, page));
  return attributeLists(withAnchorLines(whole), page);
};
