/** Start tags in a piece of HTML, read as a browser reads them, without mending a tree that is only a piece. */
import { Tokenizer, type TokenHandler } from 'parse5';
import type { HtmlTag } from '../../domain/content/markup/markup-problems.ts';
import type { TextProblem } from '../../domain/content/markup/markdown-tree.ts';

export interface PlacedTag extends HtmlTag {
  /** Where its `<` stands in the text. */
  readonly offset: number;
  /** True where a slash ends it. */
  readonly isClosed: boolean;
}

const nothing = (): void => {};
const quiet: TokenHandler = {
  onStartTag: nothing,
  onEndTag: nothing,
  onComment: nothing,
  onDoctype: nothing,
  onEof: nothing,
  onCharacter: nothing,
  onNullCharacter: nothing,
  onWhitespaceCharacter: nothing,
};

/** Goes through the tags of some HTML, with their places. */
export const readTags = (html: string, on: Pick<TokenHandler, 'onStartTag' | 'onEndTag' | 'onParseError'>): void =>
  new Tokenizer({ sourceCodeLocationInfo: true }, { ...quiet, ...on }).write(html, true);

/** The start tags of some HTML, and the end tags' names with their places; lines count from 1. */
export const htmlTags = (
  html: string,
): {
  readonly tags: PlacedTag[];
  readonly ends: { name: string; offset: number }[];
  readonly problems: TextProblem[];
} => {
  const tags: PlacedTag[] = [];
  const ends: { name: string; offset: number }[] = [];
  const problems: TextProblem[] = [];
  readTags(html, {
    onStartTag: ({ tagName, attrs, location, selfClosing }) =>
      tags.push({
        name: tagName,
        isClosed: selfClosing,
        attributes: attrs.map(({ name, value }) => ({ name, value })),
        line: location?.startLine ?? 1,
        offset: location?.startOffset ?? 0,
      }),
    onEndTag: ({ tagName, location }) => ends.push({ name: tagName, offset: location?.startOffset ?? 0 }),
    onParseError: ({ code, startLine }) => {
      // Its attributes would go on in the text that follows, unseen.
      if ((code as string) === 'eof-in-tag') {
        problems.push({ line: startLine, message: 'an HTML tag is not closed with > before the next empty line.' });
      } else if ((code as string) === 'eof-in-comment') {
        problems.push({
          line: 1,
          message: 'an HTML comment is not closed with -->, and would hide the rest of the page.',
        });
      }
    },
  });
  return { tags, ends, problems };
};
