/** What points into a part that the site does not have. */
import { partAt, type PartId } from '../../parts.ts';
import { isTag, lineOf, nodesOf, type MarkdownNode, type TextProblem } from './markup/markdown-tree.ts';
import { drawnBy } from './markup/tags.ts';

/** Names what belongs to a part that is off, and says both ways out. */
export const offMessage = (what: string, part: PartId): string =>
  `${what} belongs to the part "${part}", which content/site.yaml does not name. Name it there under parts, or take this out.`;

/** The part at an address, when the site does not have it. */
export const offPartAt = (address: string, on: readonly PartId[]): PartId | undefined => {
  const part = partAt(address.replace(/[?#].*$/, ''));
  return part === undefined || on.includes(part) ? undefined : part;
};

/**
 * Links of a text into parts that are off, and tags that draw entries which are not there.
 * @param on the parts that the site has
 * @param offPart the part that would read a collection, when the site has none that does
 * @param isEmpty says of a collection whether it has no entry
 */
export const offProblems = (
  tree: MarkdownNode,
  on: readonly PartId[],
  offPart: (collection: string) => PartId | undefined,
  isEmpty: (collection: string) => boolean,
): TextProblem[] =>
  nodesOf(tree).flatMap((node): TextProblem[] => {
    if (node.type === 'link' || node.type === 'definition') {
      const { url = '' } = node;
      const part = offPartAt(url, on);
      return part ? [{ line: lineOf(node), message: offMessage(`the link ${url}`, part) }] : [];
    }
    if (!isTag(node)) return [];
    const tag = `<${node.name ?? ''}>`;
    return drawnBy(node.name ?? '').flatMap((collection) => {
      const part = offPart(collection);
      if (part) return [{ line: lineOf(node), message: offMessage(tag, part) }];
      return isEmpty(collection)
        ? [
            {
              line: lineOf(node),
              message: `${tag} shows content/${collection}, which is empty. Add an entry, or take the tag out.`,
            },
          ]
        : [];
    });
  });
