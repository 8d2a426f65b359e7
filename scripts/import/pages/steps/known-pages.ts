/** What the pages of an import know of each other: where each stands, and where links and files lead. */
import { downloadAddress } from '../../../../src/domain/content/links/relative-links.ts';
import { kinds, wikiId } from '../../../../src/kinds.ts';
import { isBelow, joined, relativePath } from '../../paths.ts';
import type { Fields, Finding, SourceFolder, SourceSite } from '../../source.ts';
import type { Places } from '../../text/links/link-targets.ts';
import { resolver } from '../../text/links/links.ts';
import type { Resolve } from '../../text/links/target.ts';
import type { Found } from '../../text/marks.ts';
import { anchorIn } from '../anchors.ts';
import type { Destination, PlacedFinding } from '../destination.ts';
import { linksInHtml, type LinksInHtml } from '../html-links.ts';
import { addressesIn } from '../old-addresses.ts';
import { folderHere, type Page } from '../page.ts';
import { takenFiles, type TakenFiles } from '../taken-files.ts';

export interface KnownPages {
  readonly resolve: Resolve;
  /** The address of a page here. */
  readonly routeOf: (page: Page) => string;
  /** Path of a page from the root of the repository. */
  readonly fileOf: (page: Page) => string;
  /** Files that come along, each by being asked for. */
  readonly files: TakenFiles;
  readonly inHtml: LinksInHtml;
  /** Where links of a page lead, as the page writes them. */
  readonly waysFrom: (page: Page) => Places;
  /** Takes what is found in a page. */
  readonly saying: (page: Page) => Found;
}

/** @param findings gets what is said of pages */
export const knownPages = (
  folder: SourceFolder,
  site: SourceSite,
  to: Destination,
  {
    pages,
    fieldsOf,
    at,
    findings,
  }: {
    readonly pages: readonly Page[];
    readonly fieldsOf: (path: string) => Fields;
    /** The path from the root of the repository of a path below the section. */
    readonly at: (target: string) => string;
    readonly findings: PlacedFinding[];
  },
): KnownPages => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const resolve = resolver(folder, site, fieldsOf, (path) => {
    const page = byPath.get(path);
    return page ? addressesIn(site, page) : [];
  });
  const fileOf = (page: Page): string => at(page.target);
  const routeOf = (page: Page): string =>
    kinds.wiki.route(wikiId(fileOf(page).slice('content/wiki/'.length).replace(/\.md$/, '')));
  const saying =
    (page: Page) =>
    (kind: Finding['kind'], line: number | undefined, what: string, done: string): void =>
      void findings.push({ kind, path: page.path, line, what, done });
  const files = takenFiles(site, at);
  /** True for what stands with the pages; what stands elsewhere in a repository, such as code, is read there. */
  const isBeside = (path: string): boolean =>
    path.startsWith('../') || [...site.statics, site.docs].some((root) => isBelow(root, path));

  const inHtml = linksInHtml({
    resolve,
    byPath,
    byRoute: new Map(pages.map((page) => [routeOf(page), page])),
    routeOf,
    routeIn: (path) => {
      const inside = folderHere(pages, site.docs, path);
      return inside === undefined ? undefined : kinds.wiki.route(wikiId(joined(to.into, inside) ?? '') || 'index');
    },
    fileAt: (path) => (to.mayTake(path) ? downloadAddress(files.placeOf(path)) : undefined),
    saying,
  });

  const waysFrom = (page: Page): Places => {
    const wayTo = (path: string): string => encodeURI(relativePath(fileOf(page), path));
    return {
      resolve: (url) => resolve(url, page.path),
      wayTo: (target) => {
        if (target.kind === 'page') {
          const other = byPath.get(target.path);
          return other && wayTo(fileOf(other));
        }
        const inside = folderHere(pages, site.docs, target.path);
        return inside === undefined ? undefined : wayTo(at(joined(inside, 'x') ?? 'x')).replace(/x$/, '') || './';
      },
      anchor: (path, hash) => {
        const other = path === undefined ? page : byPath.get(path);
        return other ? anchorIn(other, hash) : { id: undefined, nearest: undefined };
      },
      picture: (path) => {
        const why = to.pictureFault(path);
        return why === undefined ? { way: wayTo(files.placeOf(path)) } : { why };
      },
      file: (path) =>
        to.mayTake(path) && (isBeside(path) || site.forge === undefined) ? wayTo(files.placeOf(path)) : undefined,
      inForge: (path) => (site.forge === undefined ? undefined : site.forge + encodeURI(path)),
      shown: (path) => (path === site.docs ? at('') : at(byPath.get(path)?.target ?? path)),
    };
  };
  return { resolve, routeOf, fileOf, files, inHtml, waysFrom, saying };
};
