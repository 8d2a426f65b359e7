/** Which files of a site of Jekyll are its pages, and their addresses. */
import { folderOf, isBelow, isPageFile, nameOf, pathBelow } from '../../paths.ts';
import type { Fields, SourceFolder } from '../../source.ts';
import { record, said } from '../../text/literals.ts';

/** Folders of Jekyll that hold no pages; those of posts and collections do. */
const isMachinery = /(?:^|\/)_(?:layouts|includes|sass|data|site|drafts|plugins)\//;

/** Files of a repository that Jekyll leaves out where nobody asks for them. */
const ofRepository =
  /^(?:readme|contributing|code_of_conduct|license|changelog|security|support|agents|issue_template|pull_request_template)\./i;

const dated = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/;

/** The name of a file without its ending. */
export const plainName = (path: string): string => nameOf(path).replace(/\.\w+$/, '');

/** True for the name of a post, which begins with its day. */
export const isDated = (path: string): boolean => dated.test(plainName(path));

/** The path of a file from the folder of the pages; collections may lie together in a folder that is none of their addresses. */
export const insideOf =
  (docs: string, settings: Fields) =>
  (path: string): string => {
    const collected = said(settings['collections_dir'])?.replace(/^\/|\/$/g, '');
    const inside = pathBelow(docs, path);
    return collected && inside.startsWith(`${collected}/_`) ? pathBelow(collected, inside) : inside;
  };

export const pagesIn = (
  folder: SourceFolder,
  settings: Fields,
  docs: string,
  fieldsOf: (path: string) => Fields,
): string[] => {
  const inside = insideOf(docs, settings);
  const all = folder.files.filter((path) => isPageFile(path) && isBelow(docs, path) && !isMachinery.test(inside(path)));
  const excluded = (Array.isArray(settings['exclude']) ? settings['exclude'] : []).flatMap(
    (one) => said(one)?.replace(/^\/|\/?\**$/g, '') || [],
  );
  const isExcluded = (path: string): boolean => excluded.some((one) => path === one || isBelow(one, path));
  const hasIndex = new Set(all.filter((path) => /^index\.\w+$/i.test(nameOf(path))).map(folderOf));
  return all.filter((path) => {
    if (isExcluded(inside(path))) return false;
    // This site has a page of its own for addresses that lead nowhere.
    if (/^404\.\w+$/.test(nameOf(path))) return false;
    // Without fields it is no page of Jekyll; hosts of pages make one of it all the same, but of these.
    if (Object.keys(fieldsOf(path)).length > 0 || /^---\s/.test(folder.read(path))) return true;
    return !ofRepository.test(nameOf(path)) || (/^readme\./i.test(nameOf(path)) && !hasIndex.has(folderOf(path)));
  });
};

/** The pattern that makes the address of a page, or the address itself: its own, that of its collection, or that of posts. */
const patternOf = (
  path: string,
  collection: string | undefined,
  fields: Fields,
  settings: Fields,
): string | undefined => {
  const given =
    said(fields['permalink']) ??
    said(fields['slug']) ??
    said(record(record(settings['collections'])[collection ?? ''])['permalink']);
  const ofSite = said(settings['permalink']) ?? 'date';
  const hasOfSite = collection === undefined || (collection === 'posts' && ofSite.includes(':'));
  return given ?? (hasOfSite && isDated(path) ? ofSite : undefined);
};

/** @param inside path of the page from the folder of the pages */
export const addressOf = (inside: string, fields: Fields, settings: Fields): string => {
  const own = said(fields['permalink']);
  if (own !== undefined && !/[/:]/.test(own)) return own.replace(/(?:index)?\.html$/, '');
  const [, year, month, day, name] = dated.exec(plainName(inside)) ?? [];
  const collection = /(?:^|\/)_(\w[\w-]*)\//.exec(inside)?.[1];
  const pattern = patternOf(inside, collection, fields, settings);
  const categories = [fields['categories'] ?? fields['category'] ?? []]
    .flat()
    .flatMap((one) => said(one)?.split(/\s+/) ?? []);
  const plain = inside.replace(/(^|\/)_/g, '$1').replace(/\.\w+$/, '');
  if (pattern?.includes('/') === true)
    return pattern
      .replaceAll(':categories', categories.join('/').toLowerCase())
      .replaceAll(':year', year ?? '')
      .replaceAll(':month', month ?? '')
      .replaceAll(':day', day ?? '')
      .replace(/:(?:title|name|slug|basename)/g, name ?? plainName(inside))
      .replaceAll(':collection', collection ?? '')
      .replace(/:path/g, plain)
      .replace(/:output_ext/g, '')
      .replace(/^\/|\/$|(?:index)?\.html$/g, '');
  if (year !== undefined && collection === 'posts') return [...categories, year, month, day, name].join('/');
  return plainName(inside) === 'index' ? folderOf(plain) : plain;
};
