/** Roles of MyST within lines, `{ref}`…``, and links that name places by their labels. */
import { inlineCode } from '../../text/fences.ts';
import { isRst, nameOf, relativePath } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { termId } from './tables.ts';

/** A place that has a name of its own in the whole site. */
export interface Place {
  readonly path: string;
  readonly id: string;
  /** Words of the heading below it. */
  readonly words: string | undefined;
}

export interface Places {
  readonly labelled: (name: string) => Place | undefined;
  /** Path and title of a page that is named from another, without its ending. */
  readonly page: (name: string, from: string) => { readonly path: string; readonly title: string } | undefined;
  /** The page that explains a term. */
  readonly term: (words: string) => string | undefined;
  /** The address of another site under the name that this one gives it. */
  readonly site: (name: string) => string | undefined;
  /** The names of those sites. */
  readonly sites: readonly string[];
  readonly substitution: (name: string) => string | undefined;
}

/** Code, which stays, or a role. */
const role = /\{([\w:+-]+)\}(`+)(?!`)(.+?)(?<!`)\2(?!`)|(?<!`)(`+)(?!`).*?(?<!`)\4(?!`)/g;

const address = (from: string, path: string, id: string): string => {
  // An address of nothing would lead nowhere.
  const way = path !== from ? relativePath(from, path) : id === '' ? nameOf(path) : '';
  const whole = `${way}${id === '' ? '' : `#${id}`}`;
  return /[\s()]/.test(whole) ? `<${whole}>` : whole;
};

/** Lists that the builder makes, by the words that it shows for them; this site has its own. */
const ownLists: ReadonlyMap<string, string> = new Map([
  ['genindex', 'Index'],
  ['modindex', 'Module Index'],
  ['search', 'Search Page'],
]);

/** Another site that a name begins with; on which of its pages a label stands only that site knows. */
const elsewhere = (target: string, places: Places): string | undefined =>
  places.site(/^([\w.-]+):/.exec(target)?.[1] ?? '');

/** Roles whose words lead to nothing, so that signs in front of them are theirs. */
const asWritten = new Set(
  'file samp command program code literal mimetype makevar newsgroup regexp manpage mailheader'.split(' '),
);

/** In the place of an icon, until the blank behind it is gone with it: icons stand beside words. */
const icon = '\uE013';

/** A name of an interface as Sphinx shows it: behind a mark that it is no link, or its last part alone. */
const shownName = (name: string): string => name.replace(/^!/, '').replace(/^~(?:.*\.)?(?=[^.]+$)/, '');

const roleText = (name: string, inside: string, places: Places, page: PageContext, at: number): string => {
  const [, words, target = inside] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(inside) ?? [];
  const written = isRst(page.path) ? `:${name}:` : `{${name}}`;
  switch (name) {
    case 'ref':
    case 'numref':
    case 'std:ref': {
      const place = places.labelled(target);
      if (place) return `[${words ?? place.words ?? target}](${address(page.path, place.path, place.id)})`;
      const there = elsewhere(target, places);
      if (there !== undefined) return `[${words ?? target}](${there})`;
      const list = ownLists.get(target);
      if (list !== undefined) return words ?? list;
      const others =
        places.sites.length === 0 ? '' : `; which page of ${places.sites.join(' or ')} has it only they know`;
      page.found('dead link', at, `${written} ${target}: no page has that label${others}`, 'now words');
      return words ?? target;
    }
    case 'doc':
    case 'any': {
      const other = places.page(target, page.path);
      const place = other ? undefined : places.labelled(target);
      if (other) return `[${words ?? other.title}](${address(page.path, other.path, '')})`;
      if (place) return `[${words ?? place.words ?? target}](${address(page.path, place.path, place.id)})`;
      const there = elsewhere(target, places);
      if (there !== undefined)
        return `[${words ?? target}](${there}${name === 'doc' ? `${target.replace(/^[\w.-]+:/, '')}.html` : ''})`;
      page.found('dead link', at, `${written} ${target}: there is no such page`, 'now words');
      return words ?? target;
    }
    case 'term': {
      const path = places.term(target);
      return path === undefined
        ? (words ?? target)
        : `[${words ?? target}](${address(page.path, path, `term-${termId(target)}`)})`;
    }
    case 'download':
      return `[${words ?? target}](${target})`;
    case 'abbr': {
      const [, short = inside, long] = /^(.*?)\s*\((.*)\)$/.exec(inside) ?? [];
      return long === undefined ? short : `<abbr title="${long.replaceAll('"', '&quot;')}">${short}</abbr>`;
    }
    case 'sub':
    case 'subscript':
      return `<sub>${inside}</sub>`;
    case 'sup':
    case 'superscript':
      return `<sup>${inside}</sup>`;
    case 'kbd':
      return `<kbd>${inside}</kbd>`;
    case 'math':
      return `$$${inside}$$`;
    case 'guilabel':
    case 'strong':
      return `**${inside.replace(/&(?!&)/g, '')}**`;
    case 'menuselection':
      return `**${inside.replace(/\s*-->\s*/g, ' → ')}**`;
    case 'dfn':
    case 'emphasis':
    case 'abbreviation':
      return `_${inside}_`;
    case 'underline':
    case 'u':
      return `<u>${inside}</u>`;
    case 'del':
      return `~~${inside}~~`;
    case 'rfc':
      return `[${words ?? `RFC ${target}`}](https://www.rfc-editor.org/rfc/rfc${target})`;
    case 'pep':
      return `[${words ?? `PEP ${target}`}](https://peps.python.org/pep-${target.replace(/^\d+/, (number) => number.padStart(4, '0'))}/)`;
    case 'octicon':
    case 'fas':
    case 'fab':
    case 'far':
    case 'material-regular':
    case 'material-outlined':
      return icon;
    case 'pr':
    case 'issue':
    case 'user':
      return `${name === 'user' ? '@' : '#'}${target}`;
    default:
      // Names of programs, files, options and parts of interfaces.
      return inlineCode(words ?? (asWritten.has(name) ? inside : shownName(inside)));
  }
};

/** Where a link leads that says which kind of place it is: one of the site, or by an inventory one of another. */
const ofKind = /^(?:project|path):(?=[^/])/;
const ofInventory = /^inv:([\w.-]*)(?::[\w*.-]+){0,2}#(.+)$/;

/** Links in angles whose address has such a kind are links without words. */
const withWords = (text: string): string =>
  text.replace(/(?<!\()<((?:project|path|inv):[^<>\s]+)>/g, (_, url: string) => `[](${url})`);

/** A link by the inventory of another site, which tells its pages; undefined for any other. */
const byInventory = (url: string, words: string, places: Places, page: PageContext, at: number): string | undefined => {
  const [, site, name = ''] = ofInventory.exec(url) ?? [];
  if (site === undefined) return undefined;
  const there = places.site(site);
  const shown = words.trim() === '' ? name : words;
  if (there === undefined) {
    page.found('dead link', at, `link ${url}: only an inventory of another site knows where that is`, 'now words');
    return shown;
  }
  page.found('elsewhere', at, `link ${url}: where that is, only ${there} knows`, 'leads to its first page');
  return `[${shown}](${there})`;
};

/** Links whose address is the name of a place, with the words of its heading where they have none. */
const links = (text: string, places: Places, page: PageContext, at: number): string =>
  withWords(text).replace(
    /(?<!!)\[((?:[^[\]\\]|\\.|\[[^\]]*\])*)\]\(<?([^)<>\s]*)>?\)/g,
    (written, words: string, given: string) => {
      const url = given.replace(ofKind, '');
      const whole = written.replace(`(${given}`, () => `(${url}`);
      if (/^[a-z]+:\/\/|^mailto:/i.test(url) || url === '') return whole;
      const elsewhere = byInventory(url, words, places, page, at);
      if (elsewhere !== undefined) return elsewhere;
      const [, site = '', way = '', label = ''] = /^xref:([\w.-]+)\/?([^#]*)(#.*)?$/.exec(url) ?? [];
      const there = places.site(site);
      if (there !== undefined) {
        // On which page a label stands only that site knows.
        if (way === '' && label !== '')
          page.found('elsewhere', at, `link ${url}: where that is, only ${there} knows`, 'leads to its first page');
        return `[${words.trim() === '' ? url.slice('xref:'.length) : words}](${there}${way}${way === '' ? '' : label})`;
      }
      const name = url.replace(/^#/, '');
      const place = places.labelled(name);
      if (place && (url.startsWith('#') || !/[./]/.test(name) || places.page(url, page.path) === undefined))
        return `[${words.trim() === '' ? (place.words ?? name) : words}](${address(page.path, place.path, place.id)})`;
      if (url.startsWith('#')) return words.trim() === '' ? `[${name}](${url})` : whole;
      const [file = '', hash = ''] = url.split('#');
      const other = places.page(file.replace(/\.md$/i, ''), page.path);
      if (other === undefined) return words.trim() === '' ? `[${url}](${url})` : whole;
      return `[${words.trim() === '' ? other.title : words}](${address(page.path, other.path, hash)})`;
    },
  );

/** A line with its roles, names of places and substitutions as words and links. */
export const withRoles = (text: string, places: Places, page: PageContext, at: number): string => {
  const kept: string[] = [];
  const keep = (one: string): string => `\uE012${kept.push(one) - 1}\uE012`;
  const plain = text
    .replace(role, (whole, name: string | undefined, _marks: string | undefined, inside: string | undefined) =>
      name === undefined ? keep(whole) : keep(roleText(name.toLowerCase(), inside ?? '', places, page, at)),
    )
    .replace(/\{\{\s*([\w-]+)\s*\}\}/g, (whole, name: string) => {
      const value = places.substitution(name);
      if (value === undefined)
        page.found('syntax', at, `substitution ${whole}`, 'kept as it is written: conf.py works it out');
      return value ?? whole;
    });
  return links(withEmoji(plain), places, page, at)
    .replace(/\uE012(\d+)\uE012/g, (_, number: string) => kept[Number(number)] ?? '')
    .replace(/\uE013[ \t]*/g, '');
};
