/** What a text points at through its tags and links. Read from its syntax tree, so that no page has to be rendered first. */
import {
  attributeValue,
  isTag,
  lineOf,
  nodesOf,
  writtenAttributes,
  type MarkdownNode,
} from './markup/markdown-tree.ts';
import { attributesOf } from './markup/tags.ts';
import { relativeAddress } from './links/relative-links.ts';

export interface TextReference {
  readonly tag: string;
  readonly attribute: string;
  readonly collection: string;
  /** The ids that fit, where not all of the collection do. */
  readonly among: string;
  readonly id: string;
  readonly line: number;
}

/** Ids that the tags of a text name, in order of appearance. */
export const textReferences = (tree: MarkdownNode): TextReference[] =>
  nodesOf(tree)
    .filter(isTag)
    .flatMap((node) =>
      writtenAttributes(node).flatMap((attribute) => {
        const { name: tag } = node;
        const { name = '' } = attribute;
        const { collection, among = collection } = attributesOf(tag ?? '')?.[name] ?? {};
        if (!tag || !collection || !among) return [];
        return [attributeValue(attribute)]
          .flat()
          .flatMap((id) =>
            typeof id === 'string' ? [{ tag, attribute: name, collection, among, id, line: lineOf(node) }] : [],
          );
      }),
    );

/**
 * Addresses of this site (from the root, without anchors) that the links of a text name, each once.
 * @param file path of the text from the root of the repository, from which relative links start
 */
export const textLinks = (tree: MarkdownNode, file = ''): string[] => [
  ...new Set(
    nodesOf(tree)
      .filter(({ type }) => type === 'link' || type === 'definition')
      .map(({ url = '' }) => (relativeAddress(url, file) ?? url).replace(/[?#].*$/, ''))
      .filter((url) => /^\/(?!\/)/.test(url)),
  ),
];
