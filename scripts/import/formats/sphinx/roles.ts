/** Roles of MyST within lines, `{ref}`…``, and links that name places by their labels. */
import type { PageContext } from '../../source.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { address, type Places } from './places.ts';
import { icon, roleText } from './role-texts.ts';

/** Code, which stays, or a role. */
const role = /\{([\w:+-]+)\}(`+)(?!`)(.+?)(?<!`)\2(?!`)|(?<!`)(`+)(?!`).*?(?<!`)\4(?!`)/g;

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
    .replaceAll(new RegExp(`${icon}[ \\t]*`, 'g'), '');
};
