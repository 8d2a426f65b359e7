/** What becomes of each kind of link and picture that Markdown has: rules by the type of its node. */
import { wordsIn } from '../../../../src/domain/wiki/text.ts';
import type { Edit } from '../edits.ts';
import { inComment, mark } from '../lines.ts';
import type { Found } from '../marks.ts';
import { endOf, startOf, type PlacedNode } from '../tree.ts';
import { addressPlace, escaped, safe, wordsEnd, wordsOfFile } from './link-source.ts';
import { quietly, type linksTo, type picturesOf, type Places } from './link-targets.ts';

/** A text whose links are led to where they are now. */
export interface LinkedText {
  readonly text: string;
  readonly places: Places;
  readonly found: Found;
  readonly linkTo: ReturnType<typeof linksTo>;
  readonly pictureOf: ReturnType<typeof picturesOf>;
  /** Addresses at the foot of the text, by their names. */
  readonly definitions: ReadonlyMap<string, PlacedNode>;
  /** Names of those that something in the text asks for. */
  readonly asked: ReadonlySet<string | undefined>;
  /** Names of those that are addresses of pictures. */
  readonly pictured: ReadonlySet<string | undefined>;
}

/** A node of a text, as it is written. */
export interface WrittenNode {
  readonly node: PlacedNode;
  readonly parents: readonly PlacedNode[];
  readonly source: string;
  /** The line of the source on which it begins. */
  readonly at: number;
  /** True in a link that is written in HTML. */
  readonly isInAnchor: boolean;
}

type NodeRule = (one: WrittenNode, of: LinkedText) => Edit[];

const isLink = ({ type }: PlacedNode): boolean => type === 'link' || type === 'linkReference';

const whole = (node: PlacedNode, text: string): Edit => ({ start: startOf(node), end: endOf(node), text });

const nameOf = (node: PlacedNode): string | undefined => node.identifier?.toLowerCase();

/** The words of a link in its place, with a mark that says why. */
const wordsAlone = (node: PlacedNode, why: string): Edit[] => {
  const [first, last] = [node.children?.[0], node.children?.at(-1)];
  const behind = why === '' ? '' : mark(why);
  if (first === undefined) return [whole(node, behind)];
  return [
    { start: startOf(node), end: startOf(first), text: '' },
    { start: endOf(last), end: endOf(node), text: behind },
  ];
};

/** A link to a picture as the picture. */
const asPicture = (node: PlacedNode, url: string, way: string): Edit =>
  whole(node, `![${escaped(wordsIn(node) || wordsOfFile(url))}](${safe(way)})`);

/** An address that is written out as <…> or as it is: only its scheme or its spelling can be wrong. */
const bareLink: NodeRule = ({ node, parents, source, at }, { linkTo }) => {
  // In pointed brackets among the words of a link it would be a link of its own.
  if (parents.some(isLink)) return [whole(node, `\\${source}`)];
  const { url = '' } = node;
  const to = linkTo(url, at);
  if ('dead' in to) return [whole(node, `\`${url}\`${mark(to.dead)}`)];
  const isMoved = 'to' in to && to.to !== url && to.to !== '' && !/^[a-z]+:/i.test(to.to);
  return isMoved ? [whole(node, `[${escaped(wordsOfFile(url))}](${safe(to.to)})`)] : [];
};

/** A link that leads to a picture; one around a small picture of it says no more than that. */
const pictureLink = ({ node, at }: WrittenNode, { places, found }: LinkedText, path: string): Edit[] => {
  const { url = '', children = [] } = node;
  const picture = places.picture(path);
  if (children.length === 1 && children[0]?.type === 'image') return wordsAlone(node, '');
  if ('way' in picture) return [asPicture(node, url, picture.way)];
  found('dead image', at, `link ${url}: ${picture.why}`, 'now words with a mark');
  return wordsAlone(node, `dead picture ${url}`);
};

const link: NodeRule = (one, of) => {
  const { node, source, at } = one;
  if (!source.startsWith('[')) return bareLink(one, of);
  const { url = '' } = node;
  const start = startOf(node);
  const to = of.linkTo(url, at);
  if ('picture' in to) return pictureLink(one, of, to.picture);
  if ('dead' in to || to.to === '') return wordsAlone(node, 'dead' in to ? to.dead : '');
  const inner = node.children?.at(-1);
  const place = addressPlace(source, inner ? endOf(inner) - start : 1);
  if (place === undefined) return [];
  const isMoved = to.to !== url || (inner === undefined && url !== '');
  return [
    ...(isMoved ? [{ start: start + place.start, end: start + place.end, text: safe(to.to) }] : []),
    // A link without words has none for a reader either.
    ...(inner === undefined ? [{ start: start + 1, end: start + 1, text: escaped(wordsOfFile(url)) }] : []),
  ];
};

/** A link whose address stands at the foot of the text. */
const linkReference: NodeRule = ({ node, at }, { definitions, linkTo, places }) => {
  const definition = definitions.get(nameOf(node) ?? '');
  if (definition === undefined) return [];
  const { url = '' } = definition;
  const to = linkTo(url, at);
  if ('dead' in to) return wordsAlone(node, to.dead);
  if ('to' in to) return to.to === '' ? wordsAlone(node, '') : [];
  const picture = places.picture(to.picture);
  return 'way' in picture ? [asPicture(node, to.picture, picture.way)] : wordsAlone(node, `dead picture ${url}`);
};

/** An address at the foot of the text; what is wrong with it is said where it is asked for. */
const definition: NodeRule = ({ node, parents, source, at }, { places, asked, pictured }) => {
  // Of a list of addresses that many pages take in, each keeps those that it asks for.
  if (!Number.isInteger(at) && !asked.has(nameOf(node)) && parents.at(-1)?.type === 'root')
    return [{ start: startOf(node), end: endOf(node) + 1, text: '' }];
  const target = places.resolve(node.url ?? '');
  const address = pictured.has(nameOf(node)) ? undefined : quietly(target, places);
  const place = /^(\s*\[(?:[^\]\\]|\\.)+\]:\s*)(<[^>\n]*>|\S+)/.exec(source);
  if (place === null) return [];
  if (address === undefined) return [whole(node, `<!-- ${inComment(source)} -->`)];
  const start = startOf(node);
  return [{ start: start + (place[1]?.length ?? 0), end: start + place[0].length, text: safe(address) }];
};

const image: NodeRule = ({ node, parents, source, at, isInAnchor }, { text, definitions, pictureOf }) => {
  const defined = node.type === 'imageReference' ? definitions.get(nameOf(node) ?? '') : undefined;
  if (node.type === 'imageReference' && defined === undefined) return [];
  const around = parents.find(isLink);
  const hasWords = around !== undefined && wordsIn(around).trim() !== '';
  const end = wordsEnd(source);
  const place = defined || end < 0 ? undefined : addressPlace(source, end);
  const title = place === undefined ? '' : source.slice(place.end).replace(/\)$/, '').trimEnd();
  const shown = pictureOf(
    defined?.url ?? node.url ?? '',
    node.alt ?? '',
    title,
    at,
    hasWords ? 'with words' : isInAnchor || around !== undefined,
    parents.some(({ type }) => type === 'tableCell'),
  );
  // Behind an exclamation mark a link would be a picture again.
  const start = startOf(node);
  const isShout = shown.startsWith('[') && /(?<!\\)!$/.test(text.slice(0, start));
  return [isShout ? { start: start - 1, end: endOf(node), text: `\\!${shown}` } : whole(node, shown)];
};

export const linkRules: ReadonlyMap<string, NodeRule> = new Map([
  ['link', link],
  ['linkReference', linkReference],
  ['definition', definition],
  ['image', image],
  ['imageReference', image],
]);
