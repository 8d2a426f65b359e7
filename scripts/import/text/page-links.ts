/** Links and pictures of a text, led to where they are now. What leads nowhere becomes words with a mark. */
import { wordsIn } from '../../../src/domain/wiki/text.ts';
import { nameOf } from '../source.ts';
import { withEdits, type Edit } from './edits.ts';
import { inComment, mark, textOf, type Line } from './lines.ts';
import { isPicture, type Target } from './links.ts';
import type { Found } from './marks.ts';
import { endOf, sourceLine, startOf, treeOf, withParents, type PlacedNode } from './tree.ts';

/** What the pages of this site know of each other. */
export interface Places {
  readonly resolve: (url: string) => Target;
  /** The way from this page to another file of the wiki, as a link writes it. */
  readonly wayTo: (target: Extract<Target, { kind: 'page' | 'folder' }>) => string | undefined;
  /** The anchor of a page that an old one leads to: '' is its top, undefined when there is none, with the nearest. */
  readonly anchor: (
    path: string | undefined,
    hash: string,
  ) => { readonly id: string | undefined; readonly nearest: string | undefined };
  /** Brings a picture along and says how this page writes it; or why it cannot be shown. */
  readonly picture: (path: string) => { readonly way: string } | { readonly why: string };
  /** Brings a file along that readers may take, and says how this page links to it; undefined for one that may not come. */
  readonly file: (path: string) => string | undefined;
  /** Address of a file in the forge of the source, when there is one. */
  readonly inForge: (path: string) => string | undefined;
  /** What the nearest page is called here. */
  readonly shown: (path: string) => string;
}

/** Words of a file name, for a picture that nobody described. */
export const wordsOfFile = (url: string): string => {
  const name = nameOf(url.replace(/[?#].*$/, '').replace(/\/$/, ''));
  let plain = name;
  try {
    plain = decodeURIComponent(name);
  } catch {
    // It stays as it is written.
  }
  return (
    plain
      .replace(/\.\w+$/, '')
      .replace(/[-_+.\s]+/g, ' ')
      .replace(/[[\]()<>`*]/g, '')
      .trim() || 'Picture'
  );
};

const safe = (url: string): string =>
  /[\s()<>]/.test(url) ? `<${url.replace(/</g, '%3C').replace(/>/g, '%3E')}>` : url;

const escaped = (words: string): string => words.replace(/(?<!\\)[[\]]/g, '\\$&');

/** Where the address of a link or picture stands in its source: after the words between brackets. */
const addressPlace = (source: string, from: number): { start: number; end: number } | undefined => {
  const rest = source.slice(from);
  const [whole, before = '', angled, bare] =
    /^(\]\(\s*)(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))/.exec(rest) ?? [];
  if (whole === undefined) return undefined;
  const written = angled === undefined ? (bare ?? '') : `<${angled}>`;
  return { start: from + before.length, end: from + before.length + written.length };
};

/** Index of the bracket that ends the words of a picture. */
const wordsEnd = (source: string): number => {
  let depth = 0;
  for (let at = 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') depth += 1;
    else if (source[at] === ']' && (depth -= 1) === 0) return at;
  }
  return -1;
};

const nearestWords = (shown: Places['shown'], path: string | undefined): string =>
  path === undefined ? '' : ` Nearest: ${shown(path)}.`;

/** Rewrites every link and picture of a text. */
export const withPlacedLinks = (lines: readonly Line[], places: Places, found: Found): Line[] => {
  const text = textOf(lines);
  const edits: Edit[] = [];
  const all = withParents(treeOf(lines));
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

  /** The address that a link has here; undefined when it was dealt with otherwise. */
  const linkTo = (url: string, at: number): { to: string } | { dead: string } | { picture: string } => {
    const target = places.resolve(url);
    switch (target.kind) {
      case 'elsewhere':
        return { to: target.url };
      case 'here': {
        const { id, nearest } = places.anchor(undefined, target.hash);
        if (id === '') return { to: '' };
        if (id !== undefined) return { to: `#${id}` };
        found(
          'anchor',
          at,
          `link ${url}: this page has no such anchor`,
          `now words with a mark.${nearest === undefined ? '' : ` Nearest: #${nearest}.`}`,
        );
        return { dead: `dead link to ${url}` };
      }
      case 'page':
      case 'folder': {
        const way = places.wayTo(target);
        if (way === undefined) {
          found('dead link', at, `link ${url}: there is no such page`, 'now words with a mark');
          return { dead: `dead link to ${url}` };
        }
        if (target.hash === '') return { to: way };
        const { id, nearest } =
          target.kind === 'page' ? places.anchor(target.path, target.hash) : { id: undefined, nearest: undefined };
        if (id === undefined) {
          found(
            'anchor',
            at,
            `link ${url}: ${places.shown(target.path)} has no anchor #${target.hash}`,
            `leads to the page now.${nearest === undefined ? '' : ` Nearest: #${nearest}.`}`,
          );
        }
        return { to: id === undefined || id === '' ? way : `${way}#${id}` };
      }
      case 'file': {
        if (isPicture(target.path)) return { picture: target.path };
        const file = places.file(target.path);
        if (file !== undefined) return { to: file };
        const forge = places.inForge(target.path);
        if (forge !== undefined) {
          found('elsewhere', at, `link ${url}: ${target.path} is no page`, `leads to ${forge} now`);
          return { to: forge };
        }
        found(
          'dead link',
          at,
          `link ${url}: ${target.path} is no file that this site hands out, or too large`,
          'now words with a mark; put the file into public/assets/ and link to it as /assets/…',
        );
        return { dead: `link to the file ${target.path}` };
      }
      case 'nowhere':
        found(
          'dead link',
          at,
          `link ${url}: ${target.why}`,
          `now words with a mark.${nearestWords(places.shown, target.nearest)}`,
        );
        return {
          dead: `dead link to ${url}${target.nearest === undefined ? '' : `, nearest ${places.shown(target.nearest)}`}`,
        };
    }
  };

  /** What stands for a picture. */
  const pictureOf = (url: string, alt: string, title: string, at: number, inLink: boolean): string => {
    const target = places.resolve(url);
    const described = alt.trim() !== '';
    const label = described ? alt : wordsOfFile(url);
    if (target.kind === 'elsewhere') {
      found(
        'image',
        at,
        `picture ${target.url.slice(0, 120)} is on another site, and pages load nothing from elsewhere`,
        inLink ? 'now its words' : 'now a link to it',
      );
      if (target.url.startsWith('data:')) return `${escaped(label)}${mark('a picture that was written into the text')}`;
      return inLink ? `${escaped(label)}${mark(`picture ${target.url}`)}` : `[${escaped(label)}](${safe(target.url)})`;
    }
    const here = target.kind === 'file' && isPicture(target.path) ? places.picture(target.path) : undefined;
    if (here && 'way' in here) {
      if (!described)
        found(
          'image',
          at,
          `picture ${url} has no words for those who do not see it`,
          'the words of its file name stand in; write what it shows',
        );
      return `![${escaped(label)}](${safe(here.way)}${title})`;
    }
    const why =
      here?.why ?? (target.kind === 'nowhere' ? 'there is no such file' : 'it is no picture that a page can show');
    found('dead image', at, `picture ${url.slice(0, 120)}: ${why}`, 'now words with a mark');
    return `${escaped(described ? label : `Picture: ${label}`)}${mark(`dead picture ${url.slice(0, 300)}`)}`;
  };

  for (const { node, parents } of all) {
    const at = sourceLine(lines, node);
    const source = sourceOf(node);
    const start = startOf(node);
    const { url = '' } = node;
    if (node.type === 'link') {
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
      const inLink = parents.some(({ type }) => type === 'link' || type === 'linkReference');
      const definition =
        node.type === 'imageReference' ? definitions.get(node.identifier?.toLowerCase() ?? '') : undefined;
      if (node.type === 'imageReference' && definition === undefined) continue;
      const address = definition?.url ?? url;
      const end = wordsEnd(source);
      const place = definition || end < 0 ? undefined : addressPlace(source, end);
      const title = place === undefined ? '' : source.slice(place.end).replace(/\)$/, '').trimEnd();
      edits.push({ start, end: endOf(node), text: pictureOf(address, node.alt ?? '', title, at, inLink) });
    }
  }
  return withEdits(lines, edits);
};

/** The address of a definition, whose references say what is wrong with it; undefined when nothing can refer to it. */
const quietly = (target: Target, places: Places): string | undefined => {
  if (target.kind === 'elsewhere') return target.url;
  if (target.kind === 'here') {
    const { id } = places.anchor(undefined, target.hash);
    return id === undefined || id === '' ? undefined : `#${id}`;
  }
  if (target.kind === 'page' || target.kind === 'folder') {
    const way = places.wayTo(target);
    const id = target.kind === 'page' && target.hash !== '' ? places.anchor(target.path, target.hash).id : undefined;
    return way === undefined ? undefined : id ? `${way}#${id}` : way;
  }
  return target.kind === 'file' && !isPicture(target.path)
    ? (places.file(target.path) ?? places.inForge(target.path))
    : undefined;
};
