/** The wikis of GitHub and GitLab: pages that link to each other by name, and a sidebar that is a page. */
import { isInOtherMarkup, isPageFile, isRst, nameOf } from '../../paths.ts';
import { readHead } from '../../text/front-matter.ts';
import { inlineCode } from '../../text/fences.ts';
import { withRst } from '../sphinx/beside.ts';
import type { Finding, Format, NavItem, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { withFencedIndents } from '../../text/dialects/indented-code.ts';
import { withoutFormulaLooks } from '../../text/dialects/math.ts';
import {
  codeLines,
  inWords,
  indentOf,
  linesOf,
  outsideCode,
  takenIn,
  withoutComments,
  type Line,
} from '../../text/lines.ts';
import { githubAnchors, gitlabAnchors } from '../../text/links/slugs.ts';
import { gitlabMarkdown } from './gitlab.ts';
import { homeList, listsOf } from './home-list.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { wikiJsMarkdown } from './wikijs.ts';
import { decoded } from '../../../../src/domain/text/decoded.ts';

const special = /(^|\/)_(sidebar|footer|header)\.md$/i;

/** Where the old site wrote its own table of contents. */
export const tableOfContents = /^\s*\[\[?_?TOC_?\]?\]\s*$/i;

const sidebarOf = (folder: SourceFolder): string | undefined =>
  folder.files.find((path) => /^_sidebar\.md$/i.test(path));

/** A name as links and files may both have it. */
export const pageName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/[/?]+$/, '');

/**
 * `[[Page]]`, `[[words|Page]]` and `[[picture.png|alt=words]]`.
 * @param isPage tells words from a page where somebody wrote them the other way round
 */
export const wikiLinks = (words: string, isPage: (name: string) => boolean = () => false): string =>
  words.replace(/(?<![[\\!])\[\[([^[\]\n]+)\]\]/g, (whole, inside: string) => {
    if (/^_TOC_$/i.test(inside)) return '';
    const [first = '', ...rest] = inside.split('|').map((part) => part.trim());
    if (/\.(png|jpe?g|gif|svg|webp|avif)$/i.test(first)) {
      const alt = rest.find((one) => one.startsWith('alt='))?.slice(4) ?? '';
      return `![${alt}](${encodeURI(first)})`;
    }
    const last = rest.at(-1) ?? first;
    const isTurned = last !== first && !isPage(last) && isPage(first);
    const [label, target] = isTurned ? [last, first] : [first, last];
    if (target === '') return whole;
    const [page = '', hash] = target.split('#');
    return `[${label}](<${page}${hash === undefined ? '' : `#${hash}`}>)`;
  });

/** What a line of the sidebar names: the words, and the page behind them. */
const lineItem = (
  text: string,
  pageOf: (name: string) => string | undefined,
): { label: string; page?: string | undefined } => {
  const linked = wikiLinks(text);
  const [, label, angled, bare] =
    /(?<!!)\[((?:[^[\]]|\[[^\]]*\])*)\]\((?:<([^>]*)>|([^)\s]+))[^)]*\)/.exec(linked) ?? [];
  const plain = (words: string): string =>
    withoutFormulaLooks(words)
      .replace(/<[^>]*>/g, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      // Within a word a line below is part of a name.
      .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
      .trim();
  const target = angled ?? bare;
  if (label === undefined || target === undefined) return { label: plain(linked) };
  return { label: plain(label), page: pageOf(target) };
};

/** Navigation from a list: items below items, and headings or lines of their own that name groups. */
export const sidebarItems = (text: string, path: string, pageOf: (name: string) => string | undefined): NavItem[] => {
  interface Open extends NavItem {
    items: NavItem[];
  }
  const root: NavItem[] = [];
  const definitions = new Map(
    Array.from(text.matchAll(/^ {0,3}\[([^\]\n]+)\]:[ \t]*<?([^\s>]+)/gm), ([, name = '', url = '']) => [
      name.toLowerCase(),
      url,
    ]),
  );
  const withAddresses = (line: string): string =>
    line.replace(/(\[([^[\]]+)\])\[([^[\]]*)\]/g, (whole, words: string, label: string, name: string) => {
      const url = definitions.get((name || label).toLowerCase());
      return url === undefined ? whole : `${words}(${url})`;
    });
  let group = root;
  /** A heading among others like it, to which the links below it belong. */
  let section: Open | undefined;
  let above: { readonly level: number; readonly item: Open } | undefined;
  let stack: { indent: number; item: Open }[] = [];
  const lines = linesOf(withoutComments(text));
  const levels = lines.flatMap((line) => /^#+(?=\s)/.exec(line.text)?.[0].length ?? []);
  for (const { text: line, at } of lines) {
    if (line.trim() === '' || /^\s*(?:-{3,}|\*{3,}|<\/?\w|!?\[!?\[?\]?\()/.test(line)) continue;
    const [, space, item] = /^(\s*)(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line) ?? [];
    const words = item ?? line.replace(/^#+\s*|(?<=^#.*)\s+#+\s*$/g, '').replace(/^\s*\*\*(.*)\*\*\s*$/, '$1');
    const found = lineItem(withAddresses(words), pageOf);
    if (found.label === '' && found.page === undefined) continue;
    const open: Open = { ...found, items: [], at: { path, line: at } };
    if (item === undefined) {
      if (!/^#|^\s*\*\*/.test(line) && found.page === undefined) continue;
      // A heading right below one that is larger is part of it, but for the name of the whole wiki above all others.
      const level = /^#+/.exec(line)?.[0].length ?? 0;
      if (level > 0) section = levels.filter((one) => one === level).length > 1 ? open : undefined;
      else if (section && found.page !== undefined && !/^\s*\*\*/.test(line)) {
        section.items.push(open);
        group = open.items;
        stack = [];
        continue;
      }
      // What is no heading holds none.
      if (!level || !above?.level || level <= above.level) above = { level, item: open };
      const isPart = above.item !== open && root[0] !== above.item;
      (isPart ? above.item.items : root).push(open);
      // The way home stands above groups and is none.
      group = found.page !== undefined && /^home\.\w+$/i.test(found.page) ? root : open.items;
      stack = [];
      continue;
    }
    const indent = indentOf(space ?? '');
    stack = stack.filter((one) => one.indent < indent);
    (stack.at(-1)?.item.items ?? group).push(open);
    stack.push({ indent, item: open });
  }
  return root;
};

/** `[[include:Page]]` of Gollum, which shows the text of another page in its place. */
const included = (
  lines: readonly Line[],
  page: PageContext,
  pageOf: (name: string) => string | undefined,
  depth = 0,
): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index): Line[] => {
    const name = isCode[index] ? undefined : /^\s*\[\[include:([^[\]|]+)\]\]\s*$/i.exec(line.text)?.[1];
    if (name === undefined) return [line];
    const path = pageOf(name.trim());
    if (path !== undefined && isPageFile(path) && path !== page.path && page.folder.has(path) && depth < 4)
      return included(takenIn(readHead(page.folder.read(path)).body, line.at), page, pageOf, depth + 1);
    page.found(
      'syntax',
      line.at,
      `${name.trim()} is taken in here`,
      'kept as it is written, as code; bring its text in by hand',
    );
    return [{ ...line, text: inlineCode(line.text.trim()) }];
  });
};

const read = (folder: SourceFolder): SourceSite => {
  const pages = folder.files.filter((path) => (isPageFile(path) || isRst(path)) && !special.test(path));
  // Wiki.js keeps its pages in a repository as well, with a home in lower case, and names its editor in each page.
  const isWikiJs =
    folder.has('home.md') && /^---\n(?:.+\n)*editor: /.test(folder.read('home.md').replace(/\r\n/g, '\n'));
  // Where a page stands counts before what it is called: the first page of a folder may be called as that of the wiki.
  const byName = new Map([
    ...pages.map((path): [string, string] => [pageName(nameOf(path).replace(/\.\w+$/, '')), path]),
    ...pages.map((path): [string, string] => [pageName(path.replace(/\.\w+$/, '')), path]),
  ]);
  // Addresses of the wiki on its own forge, which pages often use for each other: the one that is used most.
  const written = folder.files
    .filter(isPageFile)
    .flatMap((path) =>
      Array.from(
        folder.read(path).matchAll(/(https:\/\/[^\s)"'<>]+?\/(?:-\/)?wikis?\/)([^\s)"'<>#?]*)/g),
        ([, host = '', name = '']) => ({ host, isHere: byName.has(pageName(decoded(name))) }),
      ),
    );
  // Another wiki may have a page of some name, too.
  const [host] =
    [...Map.groupBy(written, (one) => one.host)]
      .map(([one, links]) => [one, links.filter(({ isHere }) => isHere).length, links.length] as const)
      .filter(([, here, all]) => here * 2 >= all)
      .toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const isGitLab =
    !isWikiJs && (folder.has('home.md') || folder.has('_sidebar.md') || host?.endsWith('/-/wikis/') === true);
  const foreign = new Map(
    folder.files.filter(isInOtherMarkup).map((path) => [pageName(nameOf(path).replace(/\.\w+$/, '')), path]),
  );
  const pageOf = (target: string): string | undefined => {
    const own = host !== undefined && target.startsWith(host) ? target.slice(host.length) : target;
    if (/^[a-z]+:/i.test(own)) return own;
    const name = pageName(
      decoded(own.replace(/[#?].*$/, ''))
        .replace(/^\.?\//, '')
        .replace(/\.(?:md|re?st)$/i, ''),
    );
    return byName.get(name) ?? byName.get(nameOf(name)) ?? foreign.get(nameOf(name));
  };
  const ownMarkdown = isWikiJs ? wikiJsMarkdown : isGitLab ? gitlabMarkdown : (lines: Line[]) => lines;
  const sidebar = sidebarOf(folder);
  const home = pages.find((path) => /^home\.\w+$/i.test(path));
  const nav =
    sidebar !== undefined
      ? // A page that is not there is named, so that it can be told.
        sidebarItems(folder.read(sidebar), sidebar, (target) => pageOf(target) ?? decoded(target))
      : home === undefined
        ? []
        : (homeList(sidebarItems(listsOf(folder.read(home)), home, pageOf), home, pages) ?? []);
  return {
    format: isWikiJs ? 'Wiki.js' : isGitLab ? 'GitLab wiki' : 'GitHub wiki',
    titlesInFields: isWikiJs || isGitLab,
    titlesInNames: !isWikiJs,
    docs: '',
    pages,
    statics: ['', 'uploads'],
    addressOf: (page) => {
      const plain = page.replace(/\.\w+$/, '');
      return /^home$/i.test(plain) ? '' : plain;
    },
    hosts: host === undefined ? [] : [host],
    redirects: [],
    nav: nav.length > 0 ? nav : undefined,
    // Beside that of the wiki, a page called so is one like others.
    ...(isGitLab && home !== undefined && pages.some((path) => /^index\.\w+$/i.test(path)) ? { first: home } : {}),
    folders: new Map(),
    formulas: true,
    slug: isGitLab ? gitlabAnchors : githubAnchors,
    findings: [
      ...folder.files
        .filter((path) => /(^|\/)_(footer|header)\.md$/i.test(path))
        .map((path): Finding => ({
          kind: 'left out',
          path,
          what: 'stood above or below every page',
          done: 'not brought in',
        })),
    ],
    dialect: (lines: Line[], page) =>
      colonBlocks(
        outsideCode(ownMarkdown(withFencedIndents(included(lines, page, pageOf)), page), (text) =>
          tableOfContents.test(text)
            ? ''
            : // Forges once read it as a heading; a single sign may be the name of a channel.
              inWords(text.replace(/^#{2,6}(?=[^#\s])/, '$& '), (words) =>
                withEmoji(wikiLinks(words, (name) => pageOf(name) !== undefined)),
              ),
        ),
        page,
      ),
  };
};

export const wiki: Format = {
  id: 'wiki',
  name: 'Wiki of GitHub or GitLab',
  fits: (folder) => sidebarOf(folder) !== undefined || folder.files.some((path) => /^home\.(?:md|re?st)$/i.test(path)),
  read: (folder) => withRst(read(folder), folder),
};
