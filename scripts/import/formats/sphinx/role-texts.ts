/** What each role of MyST says in the Markdown of this site. */
import { isRst } from '../../paths.ts';
import type { PageContext } from '../../source.ts';
import { inlineCode } from '../../text/fences.ts';
import { address, elsewhere, type Place, type Places } from './places.ts';
import { termId } from './tables.ts';

/** Lists that the builder makes, by the words that it shows for them; this site has its own. */
const ownLists: ReadonlyMap<string, string> = new Map([
  ['genindex', 'Index'],
  ['modindex', 'Module Index'],
  ['search', 'Search Page'],
]);

/** Roles whose words lead to nothing, so that signs in front of them are theirs. */
const asWritten = new Set(
  'file samp command program code literal mimetype makevar newsgroup regexp manpage mailheader'.split(' '),
);

/** In the place of an icon, until the blank behind it is gone with it: icons stand beside words. */
export const icon = '\uE013';

/** A name of an interface as Sphinx shows it: behind a mark that it is no link, or its last part alone. */
const shownName = (name: string): string => name.replace(/^!/, '').replace(/^~(?:.*\.)?(?=[^.]+$)/, '');

/** A role as it is written. */
interface Role {
  readonly name: string;
  readonly inside: string;
  /** Words in front of a target in angles. */
  readonly words: string | undefined;
  /** What it names: that target, or all that it holds. */
  readonly target: string;
}

interface RoleContext {
  readonly places: Places;
  readonly page: PageContext;
  /** Says that a role names what is not there. */
  readonly missing: (why: string) => void;
}

type RoleRule = (one: Role, context: RoleContext) => string;

const linkTo = (place: Place, { words, target }: Role, page: PageContext): string =>
  `[${words ?? place.words ?? target}](${address(page.path, place.path, place.id)})`;

/** A place by its label, here or on another site. */
const reference: RoleRule = (one, { places, page, missing }) => {
  const { words, target } = one;
  const place = places.labelled(target);
  if (place) return linkTo(place, one, page);
  const there = elsewhere(target, places);
  if (there !== undefined) return `[${words ?? target}](${there})`;
  const list = ownLists.get(target);
  if (list !== undefined) return words ?? list;
  const others = places.sites.length === 0 ? '' : `; which page of ${places.sites.join(' or ')} has it only they know`;
  missing(`no page has that label${others}`);
  return words ?? target;
};

/** A page by its name, or a place. */
const document: RoleRule = (one, { places, page, missing }) => {
  const { name, words, target } = one;
  const other = places.page(target, page.path);
  if (other) return `[${words ?? other.title}](${address(page.path, other.path, '')})`;
  const place = places.labelled(target);
  if (place) return linkTo(place, one, page);
  const there = elsewhere(target, places);
  const way = name === 'doc' ? `${target.replace(/^[\w.-]+:/, '')}.html` : '';
  if (there !== undefined) return `[${words ?? target}](${there}${way})`;
  missing('there is no such page');
  return words ?? target;
};

const term: RoleRule = ({ words, target }, { places, page }) => {
  const path = places.term(target);
  const shown = words ?? target;
  return path === undefined ? shown : `[${shown}](${address(page.path, path, `term-${termId(target)}`)})`;
};

const abbreviation: RoleRule = ({ inside }) => {
  const [, short = inside, long] = /^(.*?)\s*\((.*)\)$/.exec(inside) ?? [];
  return long === undefined ? short : `<abbr title="${long.replaceAll('"', '&quot;')}">${short}</abbr>`;
};

/** Words between two signs. */
const between =
  (before: string, after = before): RoleRule =>
  ({ inside }) =>
    before + inside + after;

const pep: RoleRule = ({ words, target }) =>
  `[${words ?? `PEP ${target}`}](https://peps.python.org/pep-${target.replace(/^\d+/, (number) => number.padStart(4, '0'))}/)`;

/** Names of programs, files, options and parts of interfaces. */
const code: RoleRule = ({ name, inside, words }) =>
  inlineCode(words ?? (asWritten.has(name) ? inside : shownName(inside)));

/** Rules by the names of roles. */
const rules: ReadonlyMap<string, RoleRule> = new Map(
  (
    [
      ['ref numref std:ref', reference],
      ['doc any', document],
      ['term', term],
      ['download', ({ words, target }) => `[${words ?? target}](${target})`],
      ['abbr', abbreviation],
      ['sub subscript', between('<sub>', '</sub>')],
      ['sup superscript', between('<sup>', '</sup>')],
      ['kbd', between('<kbd>', '</kbd>')],
      ['math', between('$$')],
      ['guilabel strong', ({ inside }) => `**${inside.replace(/&(?!&)/g, '')}**`],
      ['menuselection', ({ inside }) => `**${inside.replace(/\s*-->\s*/g, ' → ')}**`],
      ['dfn emphasis abbreviation', between('_')],
      ['underline u', between('<u>', '</u>')],
      ['del', between('~~')],
      ['rfc', ({ words, target }) => `[${words ?? `RFC ${target}`}](https://www.rfc-editor.org/rfc/rfc${target})`],
      ['pep', pep],
      ['octicon fas fab far material-regular material-outlined', () => icon],
      ['pr issue', ({ target }) => `#${target}`],
      ['user', ({ target }) => `@${target}`],
    ] satisfies [string, RoleRule][]
  ).flatMap(([names, rule]: [string, RoleRule]) => names.split(' ').map((name) => [name, rule] as const)),
);

/**
 * @param name in lower case
 * @param inside what stands between the ticks
 */
export const roleText = (name: string, inside: string, places: Places, page: PageContext, at: number): string => {
  const [, words, target = inside] = /^([\s\S]*?)\s*<([^<>]+)>$/.exec(inside) ?? [];
  const written = isRst(page.path) ? `:${name}:` : `{${name}}`;
  const missing = (why: string): void => {
    page.found('dead link', at, `${written} ${target}: ${why}`, 'now words');
  };
  return (rules.get(name) ?? code)({ name, inside, words, target }, { places, page, missing });
};
