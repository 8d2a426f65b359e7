/** The wiki as a whole: its sections and pages. */
import { all, documents, site } from './content.ts';
import { beginning } from './domain/wiki/text.ts';
import { titleOf } from './domain/content/routes.ts';
import { wikiTree, type Page } from './domain/wiki/tree.ts';

const read = async () => {
  const texts = new Map((await documents('wiki')).map((text) => [text.id, text]));
  const pages = (await all('wiki')).map((entry): Page => {
    const tree = entry.summary === undefined ? texts.get(entry.id)?.tree : undefined;
    return { ...entry, title: titleOf(entry), about: entry.summary ?? (tree && beginning(tree)) };
  });
  const settings = new Map((await all('wiki-sections')).map(({ id, ...one }) => [id === '.' ? '' : id, one]));
  const name = (await site()).parts.find(({ id }) => id === 'wiki')?.name ?? 'Wiki';
  return { pages, ...wikiTree(pages, settings, name) };
};

let reading: ReturnType<typeof read> | undefined;

/** All pages, and the sections that they stand in. In development it is read again each time. */
export const wiki = (): ReturnType<typeof read> => (import.meta.env.DEV ? read() : (reading ??= read()));
