/** Links that stay HTML: where they lead here, as addresses from the root of the site. */
import type { Finding } from '../source.ts';
import type { Target } from '../text/links/target.ts';
import { anchorIn } from './anchors.ts';
import type { Page } from './page.ts';

/** What is known of the pages and files that links may lead to. */
interface Places {
  readonly resolve: (url: string, from: string) => Target;
  readonly byPath: ReadonlyMap<string, Page>;
  readonly byRoute: ReadonlyMap<string, Page>;
  readonly routeOf: (page: Page) => string;
  /** The address of what came of a folder of the source, or of a page in one. */
  readonly routeIn: (path: string) => string | undefined;
  /** The address of a file for readers to take along; undefined for one that did not come along. */
  readonly fileAt: (path: string) => string | undefined;
  readonly saying: (
    page: Page,
  ) => (kind: Finding['kind'], line: number | undefined, what: string, done: string) => void;
}

export interface LinksInHtml {
  /** Where a link leads; undefined when it leads nowhere. */
  readonly address: (page: Page, url: string, line: number) => string | undefined;
  /** The address of a link with the anchor that its place has here; undefined where it stays. */
  readonly anchor: (page: Page, url: string, line: number) => string | undefined;
}

export const linksInHtml = ({ resolve, byPath, byRoute, routeOf, routeIn, fileAt, saying }: Places): LinksInHtml => ({
  address: (page, url, line) => {
    const target = resolve(url, page.path);
    if (target.kind === 'elsewhere') return target.url;
    if (target.kind === 'here') return `#${target.hash}`;
    const other = target.kind === 'page' ? byPath.get(target.path) : undefined;
    if (other && target.kind === 'page') {
      if (target.isMeant)
        saying(page)(
          'elsewhere',
          line,
          `link ${url} in HTML: the old site had no page there`,
          'leads to its namesake now',
        );
      return `${routeOf(other)}${target.hash === '' ? '' : `#${target.hash}`}`;
    }
    const found =
      target.kind === 'folder' ? routeIn(target.path) : target.kind === 'file' ? fileAt(target.path) : undefined;
    if (found === undefined) saying(page)('dead link', line, `link ${url} in HTML leads nowhere`, 'now words');
    return found;
  },
  anchor: (page, url, line) => {
    const [way = '', hash = ''] = url.split('#');
    if (/^[a-z]+:/i.test(way)) return undefined;
    const other = way === '' ? page : byRoute.get(way);
    const { id } = other ? anchorIn(other, hash) : { id: hash };
    if (id === hash) return undefined;
    if (id === undefined)
      saying(page)('anchor', line, `link ${url} in HTML: there is no anchor #${hash}`, 'leads to the page now');
    return id === undefined || id === '' ? way || routeOf(page) : `${way}#${id}`;
  },
});
