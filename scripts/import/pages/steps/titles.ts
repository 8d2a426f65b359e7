/** What pages are called, and the anchors that they have here. */
import { pathToFileURL } from 'node:url';
import { nameOf } from '../../paths.ts';
import type { SourceSite } from '../../source.ts';
import { isOfSections, topHeading, withAnchors, withHeading, withTopHeading } from '../../text/headings.ts';
import { outsideCode, textOf, type Line } from '../../text/lines.ts';
import type { Found } from '../../text/marks.ts';
import type { Destination } from '../destination.ts';
import { folderOfFirst, inWordsOf, isTitleOfAny, nameFrom, type Page } from '../page.ts';
import type { Placement } from '../places/placing.ts';

/** What names are taken from. */
export interface Names {
  readonly site: SourceSite;
  readonly to: Pick<Destination, 'title'>;
  readonly placement: Pick<Placement, 'sections' | 'labels'>;
}

/** The title that the fields of a page name. */
export const titleInFields = (page: Page): string | undefined => page.fields.known['title'] as string | undefined;

/** The title as the fields of a page are to name it; undefined where its first heading does. */
const titleOf = (page: Page, heading: string | undefined, { site, to, placement }: Names): string | undefined => {
  const named = titleInFields(page);
  if (heading !== undefined) return named === heading || site.titlesInFields ? named : undefined;
  const label = placement.labels.get(page.path);
  // The first page of all has no name of a folder that says what it is.
  const isFirst = page.target === 'index.md' && label === undefined;
  return named ?? (isFirst ? to.title : nameFrom(page.path, label));
};

/**
 * What the first page of a folder is called in place of a title that every one could have, such as Home: beside the way
 * through the site it would stand there twice. Undefined for other pages.
 */
const tellingTitle = (page: Page, title: string, { to, placement }: Names): string | undefined => {
  const folder = folderOfFirst(page.target);
  if (folder === undefined || !isTitleOfAny(title)) return undefined;
  if (folder === '') return to.title;
  const own = placement.sections.get(folder)?.title ?? '';
  return isTitleOfAny(own) ? inWordsOf(nameOf(folder)) : own;
};

/** Names a page, and gives its headings the anchors that they had. */
export const nameHeadings = (page: Page, names: Names, say: Found): void => {
  const { site, placement } = names;
  const raised = withTopHeading(page.lines, titleInFields(page) ?? placement.labels.get(page.path));
  const heading = site.titlesInNames && isOfSections(raised) ? undefined : topHeading(raised);
  page.title = titleOf(page, heading, names);
  const { lines, renamed } = withAnchors(raised, site.slug, page.title);
  page.renamed = renamed;
  page.lines = lines;
  const title = page.title ?? heading ?? '';
  const telling = tellingTitle(page, title, names);
  if (telling === undefined || telling === title) return;
  say('navigation', 1, `the first page is called ${title}`, `called ${telling} now`);
  if (page.title === undefined) page.lines = withHeading(lines, telling);
  else page.title &&= telling;
};

/** Lines whose HTML has no anchor that a heading has as well: it stays with the heading. */
const withAnchorsOnce = (lines: readonly Line[], ids: readonly string[]): readonly Line[] => {
  const twice = new Set(ids.filter((id, number) => ids.indexOf(id) !== number));
  if (twice.size === 0) return lines;
  return outsideCode(lines, (text) =>
    text.replace(/ id="([^"]*)"/g, (written, id: string) => (twice.has(id) ? '' : written)),
  );
};

/**
 * Finds the anchors that a page has here.
 * @param file path of the page, from the root of the repository
 */
export const findAnchors = async (page: Page, file: string, to: Pick<Destination, 'anchorsOf'>): Promise<void> => {
  const ids = await to.anchorsOf(textOf(page.lines), pathToFileURL(`${process.cwd()}/${file}`), page.title);
  page.anchors = new Set(ids);
  page.lines = withAnchorsOnce(page.lines, ids);
};
