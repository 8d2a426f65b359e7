/** Languages that a site has beside its own, where only its files tell of them. */
import { nameOf, pathBelow } from '../paths.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for the short name of a language, such as `pt-BR`; not for other words of two letters. */
export const isLanguage = (name: string): boolean => {
  if (!/^[a-z]{2}(?:[-_][a-z0-9]{2,8})*$/i.test(name)) return false;
  try {
    return names.of(name.replaceAll('_', '-')) !== undefined;
  } catch {
    return false; // Letters in the shape of a tag, and no tag.
  }
};

const plain = (path: string): string => path.replace(/\.\w+$/, '').toLowerCase();

/**
 * Folders of translations: they bear the names of languages, and most of their pages stand beside them, too.
 * @param docs folder of the pages
 */
export const translationsIn = (docs: string, pages: readonly string[]): string[] => {
  const inside = pages.map((path) => plain(pathBelow(docs, path)));
  const known = new Set(inside);
  // Each folder has a first page, so that those show nothing.
  const told = inside.filter((path) => !['index', 'readme', '404'].includes(nameOf(path)));
  return [...Map.groupBy(told, (path) => path.split('/')[0] ?? '')].flatMap(([name, list]) => {
    const twice = list.filter((path) => known.has(path.slice(name.length + 1)));
    return isLanguage(name) && twice.length * 2 > list.length ? [name] : [];
  });
};
