/**
 * Places on whatever site was built: its tests name no entry, so that they hold for any content. What they call things is
 * asked of `words`, in the language that the site has chosen.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedParts } from '../../src/integrations/entries/named-parts.ts';
import { partOf } from '../../src/parts.ts';
import type { ApiFile } from '../../src/schemas/api.ts';
import { dist, htmlOf, kindsOfPage, pages } from '../support/pages.ts';

/** Every address with its title and its other names, as the site publishes them. */
export const { items: addresses } = JSON.parse(readFileSync(join(dist, 'api/paths.json'), 'utf8')) as ApiFile<'paths'>;

/** The first page of each part, in the order of the navigation. */
export const partPages: readonly string[] = namedParts(process.cwd()).map((id) => partOf(id).path);

const lengths = new Map(pages.map((page) => [page, htmlOf(page).split('<main')[1]?.length ?? 0]));
const lengthOf = (page: string): number => lengths.get(page) ?? 0;

/** Pages with a file behind them, the longest first. */
export const written: readonly string[] = pages
  .filter((page) => /data-source="content\/(?!home|pages\/)/.test(htmlOf(page)) && !htmlOf(page).includes('noindex'))
  .toSorted((one, other) => lengthOf(other) - lengthOf(one));

/** The longest page that somebody wrote; the page about the site where nothing else is written. */
export const longest: string = written[0] ?? '/about/';

/** The first kind of page that holds something in its HTML; none where no page does. */
const pageWith = (pattern: RegExp): string[] => kindsOfPage.filter((page) => pattern.test(htmlOf(page))).slice(0, 1);

/** A few pages that between them have links, code, folds, fields and tables, as far as the site has such. */
export const mixed: readonly string[] = [
  ...new Set(['/', longest, ...[/<pre/, /<summary/, /<input/, /<table/].flatMap(pageWith)]),
];

/** The first, the last and the middle of a list: what goes wrong with one of many goes wrong at the ends or everywhere. */
export const some = <Value>(all: readonly Value[]): Value[] =>
  [...new Set([0, Math.floor(all.length / 2), all.length - 1])].flatMap((at) => all.slice(at, at + 1));
