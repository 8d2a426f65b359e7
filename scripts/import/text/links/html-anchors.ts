/** Anchors in links that a text has in HTML, once those of every page are known. */
import { withEdits, type Edit } from '../edits.ts';
import { quoted, tokensOf } from '../html/html.ts';
import { lineEnds, textOf, type Line } from '../lines.ts';
import { endOf, sourceLine, startOf, treeOf, withParents } from '../tree.ts';

/**
 * @param lead the address that a link with an anchor is to have; undefined when it may stay as it is
 */
export const withHtmlAnchors = (
  lines: readonly Line[],
  lead: (url: string, line: number) => string | undefined,
): Line[] => {
  const text = textOf(lines);
  const edits: Edit[] = [];
  for (const { node } of withParents(treeOf(lines))) {
    if (node.type !== 'html') continue;
    const html = text.slice(startOf(node), endOf(node));
    const at = sourceLine(lines, node);
    const before = lineEnds(html);
    for (const { name, kind, attributes, start, end } of tokensOf(html)) {
      const url = attributes.find((one) => one.name === 'href')?.value;
      if (name !== 'a' || kind !== 'start' || !url?.includes('#')) continue;
      const to = lead(url, at + before(start));
      const written = html.slice(start, end);
      const found = [`"${url}"`, quoted(url)].find((one) => written.includes(one));
      if (to !== undefined && found !== undefined)
        edits.push({
          start: startOf(node) + start,
          end: startOf(node) + end,
          text: written.replace(found, () => quoted(to)),
        });
    }
  }
  return withEdits(lines, edits);
};
