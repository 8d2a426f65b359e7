/** What links and pictures lead to here, and what is said of those that lead nowhere. */
import { sizedWords } from '../../../../src/domain/content/markup/picture-width.ts';
import { withWidth } from '../picture-words.ts';
import { mark } from '../lines.ts';
import { escaped, safe, wordsOfFile } from './link-source.ts';
import { leadsAbove, leadsOut, isPicture, type Target } from './target.ts';
import type { Found } from '../marks.ts';

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

const nearestWords = (shown: Places['shown'], path: string | undefined): string =>
  path === undefined ? '' : ` Nearest: ${shown(path)}.`;

type Led = { to: string } | { dead: string } | { picture: string };

/** The address of another page, or of the list of a section. */
const toPage = (
  target: Extract<Target, { kind: 'page' | 'folder' }>,
  url: string,
  at: number,
  places: Places,
  found: Found,
): Led => {
  const way = places.wayTo(target);
  if (way === undefined) {
    found('dead link', at, `link ${url}: there is no such page`, 'now words with a mark');
    return { dead: `dead link to ${url}` };
  }
  if (target.kind === 'page' && target.isMeant)
    found(
      'elsewhere',
      at,
      `link ${url}: the old site had no page there`,
      `leads to ${places.shown(target.path)} now, which has that name`,
    );
  if (target.hash === '') return { to: way };
  const { id, nearest } =
    target.kind === 'page' ? places.anchor(target.path, target.hash) : { id: undefined, nearest: undefined };
  if (id === undefined)
    found(
      'anchor',
      at,
      `link ${url}: ${places.shown(target.path)} has no anchor #${target.hash}`,
      `leads to the page now.${nearest === undefined ? '' : ` Nearest: #${nearest}.`}`,
    );
  return { to: id === undefined || id === '' ? way : `${way}#${id}` };
};

/** The address of a file that comes along, or of that in the forge. */
const toFile = (path: string, url: string, at: number, places: Places, found: Found): Led => {
  if (isPicture(path)) return { picture: path };
  const file = places.file(path);
  if (file !== undefined) return { to: file };
  const forge = places.inForge(path);
  if (forge !== undefined) {
    found('elsewhere', at, `link ${url}: ${path} is no page`, `leads to ${forge} now`);
    return { to: forge };
  }
  found(
    'dead link',
    at,
    `link ${url}: ${path} is no file that this site hands out, or too large`,
    'now words with a mark; put the file into public/assets/ and link to it as /assets/…',
  );
  return { dead: `link to the file ${path}` };
};

/** The address that a link has here; undefined when it was dealt with otherwise. */
export const linksTo =
  (places: Places, found: Found) =>
  (url: string, at: number): Led => {
    const target = places.resolve(url);
    switch (target.kind) {
      case 'elsewhere':
        if (target.isOldSite)
          found('elsewhere', at, `link ${url}: no page that came in had that address`, 'leads to the old site still');
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
      case 'folder':
        return toPage(target, url, at, places, found);
      case 'file':
        return toFile(target.path, url, at, places, found);
      case 'nowhere':
        found(
          'dead link',
          at,
          `link ${url}: ${target.why}`,
          target.why === leadsAbove
            ? 'now words with a mark; it leads there once an import says by --site where the old site stands'
            : `now words with a mark.${nearestWords(places.shown, target.nearest)}`,
        );
        return {
          dead: `dead link to ${url}${target.nearest === undefined ? '' : `, nearest ${places.shown(target.nearest)}`}`,
        };
    }
  };

/** What stands for a picture. */
export const picturesOf =
  (places: Places, found: Found) =>
  (url: string, alt: string, title: string, at: number, inLink: boolean | 'with words', isInTable = false): string => {
    const target = places.resolve(url);
    const { words, width } = sizedWords(alt);
    const described = words.trim() !== '';
    const label = described ? words : wordsOfFile(url);
    if (url.startsWith('data:')) {
      found(
        'dead image',
        at,
        'a picture that is written into the text',
        'now words with a mark; save it as a file beside the page',
      );
      return `${escaped(label)}${mark('a picture that was written into the text')}`;
    }
    if (target.kind === 'elsewhere') {
      found(
        'image',
        at,
        `picture ${target.url.slice(0, 120)} is on another site, and pages load nothing from elsewhere`,
        inLink === false ? 'now a link to it' : inLink === 'with words' && !described ? 'left a mark' : 'now its words',
      );
      // The name of its file would stand beside the words of the link.
      const named = inLink === 'with words' && !described ? '' : escaped(label);
      return inLink ? `${named}${mark(`picture ${target.url}`)}` : `[${escaped(label)}](${safe(target.url)})`;
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
      return `![${withWidth(escaped(label), width?.toString(), isInTable)}](${safe(here.way)}${title})`;
    }
    const why =
      here?.why ??
      (target.kind !== 'nowhere'
        ? 'it is no picture that a page can show'
        : target.why === leadsOut
          ? leadsOut
          : 'there is no such file');
    const what = url === '' ? 'a picture without an address' : `picture ${url.slice(0, 120)}: ${why}`;
    found('dead image', at, what, 'now words with a mark');
    return `${escaped(described ? label : `Picture: ${label}`)}${mark(`dead picture ${url.slice(0, 300)}`)}`;
  };

/** The address of a definition, whose references say what is wrong with it; undefined when nothing can refer to it. */
export const quietly = (target: Target, places: Places): string | undefined => {
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
