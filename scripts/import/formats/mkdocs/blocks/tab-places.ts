/** Anchors of tabs: pymdownx.tabbed counts them, or makes them of their titles, and pages lead to them. */
import { folderOf, nameOf } from '../../../paths.ts';
import type { SourceFolder } from '../../../source.ts';
import type { Line } from '../../../text/lines.ts';

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What a text is asked for while its blocks are read from the top to the bottom. */
export interface TabPlaces {
  /** Takes note of a heading. */
  readonly pass: (heading: string) => void;
  /** Begins a set of tabs; gives the lines in front of what each of them holds. */
  readonly begin: () => (title: string, at: number) => Line[];
}

/** Those of texts whose tabs nobody can lead to. */
export const noPlaces: TabPlaces = { pass: () => undefined, begin: () => () => [] };

/** Names by which a link may mean a page: its file, and its folder where it is the first page of that. */
const namesOf = (path: string): string[] => {
  const name = nameOf(path).replace(/\.\w+$/, '');
  return [path, /^(?:index|readme)$/i.test(name) ? nameOf(folderOf(path)) : name].map((one) => one.toLowerCase());
};

/**
 * Places for the tabs of a site that a link leads to; others need none.
 * @param settings those of pymdownx.tabbed
 * @returns what makes the places of the text of one page
 */
export const tabPlaces = (
  folder: SourceFolder,
  pages: readonly string[],
  settings: Readonly<Record<string, unknown>>,
): ((path: string) => TabPlaces) => {
  const hasTitles = settings['slugify'] !== undefined;
  const hasHeadings = settings['combine_header_slug'] === true;
  let links: ReadonlyMap<string, string> | undefined;
  const read = (): ReadonlyMap<string, string> =>
    new Map(
      pages.flatMap((path) =>
        [...folder.read(path).matchAll(/(?:\]\(|\]:\s*|href=["']?)([^\s)"'<>#]*)#([\w-]+)/g)].map(
          ([, to = '', hash = '']): [string, string] => {
            const name =
              to === '' ? path : nameOf(to.replace(/\/?(?:(?:index|readme)\.\w+)?$/i, '').replace(/\.\w+$/, ''));
            return [`${name.toLowerCase()}#${bare(hash)}`, hash];
          },
        ),
      ),
    );
  return (path) => {
    let sets = 0;
    let heading = '';
    const ask = (name: string): string[] => {
      links ??= read();
      return namesOf(path).flatMap((page) => links?.get(`${page}#${bare(name)}`) ?? []);
    };
    return {
      pass: (words) => void (heading = words),
      begin: () => {
        sets += 1;
        const set = sets;
        const above = hasHeadings ? heading : '';
        let tabs = 0;
        return (title, at) => {
          tabs += 1;
          const ids = new Set([...(hasTitles ? ask(`${above} ${title}`) : []), ...ask(`tabbed ${set} ${tabs}`)]);
          const spans = [...ids].map((id) => `<span id="${id}"></span>`).join('');
          return spans === '' ? [] : [spans, ''].map((text) => ({ text, at }));
        };
      },
    };
  };
};
