/** What a text points at through its tags and links. Read from its syntax tree, so that no page has to be rendered first. */
import { attributeValue, isTag, lineOf, nodesOf, writtenAttributes, type MarkdownNode } from './markdown-tree.ts';
import { attributesOf } from './tags.ts';

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

/** Addresses of this site (from the root, without anchors) that the links of a text name, each once. */
export const textLinks = (tree: MarkdownNode): string[] => [
  ...new Set(
    nodesOf(tree)
      .filter(({ type }) => type === 'link' || type === 'definition')
      .map(({ url = '' }) => url.replace(/[?#].*$/, ''))
      .filter((url) => /^\/(?!\/)/.test(url)),
  ),
];
