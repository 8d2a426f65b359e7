/** Links and pictures of a text, led to where they are now. What leads nowhere becomes words with a mark. */
import { looseReferences } from '../../../../src/domain/content/markup/problems/loose-references.ts';
import { wordsIn } from '../../../../src/domain/wiki/text.ts';
import { withEdits, type Edit } from '../edits.ts';
import { inComment, lineEnds, mark, textOf, type Line } from '../lines.ts';
import { addressPlace, escaped, safe, wordsEnd, wordsOfFile } from './link-source.ts';
import { linksTo, picturesOf, quietly, type Places } from './link-targets.ts';
import { noLinks } from './no-links.ts';
import type { Found } from '../marks.ts';
import { endOf, sourceLine, startOf, treeOf, withParents, type PlacedNode } from '../tree.ts';

/** Rewrites every link and picture of a text. */
export const withPlacedLinks = (lines: readonly Line[], places: Places, found: Found): Line[] => {
  const text = textOf(lines);
  const edits: Edit[] = [];
  const tree = treeOf(lines);
  const all = withParents(tree);
  for (const { written, why, at } of noLinks(lines, tree))
    found('dead link', at, `link ${written}: ${why}`, 'shown as it is written');
  const endsBefore = lineEnds(text);
  for (const { written, why, start } of looseReferences(tree, text)) {
    const what = written.startsWith('[^') ? 'note' : 'link';
    found('dead link', lines[endsBefore(start)]?.at ?? 1, `${what} ${written}: ${why}`, 'shown as it is written');
    edits.push({ start, end: start, text: '\\' });
  }
  const definitions = new Map(
    all.flatMap(({ node }) =>
      node.type === 'definition' && node.identifier !== undefined
        ? [[node.identifier.toLowerCase(), node] as const]
        : [],
    ),
  );
  const pictured = new Set(
    all.flatMap(({ node }) => (node.type === 'imageReference' ? [node.identifier?.toLowerCase()] : [])),
  );
  const sourceOf = (node: PlacedNode): string => text.slice(startOf(node), endOf(node));

  /** Words in place of a link, with the mark. */
  const words = (node: PlacedNode, why: string): void => {
    const [first, last] = [node.children?.[0], node.children?.at(-1)];
    const label = first ? { start: startOf(first), end: endOf(last) } : undefined;
    if (label === undefined) {
      edits.push({ start: startOf(node), end: endOf(node), text: why === '' ? '' : mark(why) });
      return;
    }
    edits.push(
      { start: startOf(node), end: label.start, text: '' },
      { start: label.end, end: endOf(node), text: why === '' ? '' : mark(why) },
    );
  };

  let anchors = 0;
  const linkTo = linksTo(places, found);
  const pictureOf = picturesOf(places, found);
  for (const { node, parents } of all) {
    const at = sourceLine(lines, node);
    const source = sourceOf(node);
    const start = startOf(node);
    const { url = '' } = node;
    if (node.type === 'html')
      anchors += (source.match(/<a\s[^>]*\bhref=/gi)?.length ?? 0) - (source.match(/<\/a\s*>/gi)?.length ?? 0);
    if (node.type === 'link') {
      if (!source.startsWith('[') && parents.some(({ type }) => type === 'link' || type === 'linkReference')) {
        // An address in pointed brackets among the words of a link would be a link of its own.
        edits.push({ start, end: endOf(node), text: `\\${source}` });
        continue;
      }
      if (!source.startsWith('[')) {
        // Written out as <…> or as it is; only its scheme or its spelling can be wrong.
        const to = linkTo(url, at);
        if ('dead' in to) edits.push({ start, end: endOf(node), text: `\`${url}\`${mark(to.dead)}` });
        else if ('to' in to && to.to !== url && to.to !== '' && !/^[a-z]+:/i.test(to.to))
          edits.push({ start, end: endOf(node), text: `[${escaped(wordsOfFile(url))}](${safe(to.to)})` });
        continue;
      }
      const inner = node.children?.at(-1);
      const place = addressPlace(source, inner ? endOf(inner) - start : 1);
      const isThumbnail = node.children?.length === 1 && inner?.type === 'image';
      const to = linkTo(url, at);
      if ('picture' in to) {
        const picture = places.picture(to.picture);
        if (isThumbnail) words(node, '');
        else if ('why' in picture) {
          found('dead image', at, `link ${url}: ${picture.why}`, 'now words with a mark');
          words(node, `dead picture ${url}`);
        } else
          edits.push({
            start,
            end: endOf(node),
            text: `![${escaped(wordsIn(node) || wordsOfFile(url))}](${safe(picture.way)})`,
          });
        continue;
      }
      if ('dead' in to || to.to === '') {
        words(node, 'dead' in to ? to.dead : '');
        continue;
      }
      if (place === undefined) continue;
      if (to.to !== url || (inner === undefined && url !== ''))
        edits.push({ start: start + place.start, end: start + place.end, text: safe(to.to) });
      // A link without words has none for a reader either.
      if (inner === undefined) edits.push({ start: start + 1, end: start + 1, text: escaped(wordsOfFile(url)) });
    } else if (node.type === 'linkReference') {
      const definition = definitions.get(node.identifier?.toLowerCase() ?? '');
      if (definition === undefined) continue;
      const to = linkTo(definition.url ?? '', at);
      if ('dead' in to) words(node, to.dead);
      else if ('to' in to && to.to === '') words(node, '');
      else if ('picture' in to) {
        const picture = places.picture(to.picture);
        if ('way' in picture)
          edits.push({
            start,
            end: endOf(node),
            text: `![${escaped(wordsIn(node) || wordsOfFile(to.picture))}](${safe(picture.way)})`,
          });
        else words(node, `dead picture ${definition.url ?? ''}`);
      }
    } else if (node.type === 'definition') {
      const isPictured = pictured.has(node.identifier?.toLowerCase());
      const target = places.resolve(url);
      const quiet = isPictured ? undefined : quietly(target, places);
      const place = /^(\s*\[(?:[^\]\\]|\\.)+\]:\s*)(<[^>\n]*>|\S+)/.exec(source);
      if (place === null) continue;
      if (quiet === undefined) edits.push({ start, end: endOf(node), text: `<!-- ${inComment(source)} -->` });
      else edits.push({ start: start + (place[1]?.length ?? 0), end: start + place[0].length, text: safe(quiet) });
    } else if (node.type === 'image' || node.type === 'imageReference') {
      const link = parents.find(({ type }) => type === 'link' || type === 'linkReference');
      const inLink =
        link !== undefined && wordsIn(link).trim() !== '' ? 'with words' : anchors > 0 || link !== undefined;
      const definition =
        node.type === 'imageReference' ? definitions.get(node.identifier?.toLowerCase() ?? '') : undefined;
      if (node.type === 'imageReference' && definition === undefined) continue;
      const address = definition?.url ?? url;
      const end = wordsEnd(source);
      const place = definition || end < 0 ? undefined : addressPlace(source, end);
      const title = place === undefined ? '' : source.slice(place.end).replace(/\)$/, '').trimEnd();
      const isInTable = parents.some(({ type }) => type === 'tableCell');
      const shown = pictureOf(address, node.alt ?? '', title, at, inLink, isInTable);
      // Behind an exclamation mark a link would be a picture again.
      const isShout = shown.startsWith('[') && /(?<!\\)!$/.test(text.slice(0, start));
      edits.push({ start: isShout ? start - 1 : start, end: endOf(node), text: isShout ? `\\!${shown}` : shown });
    }
  }
  return withEdits(lines, edits);
};
