/** What is wrong with the links of texts from one page of content to another, before any page is built. */
import { closest } from 'fastest-levenshtein';
import { lineOf, nodesOf, type MarkdownNode, type TextProblem } from '../markup/markdown-tree.ts';
import { leadsNowhere, relativeAddress, withoutMarkdown } from './relative-links.ts';
import { decoded } from '../../text/decoded.ts';

export interface KnownPages {
  /** Addresses of the wiki, from the root of the site; none where there is no wiki. */
  readonly addresses: ReadonlySet<string>;
  /** Addresses of the pages of other kinds, by the address that those of a kind begin with. */
  readonly ofKinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a file lies at an address below /assets/. */
  readonly hasAsset: (address: string) => boolean;
  /** Beginnings of the addresses of lists that the wiki makes of itself. */
  readonly lists: readonly string[];
  /** Addresses of files beside the texts of the wiki. */
  readonly files: ReadonlySet<string>;
  /** Old addresses with those that took their place. */
  readonly moved: ReadonlyMap<string, string>;
  /** Addresses of drafts, which are not built. */
  readonly drafts: ReadonlySet<string>;
  /** The anchors of a page by its address; undefined where only the built page shows them. */
  readonly anchorsAt: (address: string) => ReadonlySet<string> | undefined;
}

/** Anchors that a page has beside those of its text: those of the interface, of letters, of notes in the margin, and of footnotes. */
const isOfPage = (anchor: string): boolean =>
  /^(?:_|claim-|letter-|term-|diagram-|user-content-|footnote-label$)/.test(anchor);

/** What to write instead of a relative link that leads to nothing of the wiki. */
const insteadOf = (url: string, file: string, { addresses }: KnownPages): string => {
  const ofPage = url.replace(/\.x?html?(?=[?#]|$)/i, '.md');
  const [page = ''] = (ofPage === url ? '' : (relativeAddress(ofPage, file) ?? '')).split(/[?#]/);
  if (addresses.has(page)) return `a page is linked by the file that it is written in. Write ${ofPage}.`;
  if (withoutMarkdown(url) !== undefined)
    return 'only files of content/ are pages. Move that one into content/wiki/, or write the address under which it is read, from the root of the site or beginning with https://.';
  return (
    'a relative link leads to a page, a folder of pages, a picture or a file of the wiki. A page of HTML or a script ' +
    'is none: put it into public/assets/ and link to it as /assets/….'
  );
};

/**
 * Links to addresses that moved, to drafts, to pages and files that are not there, and to no anchor of one.
 * @param file path of the text from the root of the repository
 * @param own address of the text itself
 */
export const pageLinkProblems = (
  tree: MarkdownNode,
  file: string,
  own: string | undefined,
  known: KnownPages,
): TextProblem[] =>
  nodesOf(tree).flatMap((node): TextProblem[] => {
    const { type, url = '' } = node;
    if (type !== 'link' && type !== 'definition') return [];
    const at = (message: string): TextProblem[] => [{ line: lineOf(node), message: `link ${url}: ${message}` }];
    if (/^www\./i.test(url)) return at(`an address of another site begins with its scheme. Write https://${url}.`);
    if (file.startsWith('content/wiki/') && leadsNowhere(url, file)) return at(insteadOf(url, file, known));
    const relative = relativeAddress(url, file);
    const [path = ''] = (relative ?? url).split(/[?#]/);
    const now = known.moved.get(path);
    if (now !== undefined) return at(`the page moved. Write ${now}.`);
    if (known.drafts.has(path)) return at('the page is a draft, which is not built. Publish it, or take the link out.');
    if (path.startsWith('/files/') && !known.files.has(path)) {
      const near = known.files.size === 0 ? '' : ` Nearest: ${closest(path, [...known.files])}.`;
      return at(`there is no file content/wiki/${decoded(path.slice('/files/'.length))}.${near}`);
    }
    const isPage =
      path.startsWith('/wiki/') && !/\.\w+$/.test(path) && !known.lists.some((list) => path.startsWith(list));
    if (known.addresses.size > 0 && isPage && !known.addresses.has(path)) {
      return at(`there is no page at ${path}. Nearest: ${closest(path, [...known.addresses])}.`);
    }
    const [root = '', others] = [...known.ofKinds].find(([begin]) => path.startsWith(begin)) ?? [];
    if (others && path !== root && !/\.\w+$/.test(path) && !others.has(path))
      return at(`there is no page at ${path}. Nearest: ${closest(path, [...others])}.`);
    if (path.startsWith('/assets/') && !known.hasAsset(path)) return at(`there is no file public${decoded(path)}.`);
    const anchor = decoded(/#(.*?)(?::~:.*)?$/s.exec(url)?.[1] ?? '');
    const anchors = anchor === '' || isOfPage(anchor) ? undefined : known.anchorsAt(path || (own ?? ''));
    if (anchors === undefined || anchors.has(anchor)) return [];
    const where = path === '' || path === own ? 'this page' : path;
    const near = anchors.size === 0 ? '' : ` Nearest: #${closest(anchor, [...anchors])}.`;
    return at(`${where} has no anchor #${anchor}.${near}`);
  });
