/** Links and pictures of a text, led to where they are now. What leads nowhere becomes words with a mark. */
import { looseReferences } from '../../../../src/domain/content/markup/problems/loose-references.ts';
import { withEdits, type Edit } from '../edits.ts';
import { codeLines, lineEnds, textOf, type Line } from '../lines.ts';
import type { Found } from '../marks.ts';
import { endOf, sourceLine, startOf, treeOf, withParents, type PlacedNode } from '../tree.ts';
import { linkRules, type LinkedText } from './link-nodes.ts';
import { linksTo, picturesOf, type Places } from './link-targets.ts';
import { noLinks } from './no-links.ts';

/** References that lead to nothing in the text, as they are written. */
const looseOnes = (lines: readonly Line[], tree: PlacedNode, text: string, found: Found): Edit[] => {
  const endsBefore = lineEnds(text);
  return looseReferences(tree, text).map(({ written, why, start }) => {
    const what = written.startsWith('[^') ? 'note' : 'link';
    found('dead link', lines[endsBefore(start)]?.at ?? 1, `${what} ${written}: ${why}`, 'shown as it is written');
    return { start, end: start, text: '\\' };
  });
};

/** How many links of HTML a piece of it leaves open. */
const anchorsLeftOpen = (html: string): number =>
  (html.match(/<a\s[^>]*\bhref=/gi)?.length ?? 0) - (html.match(/<\/a\s*>/gi)?.length ?? 0);

/** One blank line where several stand in a text that was taken in: what stood between them may have gone. */
const withoutGaps = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const isBlank = (index: number): boolean => lines[index]?.text.trim() === '';
  return lines.filter(
    ({ at }, index) => isCode[index] || Number.isInteger(at) || !isBlank(index) || !isBlank(index - 1),
  );
};

/** Rewrites every link and picture of a text. */
export const withPlacedLinks = (lines: readonly Line[], places: Places, found: Found): Line[] => {
  const text = textOf(lines);
  const tree = treeOf(lines);
  const nodes = withParents(tree);
  for (const { written, why, at } of noLinks(lines, tree))
    found('dead link', at, `link ${written}: ${why}`, 'shown as it is written');
  const edits = looseOnes(lines, tree, text, found);
  const namesOf = (type: RegExp): ReadonlySet<string | undefined> =>
    new Set(nodes.flatMap(({ node }) => (type.test(node.type) ? [node.identifier?.toLowerCase()] : [])));
  const of: LinkedText = {
    text,
    places,
    found,
    linkTo: linksTo(places, found),
    pictureOf: picturesOf(places, found),
    definitions: new Map(
      nodes.flatMap(({ node }) =>
        node.type === 'definition' && node.identifier !== undefined
          ? [[node.identifier.toLowerCase(), node] as const]
          : [],
      ),
    ),
    asked: namesOf(/^(?:link|image)Reference$/),
    pictured: namesOf(/^imageReference$/),
  };
  let anchors = 0;
  for (const { node, parents } of nodes) {
    const source = text.slice(startOf(node), endOf(node));
    if (node.type === 'html') anchors += anchorsLeftOpen(source);
    const one = { node, parents, source, at: sourceLine(lines, node), isInAnchor: anchors > 0 };
    edits.push(...(linkRules.get(node.type)?.(one, of) ?? []));
  }
  return withoutGaps(withEdits(lines, edits));
};
