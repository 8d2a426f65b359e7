/** Paths of the source: from its root, with slashes, `''` for the root itself. */
import { posix } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';

/** The folder of a path, `''` for the root. */
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

/** Every folder that a path lies in, the outermost first; none for the root. */
export const foldersAround = (path: string): string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'));

/** The last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** True for what lies in a folder, at whatever depth. */
export const isBelow = (folder: string, path: string): boolean => folder === '' || path.startsWith(`${folder}/`);

/** The path of what lies in a folder, from that folder. */
export const pathBelow = (folder: string, path: string): string =>
  folder === '' ? path : path.slice(folder.length + 1);

/** The nearest of some names, for a message: one with the same last part, else one that is the same for half of its letters. */
export const nearest = (name: string, names: readonly string[]): string | undefined => {
  const namesakes = names.filter((one) => nameOf(one) === nameOf(name));
  if (namesakes.length > 0) return closest(name, namesakes);
  // What is half as long again cannot be the same for half of its letters; to compare it would take long in a large wiki.
  const near = names.filter((one) => Math.abs(one.length - name.length) * 2 <= Math.max(one.length, name.length));
  const found = near.length === 0 ? undefined : closest(name, near);
  return found !== undefined && distance(name, found) * 2 <= Math.max(name.length, found.length) ? found : undefined;
};

/** Parts of a path joined, with `.` and `..` resolved; undefined for one that leads above the root. */
export const joined = (...parts: readonly string[]): string | undefined => {
  const result: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (result.length === 0) return undefined;
      result.pop();
    } else result.push(part);
  }
  return result.join('/');
};

/** Parts of a path joined, with `.` and `..` resolved; one that leads above the root begins with `..`. */
export const reaching = (...parts: readonly string[]): string =>
  posix.normalize(parts.filter((part) => part !== '').join('/')).replace(/^\/+/, '');

/** The way from a file to another, as a link writes it. */
export const relativePath = (from: string, to: string): string => {
  const start = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const end = to.split('/');
  let same = 0;
  while (same < start.length && same < end.length - 1 && start[same] === end[same]) same += 1;
  return [...start.slice(same).map(() => '..'), ...end.slice(same)].join('/');
};

/** True for files that are pages. */
export const isPageFile = (path: string): boolean => /\.(md|mdx|markdown)(\.erb)?$/i.test(path);

/** True for texts in reStructuredText, which wikis of GitHub call `.rest` as well. */
export const isRst = (path: string): boolean => /\.re?st$/i.test(path);

/** True for files that are pages, in either markup; elsewhere than in wikis `.rest` holds requests. */
export const isBookPage = (path: string): boolean => isPageFile(path) || /\.rst$/i.test(path);

/** True for pages in a markup that no format reads. */
export const isInOtherMarkup = (path: string): boolean =>
  /\.(?:asciidoc|adoc|textile|org|mediawiki|creole|ipynb)$/i.test(path);

/** Which programs make Markdown of pages in other markups. */
export const converterOf = (paths: readonly string[]): string => {
  const isAsciiDoc = (path: string): boolean => /\.a(?:scii)?doc$/i.test(path);
  const [any, all] = [paths.some(isAsciiDoc), paths.every(isAsciiDoc)];
  return all ? 'downdoc makes Markdown of them' : `pandoc makes Markdown of most${any ? ', downdoc of AsciiDoc' : ''}`;
};
