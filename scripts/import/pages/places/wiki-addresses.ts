/** The addresses that the pages of an import take in the wiki, each once. */
import { kinds, wikiId } from '../../../../src/kinds.ts';
import { folderOf, nameOf } from '../../paths.ts';
import type { Finding } from '../../source.ts';
import { fileName, folderName } from '../names.ts';

/** Where this wiki lists the tags of its pages. */
export const tagList = '/wiki/tags/';

export interface WikiAddresses {
  /** Paths below the section of the import, by the path of the source. */
  readonly placed: ReadonlyMap<string, string>;
  readonly findings: Finding[];
  /** Gives a page the place that is wanted, or the next that is free. */
  readonly put: (path: string, wanted: string) => void;
  /** The folder that has the address of a wanted one, or another where the wiki needs it for a list of its own. */
  readonly freeFolder: (folder: string) => string;
  readonly isFree: (target: string) => boolean;
}

/**
 * @param into the section of the import
 * @param taken addresses that pages which are not of this import have
 * @param calledAs the name of a folder as its authors know it
 */
export const wikiAddresses = (
  into: string,
  taken: ReadonlySet<string>,
  calledAs: (path: string) => string,
): WikiAddresses => {
  const placed = new Map<string, string>();
  const findings: Finding[] = [];
  const routes = new Set(taken);
  const routeOf = (target: string): string =>
    kinds.wiki.route(wikiId(`${into}/${target.replace(/\.md$/, '')}`) || 'index');
  const isReserved = (route: string): boolean => /^\/wiki\/(?:a-to-z|changes|tags)\//.test(route);
  /** A folder whose address is that of a list which the wiki makes of itself, and all below it, have another name. */
  const free = (target: string): string =>
    target.includes('/') && isReserved(routeOf(target)) ? target.replace('/', '-pages/') : target;
  const freeFolder = (folder: string): string => folderOf(free(`${folder}/index.md`));
  const isOpen = (target: string): boolean => !routes.has(routeOf(target)) && !isReserved(routeOf(target));
  /** Namesakes that a navigation puts side by side are told apart by the folders that they come from, not by numbers. */
  const told = (path: string, target: string): string | undefined => {
    const folder = folderOf(path) === '' ? '' : folderName(calledAs(folderOf(path)));
    const one = `${folderOf(target)}/${folder}-${nameOf(target)}`.replace(/^\//, '');
    // Those of one folder it does not tell apart.
    const [other] = [...placed].find(([, one]) => routeOf(one) === routeOf(target)) ?? [];
    const tells = folder !== '' && (other === undefined || folderOf(other) !== folderOf(path));
    return !tells || nameOf(target) === 'index.md' || !isOpen(one) ? undefined : one;
  };
  /** Beside the first page of its folder one keeps its name, under which it is no first page. */
  const besideFirst = (path: string, target: string): string | undefined => {
    const one = target.replace(/index\.md$/, `${fileName(nameOf(path))}.md`);
    return ![...placed.values()].includes(target) || one === target || !isOpen(one) ? undefined : one;
  };
  const put = (path: string, wanted: string): void => {
    const target = free(wanted);
    let one = isOpen(target) ? target : (besideFirst(path, target) ?? told(path, target) ?? target);
    for (let number = 2; !isOpen(one); number += 1) {
      const [first, folder] = /^(?:(.+)\/)?index\.md$/.exec(target) ?? [];
      const last = number === 2 ? '' : `-${number}`;
      // The first page of a folder moves beside the folder; that of the whole import gets a name.
      if (first !== undefined) one = folder === undefined ? `start${last}.md` : `${folder}-${number}.md`;
      else one = target.replace(/\.md$/, `-${number}.md`);
    }
    if (one !== wanted) {
      findings.push({
        kind: 'navigation',
        path,
        line: 1,
        what: `${isReserved(routeOf(wanted)) ? 'a list of the wiki' : 'another page'} has the address ${routeOf(wanted)}`,
        done: `stands at ${routeOf(one)}`,
      });
    }
    routes.add(routeOf(one));
    placed.set(path, one);
  };
  return { placed, findings, put, freeFolder, isFree: (target) => !routes.has(routeOf(target)) };
};
