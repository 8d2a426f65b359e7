/** What a source calls its pages, and what their names make of them here. */
import { folderOf, joined, nameOf } from '../../paths.ts';
import { fromFolder, type SourceSite } from '../../source.ts';
import { fileName, folderName } from '../names.ts';

export interface SourceNames {
  /** The name of a file or a folder as its authors know it. */
  readonly calledAs: (path: string) => string;
  /** True for a page that may be the first of its folder. */
  readonly isIndex: (path: string) => boolean;
  /** Of several first pages of a folder generators take the one with the highest number. */
  readonly firstness: (path: string) => number;
  /** The name of a page here, without its ending. */
  readonly pageName: (path: string) => string;
  /** The path from the folder of the pages. */
  readonly fromDocs: (path: string) => string;
  /** Where a page stands that nothing but its path says anything of. */
  readonly ownPlace: (path: string) => string;
}

const isIndexName = (path: string): boolean => /^_?index\./i.test(nameOf(path));

const isIndexFile = (path: string): boolean =>
  /^(?:_?index|readme|home)(?:\.html)?\.\w+(?:\.erb)?$/i.test(nameOf(path));

export const sourceNames = (site: SourceSite): SourceNames => {
  const calledAs = (path: string): string => site.nameOf?.(path) ?? nameOf(path);
  const isIndex = (path: string): boolean =>
    site.first === undefined ? isIndexFile(calledAs(path)) : path === site.first;
  const pageName = (path: string): string => fileName(calledAs(path));
  const fromDocs = (path: string): string => fromFolder(site, path);
  return {
    calledAs,
    isIndex,
    firstness: (path) => Number(isIndex(path)) + Number(isIndex(path) && isIndexName(calledAs(path))),
    pageName,
    fromDocs,
    ownPlace: (path) => {
      const parts = folderOf(fromDocs(path)).split('/').filter(Boolean);
      const folder = parts
        .map((part, index) => folderName(site.nameOf?.(parts.slice(0, index + 1).join('/')) ?? part))
        .join('/');
      return joined(folder, isIndex(path) ? 'index.md' : `${pageName(path)}.md`) ?? '';
    },
  };
};
