/** The pages of the built site, found in its folder, so that no page is left out of a test by being forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { offPartAt } from '../../src/domain/content/off-parts.ts';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { coverOf } from './cover.ts';

/** The folder of the built site under test. */
export const dist = resolve(process.env['DIST'] ?? 'dist');

/** Pages of the site under test, which stays as it is: each worker reads them many times over. */
const kept = new Map<string, string>();

/** The HTML of a page as it was built. */
export const htmlOf = (page: string, folder = dist): string => {
  const file = join(folder, page.endsWith('/') ? `${page}index.html` : page);
  if (folder !== dist) return readFileSync(file, 'utf8');
  const html = kept.get(file) ?? readFileSync(file, 'utf8');
  kept.set(file, html);
  return html;
};

/** Every file of a built site, as a path that starts with a slash. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .sort();

/** The address of an HTML file of the site: `/faq/index.html` is `/faq/`. */
const addressOf = (file: string): string => file.replace(/\/index\.html$/, '/');

/** All pages once more, on one: it would stand for each of them in every test. e2e/book/ has its own. */
const book = '/book/index.html';

/**
 * The addresses of every HTML page of a built site, `/404.html` among them; without the book, and a page that only
 * forwards is none.
 */
export const pagesIn = (folder: string): string[] =>
  filesIn(folder)
    .filter((file) => file.endsWith('.html') && file !== book)
    .map(addressOf)
    .filter((page) => !htmlOf(page, folder).includes('http-equiv="refresh"'));

/** Every HTML page of the site under test. */
export const pages = pagesIn(dist);

/**
 * The pages whose address starts so; it is an error when there is none, so that no loop runs empty, unless they belong to
 * a part that the site does not have.
 */
export const pagesUnder = (start: string): string[] => {
  const found = pages.filter((page) => page.startsWith(start) && page !== start);
  if (found.length === 0 && offPartAt(start, namedParts(process.cwd())) === undefined)
    throw new Error(`The built site has no page under ${start}.`);
  return found;
};

/** The chapters of the guide, by address. */
export const chapters = pagesUnder('/guide/');

/** The pages of the claims, by address. */
export const claimPages = pagesUnder('/evidence/').filter(
  (page) => !/\/(sources|contradictions|dated-facts)\/$/.test(page),
);

/** Pages that together hold every combination of tag, class, role and sign, for what is too slow to ask of all. */
export const kindsOfPage = coverOf(pages, htmlOf);

/** Those, and every chapter: what readers read most. */
export const kindsAndChapters = [...new Set([...kindsOfPage, ...chapters])].sort();
