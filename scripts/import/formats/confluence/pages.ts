/** The pages of an export of a space, each of which is read once. */
import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'hast';
import { folderOf, nameOf } from '../../paths.ts';
import type { Fields, SourceFolder } from '../../source.ts';
import { dayInWords } from '../../text/days.ts';
import { byClass, byId, said } from './elements.ts';
import { classesOf, elementsIn, find } from './macros.ts';

export interface ReadPage {
  readonly tree: Root;
  readonly title: string;
  readonly fields: Fields;
}

/** The file that lists the pages. */
export const startOf = (folder: SourceFolder): string | undefined =>
  folder.files.find(
    (path) =>
      nameOf(path) === 'index.html' &&
      /confluence/i.test(folder.read(path)) &&
      /id="main-content"/.test(folder.read(path)),
  );

/** The number of a page, which its file and addresses of the old wiki have. */
export const numberOf = (path: string): string | undefined => /(?:^|_)(\d+)\.html$/.exec(nameOf(path))?.[1];

/** @param space name of the space, which stands before each title */
const readPage = (tree: Root, space: string): ReadPage => {
  const whole = said(byId(tree, 'title-text')) || said(find(tree, ({ tagName }) => tagName === 'title'));
  const title = space !== '' && whole.startsWith(`${space} : `) ? whole.slice(space.length + 3) : whole;
  const about = said(byClass(tree, 'page-metadata'));
  // "Created by …, last modified by … on Feb 20, 2017", or "Created by … on Feb 20, 2017".
  const changed = dayInWords(/last modified.*$/.exec(about)?.[0] ?? about);
  const author = said(byClass(tree, 'author'));
  const labels = elementsIn(tree)
    .filter(
      (one) =>
        (one.tagName === 'a' && classesOf(one).includes('aui-label-split-main')) ||
        one.properties['rel']?.toString() === 'tag',
    )
    .map(said)
    .filter((one) => one !== '');
  return {
    tree,
    title,
    fields: {
      title,
      ...(changed === undefined ? {} : { changed }),
      ...(author === '' ? {} : { author }),
      ...(labels.length === 0 ? {} : { tags: labels }),
    },
  };
};

/** The name of the space, which stands first among the breadcrumbs. */
const spaceOf = (trees: Iterable<Root>): string => {
  for (const tree of trees) {
    const crumbs = byId(tree, 'breadcrumbs');
    const first = crumbs && find(crumbs, ({ tagName }) => tagName === 'a');
    if (first) return said(first);
  }
  return '';
};

/**
 * The pages by their paths.
 * @param start the file that lists them; of a page that was exported alone it is the page
 */
export const pagesIn = (folder: SourceFolder, start: string): ReadonlyMap<string, ReadPage> => {
  const isPage = (path: string): boolean =>
    folderOf(path) === folderOf(start) &&
    /\.html$/i.test(path) &&
    (path === start ? /id="main-content" class="wiki-content/ : /id="main-content"/).test(folder.read(path));
  const trees = new Map(folder.files.filter(isPage).map((path) => [path, fromHtml(folder.read(path))]));
  const space = spaceOf(trees.values());
  return new Map(Array.from(trees, ([path, tree]) => [path, readPage(tree, space)]));
};
