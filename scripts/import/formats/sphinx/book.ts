/** The pages of a book of Sphinx, and how they name each other. */
import { folderOf, isBelow, isBookPage, joined, nameOf, pathBelow } from '../../paths.ts';
import type { SourceFolder } from '../../source.ts';

export interface Book {
  /** Folder of the book. */
  readonly docs: string;
  readonly pages: readonly string[];
  /** All texts of it, of which some stand in pages alone. */
  readonly texts: readonly string[];
  /** The name of a text from the folder of the book, without its ending. */
  readonly nameOf: (path: string) => string;
  /** The text that another one means by a name. */
  readonly textFor: (name: string, from: string) => string | undefined;
  /** First texts: that of the book, or of each of several that share their settings. */
  readonly roots: readonly string[];
}

const plain = (path: string): string => path.replace(/\.\w+$/, '');

/** @param excluded paths from the folder of the book that its settings leave out */
export const bookIn = (folder: SourceFolder, docs: string, excluded: readonly string[]): Book => {
  const inDocs = (path: string): string => pathBelow(docs, path);
  const inside = folder.files.filter(
    (path) => isBelow(docs, path) && !/(?:^|\/)_(?:build|templates|static)\//.test(inDocs(path)),
  );
  const texts = inside.filter((path) => /\.(md|rst|txt)$/i.test(path));
  const byName = new Map(texts.map((path) => [plain(path), path]));
  const at = (place: string | undefined): string | undefined =>
    place === undefined ? undefined : (byName.get(place) ?? byName.get(joined(place, 'index') ?? ''));
  const root = byName.get(joined(docs, 'index') ?? 'index');
  return {
    docs,
    texts,
    pages: inside.filter(
      (path) => isBookPage(path) && !excluded.some((one) => inDocs(path) === one || inDocs(path).startsWith(`${one}/`)),
    ),
    nameOf: (path) => plain(inDocs(path)),
    textFor: (name, from) => {
      const own = name.replace(/\.(?:md|rst)$/i, '');
      if (!own.startsWith('/')) return at(joined(folderOf(from), own));
      // Several books may share their settings: then each begins at a folder of its own.
      const [, book = ''] = /^([^/]+)\//.exec(inDocs(from)) ?? [];
      return at(joined(docs, own)) ?? at(joined(docs, book, own));
    },
    roots: root === undefined ? texts.filter((path) => /^[^/]+\/index\.\w+$/.test(inDocs(path))) : [root],
  };
};

/** The address of a page, from the root of the site. */
export const addressOf = ({ nameOf: nameIn }: Book, path: string): string => {
  const own = nameIn(path);
  return /^index$/i.test(nameOf(own)) ? folderOf(own) : `${own}.html`;
};
