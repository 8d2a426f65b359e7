/** Links of wiki pages as people write them: to the file of another page, or to a folder, from where they stand. */
import { isKind, kinds, wikiId } from '../../../kinds.ts';
import { routeOf } from '../routes.ts';
import { decoded } from '../../text/decoded.ts';

const wiki = '/content/wiki/';

/** The path of a wiki page's file from the root of the repository, in any path or address that ends with it; undefined for other files. */
export const wikiFile = (path: string): string | undefined => {
  const at = path.indexOf(wiki);
  return at < 0 ? undefined : path.slice(at + 1);
};

/** The address or path of a file of Markdown, without its ending, query and anchor; undefined for any other. */
export const withoutMarkdown = (address: string): string | undefined =>
  /^([^?#]*)\.mdx?(?:[?#].*)?$/is.exec(address)?.[1];

/** Endings of pictures, which Astro takes from beside the text. */
export const isPicture = (path: string): boolean => /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path);

/**
 * True for files that readers take with them, such as forms and tables, from beside the texts of the wiki. What a browser
 * would run, or read as a page of this site, is none.
 */
export const isDownload = (path: string): boolean =>
  /(?:^|\/)[^/.][^/]*\.[a-z0-9]*[a-z][a-z0-9]*$/i.test(path) &&
  !/(?:^|\/)_section\.ya?ml$|\.(?:mdx?|markdown|x?html?|shtml|svgz|m?js|cjs|css|wasm|astro|tsx?|jsx)$/i.test(path) &&
  !isPicture(path);

/** The address of such a file, from the root of the site. */
export const downloadAddress = (path: string): string => `/files/${encodeURI(path.replace(/^content\/wiki\//, ''))}`;

const isRelative = (url: string): boolean => url !== '' && !/^([a-z][a-z0-9+.-]*:|[/\\#?])/i.test(url);

/**
 * The address from the root of the site that a relative link leads to, with its query and anchor; undefined for a link
 * that is not relative, and for one that leads to something else than a page or a file to take along.
 * @param url as it is written, such as `../network/Ingress.md#ports`
 * @param file path of the page from the root of the repository, such as `content/wiki/start/README.md`
 */
export const relativeAddress = (url: string, file: string): string | undefined => {
  if (!isRelative(url) || isPicture(url.replace(/[?#].*$/, ''))) return undefined;
  const { pathname, search, hash } = new URL(url, `file:///${encodeURI(file)}`);
  const path = decoded(pathname);
  if (path === '/content/wiki' || path.startsWith(wiki)) {
    const whole = path.slice(wiki.length);
    if (isDownload(whole)) return downloadAddress(whole);
    const rest = withoutMarkdown(whole) ?? whole;
    return /\.[a-z]\w*$/i.test(rest) ? undefined : kinds.wiki.route(wikiId(rest) || 'index') + search + hash;
  }
  const [, collection = '', id = ''] = /^\/content\/([a-z-]+)\/(.+?)\.(?:mdx?|ya?ml)$/i.exec(path) ?? [];
  const route = isKind(collection) ? routeOf(collection, id) : undefined;
  return route && route + search + hash;
};

/** True for a relative link that {@link relativeAddress} finds no page for, and that is no picture. */
export const leadsNowhere = (url: string, file: string): boolean =>
  isRelative(url) && !isPicture(url.replace(/[?#].*$/, '')) && relativeAddress(url, file) === undefined;
