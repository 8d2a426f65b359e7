/** Addresses of the pages of a site of Hugo. */
import { slugOf } from '../../../../src/kinds.ts';
import { dayIn } from '../../pages/fields/values.ts';
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { Fields } from '../../source.ts';
import { record, said } from '../../text/literals.ts';

/** A pattern of the settings, such as `/:year/:slug/`, for a page. */
const filledIn = (pattern: string, path: string, fields: Fields): string => {
  const [year = '', month = '', day = ''] = (dayIn(fields['date']) ?? '').split('-');
  const name = nameOf(path) === 'index' ? nameOf(folderOf(path)) : nameOf(path);
  const title = slugOf(said(fields['title']) ?? name);
  const slug = said(fields['slug']);
  const parts: Readonly<Record<string, string>> = {
    section: path.split('/')[0] ?? '',
    sections: folderOf(path),
    year,
    month,
    day,
    title,
    slug: slug ?? title,
    filename: name,
    contentbasename: name,
    slugorfilename: slug ?? name,
    slugorcontentbasename: slug ?? name,
  };
  return pattern.replace(/:(\w+)/g, (whole, part: string) => parts[part] ?? whole).replace(/^\/+|\/+$/g, '');
};

/**
 * The address that the fields of a page name, that a pattern of the settings makes, or that follows from its path.
 * @param inside path of the page from the folder of the pages
 * @param main code of the language of the pages, which may stand in front of the ending
 */
export const addressOf = (inside: string, fields: Fields, settings: Fields, main: string): string => {
  const url = said(fields['url']);
  if (url !== undefined) return url.replace(/^\//, '');
  const path = inside.replace(new RegExp(`(\\.${main})?\\.(md|markdown)$`, 'i'), '');
  const permalinks = record(settings['permalinks']);
  const [section = ''] = path.split('/');
  const pattern = said(permalinks[section]) ?? said(record(permalinks['page'])[section]);
  if (pattern !== undefined && !nameOf(path).startsWith('_index')) return filledIn(pattern, path, fields);
  const at = /^_?index$/.test(nameOf(path)) ? folderOf(path) : path;
  const slug = said(fields['slug']);
  return (slug === undefined ? at : (joined(folderOf(at), slug) ?? at)).toLowerCase().replaceAll(' ', '-');
};
