/** Start tags in a piece of HTML, read as a browser reads them, without mending a tree that is only a piece. */
import { Tokenizer, type TokenHandler } from 'parse5';
import type { HtmlTag } from '../../../domain/content/markup/problems/markup-problems.ts';
import {
  attributeValue,
  isTag,
  lineOf,
  nodesOf,
  writtenAttributes,
  type MarkdownNode,
  type TextProblem,
} from '../../../domain/content/markup/markdown-tree.ts';

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

/** The links that a text has as HTML, from the root of the site or to a place of the page, as Markdown would have them. */
export const linksOfHtml = (tree: MarkdownNode): MarkdownNode => ({
  type: 'root',
  children: nodesOf(tree).flatMap((node) => {
    const hrefs = isTag(node)
      ? writtenAttributes(node).flatMap((attribute) =>
          node.name === 'a' && attribute.name === 'href'
            ? [{ url: attributeValue(attribute), line: lineOf(node) }]
            : [],
        )
      : node.type === 'html' && /<a\s/i.test(node.value ?? '')
        ? htmlTags(node.value ?? '').tags.flatMap(({ name, attributes, line }) =>
            attributes.flatMap((one) =>
              name === 'a' && one.name === 'href' ? [{ url: one.value, line: lineOf(node) + line - 1 }] : [],
            ),
          )
        : [];
    return hrefs.flatMap(({ url, line }): MarkdownNode[] =>
      typeof url === 'string' && /^(?:\/(?!\/)|#.)/.test(url)
        ? [{ type: 'link', url, position: { start: { line }, end: { line } } }]
        : [],
    );
  }),
});
