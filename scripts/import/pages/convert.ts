/** A folder of somebody else's pages as pages of this wiki. Reads no disk: what it needs of files is handed in. */
import { pathToFileURL } from 'node:url';
import { kinds, wikiId } from '../../../src/kinds.ts';
import { downloadAddress } from '../../../src/domain/content/links/relative-links.ts';
import { joined, nameOf, relativePath } from '../paths.ts';
import type { Fields, Finding, SourceFolder, SourceSite } from '../source.ts';
import { withCleanHtml } from '../text/html/clean-html.ts';
import { withWholeElements } from '../text/html/crossed-tags.ts';
import { withBlocksApart } from '../text/dialects/apart.ts';
import { withFlatHtml, withFlatPictures } from '../text/html/flat-html.ts';
import { withLinkedHeadings } from '../text/html/linked-headings.ts';
import { withFencedCode } from '../text/html/html-code.ts';
import { withWholeFences } from '../text/dialects/list-fences.ts';
import { withEvenTables } from '../text/dialects/tables.ts';
import { withClosedBlocks } from '../text/dialects/colon-blocks.ts';
import { readHead } from '../text/front-matter.ts';
import {
  isOfSections,
  topHeading,
  withAnchors,
  withHeading,
  withoutTitleInHtml,
  withTopHeading,
} from '../text/headings.ts';
import { withMeantEmphasis } from '../text/dialects/emphasis.ts';
import { homeLines } from '../text/home.ts';
import { withFormulas } from '../text/dialects/math.ts';
import { withOneShade } from '../text/shades.ts';
import { withHtmlAnchors } from '../text/links/html-anchors.ts';
import { outsideCode, textOf, withPartedRows } from '../text/lines.ts';
import { isPicture, resolver } from '../text/links/links.ts';
import { withPlacedLinks } from '../text/links/page-links.ts';
import { anchorIn } from './anchors.ts';
import type { Abbreviation, Converted, Destination, PlacedFinding } from './destination.ts';
import { mapFields } from './fields.ts';
import { linksInHtml } from './html-links.ts';
import { leftOut } from './left-out.ts';
import { addressesIn, oldAddresses } from './old-addresses.ts';
import { lineHere, pageFile } from './page-file.ts';
import { folderHere, folderOfFirst, inWordsOf, isTitleOfAny, nameFrom, withoutRule, type Page } from './page.ts';
import { placePages } from './place.ts';
import { sectionFiles } from './section-files.ts';
import { takenFiles } from './taken-files.ts';
import { withSpacedAddresses, withWholeAddresses, withWholeEscapes } from '../text/links/link-source.ts';

/** Brings pages over. */
export const convert = async (folder: SourceFolder, site: SourceSite, to: Destination): Promise<Converted> => {
  const findings: PlacedFinding[] = site.findings.map((one) => ({ ...one }));
  const abbreviations: Abbreviation[] = [];
  const heads = new Map(site.pages.map((path) => [path, site.headOf?.(path) ?? readHead(folder.read(path))]));
  const fieldsOf = (path: string): Fields => heads.get(path)?.fields ?? {};
  const { pages: places, sections, orders, labels, findings: ofPlaces } = placePages(site, fieldsOf, to.into, to.taken);
  findings.push(...ofPlaces);
  const base = joined('content/wiki', to.into) ?? 'content/wiki';
  const at = (target: string): string => `${base}/${target}`;

  // What a page takes in from another file has come along with it.
  const used = new Set<string>();
  const recorded: SourceFolder = {
    ...folder,
    read: (path) => {
      used.add(path);
      return folder.read(path);
    },
  };
  const pages = site.pages.map((path): Page => {
    const head = heads.get(path) ?? readHead('');
    const lines = withClosedBlocks(
      withoutRule(
        withPartedRows(
          withEvenTables(
            withBlocksApart(
              site.dialect([...homeLines(head.fields, head.lineOf), ...withWholeFences(head.body)], {
                path,
                fields: head.fields,
                folder: recorded,
                found: (kind, line, what, done) => void findings.push({ kind, path, line, what, done }),
                abbreviation: (short, long, line) => void abbreviations.push({ short, long, path, line }),
              }),
            ),
          ),
        ),
      ),
    );
    return {
      path,
      head,
      fields: mapFields(head.fields, to.today),
      target: places.get(path) ?? '',
      lines,
      title: undefined,
      renamed: new Map(),
      anchors: new Set(),
    };
  });
  findings.push(...leftOut(folder, site, used));

  const byPath = new Map(pages.map((page) => [page.path, page]));
  const resolve = resolver(folder, site, fieldsOf, (path) => {
    const page = byPath.get(path);
    return page ? addressesIn(site, page) : [];
  });
  const routeOf = (page: Page): string =>
    kinds.wiki.route(wikiId(at(page.target).slice('content/wiki/'.length).replace(/\.md$/, '')));
  const byRoute = new Map(pages.map((page) => [routeOf(page), page]));
  const saying =
    (page: Page) =>
    (kind: Finding['kind'], line: number | undefined, what: string, done: string): void =>
      void findings.push({ kind, path: page.path, line, what, done });

  const files = takenFiles(site, at);

  const inHtml = linksInHtml({
    resolve,
    byPath,
    byRoute,
    routeOf,
    routeIn: (path) => {
      const inside = folderHere(pages, site.docs, path);
      return inside === undefined ? undefined : kinds.wiki.route(wikiId(joined(to.into, inside) ?? '') || 'index');
    },
    fileAt: (path) => (to.mayTake(path) ? downloadAddress(files.placeOf(path)) : undefined),
    saying,
  });

  for (const page of pages)
    page.lines = withOneShade(withMeantEmphasis(withFormulas(page.lines, saying(page), site.formulas)), saying(page));

  // Titles, HTML and anchors first: links need the anchors of all pages.
  for (const page of pages) {
    const isThere = (url: string): boolean => ['page', 'file'].includes(resolve(url, page.path).kind);
    const named = page.fields.known['title'] as string | undefined;
    page.lines = withSpacedAddresses(withoutTitleInHtml(page.lines, named), isThere, saying(page), site.slug);
    // A picture of Markdown within HTML has blank lines around it, after which what follows may be code.
    const clean = withFlatHtml(
      withCleanHtml(
        withFlatPictures(withWholeElements(withLinkedHeadings(withFlatHtml(withFencedCode(withFlatHtml(page.lines)))))),
        (url, line) => inHtml.address(page, url, line),
        saying(page),
      ),
    );
    const raised = withTopHeading(clean, named ?? labels.get(page.path));
    const heading = site.titlesInNames && isOfSections(raised) ? undefined : topHeading(raised);
    // The first page of all has no name of a folder that says what it is.
    const isFirst = page.target === 'index.md' && labels.get(page.path) === undefined;
    if (heading === undefined) page.title = named ?? (isFirst ? to.title : nameFrom(page.path, labels.get(page.path)));
    else if (named === heading || site.titlesInFields) page.title = named;
    const anchored = withAnchors(raised, site.slug, page.title);
    const folder = folderOfFirst(page.target);
    if (folder !== undefined && isTitleOfAny(page.title ?? heading ?? '')) {
      // What the way through the site calls it already would stand there twice.
      const own = sections.get(folder)?.title ?? '';
      const words = folder === '' ? to.title : isTitleOfAny(own) ? inWordsOf(nameOf(folder)) : own;
      if (page.title === undefined) anchored.lines = withHeading(anchored.lines, words);
      saying(page)('navigation', 1, `the first page is called ${page.title ?? heading ?? ''}`, `called ${words} now`);
      page.title &&= words;
    }
    page.lines = withWholeAddresses(withWholeEscapes(anchored.lines));
    page.renamed = anchored.renamed;
    const file = pathToFileURL(`${process.cwd()}/${at(page.target)}`);
    const ids = await to.anchorsOf(textOf(page.lines), file, page.title);
    page.anchors = new Set(ids);
    // An anchor that HTML and a heading both have stays with the heading.
    const twice = new Set(ids.filter((id, number) => ids.indexOf(id) !== number));
    if (twice.size > 0)
      page.lines = outsideCode(page.lines, (text) =>
        text.replace(/ id="([^"]*)"/g, (written, id: string) => (twice.has(id) ? '' : written)),
      );
  }

  const old = oldAddresses(site, pages, { routeOf, reserved: to.reserved, resolve, earlierOf: to.earlierOf });
  findings.push(...old.findings);
  const said = Map.groupBy(findings.keys(), (number) => findings[number]?.path);
  const texts = new Map<string, string>();
  const sources = new Map<string, string>();
  pages.forEach((page, index) => {
    const here = at(page.target);
    const first = findings.length;
    const say = saying(page);
    const lines = withPlacedLinks(
      withHtmlAnchors(page.lines, (url, line) => inHtml.anchor(page, url, line)),
      {
        resolve: (url) => resolve(url, page.path),
        wayTo: (target) => {
          if (target.kind === 'page') {
            const other = byPath.get(target.path);
            return other && encodeURI(relativePath(here, at(other.target)));
          }
          const inside = folderHere(pages, site.docs, target.path);
          return inside === undefined
            ? undefined
            : encodeURI(relativePath(here, `${joined(base, inside) ?? base}/x`).replace(/x$/, '')) || './';
        },
        anchor: (path, hash) => {
          const other = path === undefined ? page : byPath.get(path);
          return other ? anchorIn(other, hash) : { id: undefined, nearest: undefined };
        },
        picture: (path) => {
          const why = to.pictureFault(path);
          return why === undefined ? { way: encodeURI(relativePath(here, files.placeOf(path))) } : { why };
        },
        file: (path) => {
          if (!to.mayTake(path)) return undefined;
          // What stands elsewhere in a repository, such as code, is read there.
          const isBeside = [...site.statics, site.docs].some((root) => root === '' || path.startsWith(`${root}/`));
          if (!isBeside && site.forge !== undefined) return undefined;
          return encodeURI(relativePath(here, files.placeOf(path)));
        },
        inForge: (path) => (site.forge === undefined ? undefined : site.forge + encodeURI(path)),
        shown: (path) => (path === site.docs ? `${base}/` : at(byPath.get(path)?.target ?? path)),
      },
      say,
    );
    const changed = to.changedOn(page.path) ?? page.fields.changed;
    const around = {
      order: orders.get(page.path),
      owner: page.fields.owner === undefined ? undefined : to.ownerOf(page.fields.owner),
      changed: changed === undefined || changed > to.today ? undefined : changed,
      was: old.of.get(page.path),
    };
    const file = pageFile(page, lines, around, say);
    texts.set(here, file.text);
    sources.set(here, page.path);
    for (const number of [...(said.get(page.path) ?? []), ...findings.keys().drop(first)]) {
      const one = findings[number];
      if (one?.line !== undefined)
        findings[number] = { ...one, here: { path: here, line: lineHere(page, file, one.line) } };
    }
    to.progress(index + 1, pages.length);
  });

  const ofSections = sectionFiles(sections, pages, at);
  findings.push(...ofSections.findings);
  for (const [path, text] of ofSections.texts) texts.set(path, text);
  const shown = [...files.all.keys()].filter(isPicture).length;
  return {
    texts,
    pictures: files.all,
    sources,
    findings,
    abbreviations,
    counts: {
      pages: pages.length,
      sections: sections.size,
      pictures: shown,
      files: files.all.size - shown,
      redirects: [...old.of.values()].reduce((sum, { length }) => sum + length, 0),
    },
  };
};
