/** Names of files as Docusaurus reads them. Numbers in front give the order and are no part of addresses: `01-intro`. */
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { SourceFolder } from '../../source.ts';

const endings = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts', 'json'];
/** A settings file by its name without an ending. */
export const fileCalled = (folder: SourceFolder, name: string, base = ''): string | undefined =>
  endings.map((end) => joined(base, `${name}.${end}`) ?? '').find((path) => folder.has(path));

/** The settings of a site: of its folder, or of the one folder below it whose site is made of pages beside it. */
export const siteFile = (folder: SourceFolder): string | undefined => {
  const own = fileCalled(folder, 'docusaurus.config');
  if (own !== undefined) return own;
  const below = folder.files.filter((path) => /^[^/]+\/docusaurus\.config\.[mc]?[jt]s$/.test(path));
  const beside = below.filter((path) => /\bpath:\s*["'`]\.\.\//.test(folder.read(path)));
  return below.length === 1 ? beside[0] : undefined;
};

const number = /^(\d+)\s*[-_.]+\s*(?=[^\d\s-])/;
export const withoutNumber = (path: string): string =>
  path
    .split('/')
    .map((part) => part.replace(number, ''))
    .join('/');

export const numberOf = (path: string): number | undefined => {
  const [, digits] = number.exec(nameOf(path)) ?? [];
  return digits === undefined ? undefined : Number(digits);
};

/** True for the first page of a folder: one with the name of it is that, too. */
export const isFirst = (path: string): boolean => {
  const name = nameOf(path)
    .replace(/\.mdx?$/, '')
    .toLowerCase();
  return name === 'index' || name === 'readme' || name === nameOf(folderOf(path)).toLowerCase();
};
