/** The wiki as readers walk through it: sections with their pages in order, and what stands beside a page. */
import { kinds, slugOf } from '../../kinds.ts';
import type { WikiPage, WikiSection } from '../../schemas/wiki.ts';
import { byName } from '../text/by-name.ts';

/** A page with what it inherits and its title. */
export interface Page extends WikiPage {
  readonly id: string;
  readonly title: string;
  readonly contentPath: string;
  /** What it says in a line: its summary, or the beginning of its text. */
  readonly about: string | undefined;
}

/** A folder with its settings; the wiki itself has the id `''`. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string | undefined;
  readonly order: number | undefined;
  /** The page that stands at the address of the section: its index, or a page called like the folder. */
  readonly index: Page | undefined;
  readonly pages: readonly Page[];
  readonly sections: readonly Section[];
  /** How many pages are in it and below it. */
  readonly count: number;
}

/** The folder that an id stands in; `''` for the wiki itself. */
export const folderOf = (id: string): string => id.replace(/(^|\/)[^/]*$/, '');

/** Folders from the innermost to the wiki itself: for `a/b/c` they are `a/b`, `a` and `''`. */
export const foldersOf = (id: string): string[] => (id === '' ? [] : [folderOf(id), ...foldersOf(folderOf(id))]);

/** What a page has from itself, from its sections and from the site, the nearest first; tags are added up. */
export const withInherited = <Data extends WikiPage>(
  id: string,
  page: Data,
  sections: ReadonlyMap<string, WikiSection>,
  defaults: Pick<WikiSection, 'owner' | 'reviewMonths'>,
): Data => {
  // A page called like a folder is the first page of it, and has what it says.
  const above = [id, ...foldersOf(id)].flatMap((folder) => sections.get(folder) ?? []);
  const owner = [page, ...above, defaults].find((one) => one.owner !== undefined)?.owner;
  const reviewMonths = [page, ...above, defaults].find((one) => one.reviewMonths !== undefined)?.reviewMonths;
  const language = [page, ...above].find((one) => one.language !== undefined)?.language;
  return {
    ...page,
    ...(language === undefined ? {} : { language }),
    ...(owner === undefined ? {} : { owner }),
    ...(reviewMonths === undefined ? {} : { reviewMonths }),
    tags: [...new Set([...above.toReversed().flatMap(({ tags }) => tags), ...page.tags])],
  };
};

/** Names of folders by id, as they are written on the disk: an id has lost capitals and marks of letters. */
const namesOfFolders = (pages: readonly Page[]): ReadonlyMap<string, string> =>
  new Map(
    pages.flatMap(({ id, contentPath }) => {
      const written = contentPath
        .split('/')
        .slice(2, -1)
        .filter((part) => slugOf(part) !== '');
      return foldersOf(id)
        .filter((folder) => folder !== '')
        .map((folder) => [folder, written[folder.split('/').length - 1] ?? folder] as const);
    }),
  );

const named = (folder: string): string => {
  const words = folder.normalize().replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

type Placed = { readonly order?: number | undefined; readonly title: string };
const place = ({ order }: Placed): number => order ?? Number.MAX_SAFE_INTEGER;
const inOrder = <One extends Placed>(list: readonly One[]): One[] =>
  list.toSorted((a, b) => place(a) - place(b) || byName(a.title, b.title));

/**
 * The wiki from its pages and the settings of its folders.
 * @param title what the wiki is called where its own settings do not say
 */
export const wikiTree = (
  pages: readonly Page[],
  settings: ReadonlyMap<string, WikiSection>,
  title: string,
): { readonly root: Section; readonly sections: ReadonlyMap<string, Section> } => {
  const folders = new Set(['', ...pages.flatMap(({ id }) => foldersOf(id))]);
  const names = namesOfFolders(pages);
  const isIndex = ({ id }: Page): boolean => /(^|\/)index$/.test(id) || folders.has(id);
  const folderAt = (page: Page): string => (folders.has(page.id) ? page.id : folderOf(page.id));
  const indexes = new Map(pages.filter(isIndex).map((page) => [folderAt(page), page]));
  const within = Map.groupBy(
    pages.filter((page) => !isIndex(page)),
    folderAt,
  );
  const below = Map.groupBy(
    [...folders].filter((folder) => folder !== ''),
    folderOf,
  );
  const sections = new Map<string, Section>();
  const make = (id: string): Section => {
    const own = settings.get(id);
    const index = indexes.get(id);
    const inside = inOrder((below.get(id) ?? []).map(make));
    const list = inOrder(within.get(id) ?? []);
    const section: Section = {
      id,
      title: own?.title ?? index?.title ?? (id === '' ? title : named(names.get(id) ?? id)),
      path: kinds.wiki.route(id === '' ? 'index' : `${id}/index`),
      summary: own?.summary ?? index?.summary,
      order: own?.order ?? index?.order,
      index,
      pages: list,
      sections: inside,
      count: list.length + (index ? 1 : 0) + inside.reduce((sum, { count }) => sum + count, 0),
    };
    sections.set(id, section);
    return section;
  };
  return { root: make(''), sections };
};

/** The page at the address of a section, by the title that it shows. */
export const frontOf = ({ index, title, path }: Section): { readonly title: string; readonly path: string } => ({
  title: index?.title ?? title,
  path,
});

/** The section that shows a page: its own for the first page of a section. */
export const sectionOf = (sections: ReadonlyMap<string, Section>, page: Page): Section | undefined =>
  [page.id, folderOf(page.id)].map((id) => sections.get(id)).find((section) => section !== undefined);

/**
 * As many items of a list as a page may show beside its text, around one of them, so that what all pages show together
 * grows with their number and not with its square.
 * @param at place of the one in the middle; -1 for the beginning
 */
export const around = <Item>(list: readonly Item[], at: number, most: number): Item[] => {
  const start = Math.max(0, Math.min(at - Math.floor(most / 2), list.length - most));
  return list.slice(start, start + most);
};
