/** The wikis of GitHub and GitLab: pages that link to each other by name, and a sidebar that is a page. */
import { isInOtherMarkup, isPageFile, isRst, nameOf } from '../../paths.ts';
import { withRst } from '../sphinx/beside.ts';
import type { Format, NavItem, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { withFencedIndents } from '../../text/dialects/indented-code.ts';
import { inWords, outsideCode, type Line } from '../../text/lines.ts';
import { githubAnchors, gitlabAnchors } from '../../text/links/slugs.ts';
import { gitlabMarkdown } from './gitlab.ts';
import { homeList, listsOf } from './home-list.ts';
import { included } from './included.ts';
import { sidebarItems } from './sidebar.ts';
import { pageName, tableOfContents, wikiLinks } from './wiki-links.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { isOfWikiJs, wikiJsMarkdown } from './wikijs.ts';
import { decoded } from '../../../../src/domain/text/decoded.ts';

const special = /(^|\/)_(sidebar|footer|header)\.md$/i;

const sidebarOf = (folder: SourceFolder): string | undefined =>
  folder.files.find((path) => /^_sidebar\.md$/i.test(path));

const withoutEnding = (path: string): string => path.replace(/\.\w+$/, '');

/** Pages by the names that links give them; where a page stands counts before what it is called, as first pages may share a name. */
const byNameIn = (pages: readonly string[]): ReadonlyMap<string, string> =>
  new Map([
    ...pages.map((path): [string, string] => [pageName(withoutEnding(nameOf(path))), path]),
    ...pages.map((path): [string, string] => [pageName(withoutEnding(path)), path]),
  ]);

/**
 * The address of the wiki on its own forge, which pages often use for each other: the one that is used most. Another wiki
 * may have a page of some name, too, so half of what it names has to be here.
 */
const hostIn = (folder: SourceFolder, byName: ReadonlyMap<string, string>): string | undefined => {
  const links = folder.files
    .filter(isPageFile)
    .flatMap((path) =>
      Array.from(
        folder.read(path).matchAll(/(https:\/\/[^\s)"'<>]+?\/(?:-\/)?wikis?\/)([^\s)"'<>#?]*)/g),
        ([, host = '', name = '']) => ({ host, isHere: byName.has(pageName(decoded(name))) }),
      ),
    );
  return [...Map.groupBy(links, (one) => one.host)]
    .map(([host, all]) => ({ host, all: all.length, here: all.filter(({ isHere }) => isHere).length }))
    .filter(({ here, all }) => here * 2 >= all)
    .toSorted((a, b) => b.here - a.here)[0]?.host;
};

type Kind = 'Wiki.js' | 'GitLab wiki' | 'GitHub wiki';

const kindOf = (folder: SourceFolder, host: string | undefined): Kind => {
  // Wiki.js keeps its pages in a repository as well, with a home in lower case; each page begins in its own way.
  if (folder.has('home.md') && isOfWikiJs(folder.read('home.md'))) return 'Wiki.js';
  const isGitLab = folder.has('home.md') || folder.has('_sidebar.md') || host?.endsWith('/-/wikis/') === true;
  return isGitLab ? 'GitLab wiki' : 'GitHub wiki';
};

const dialects: Readonly<Record<Kind, (lines: Line[], page: PageContext) => Line[]>> = {
  'Wiki.js': wikiJsMarkdown,
  'GitLab wiki': gitlabMarkdown,
  'GitHub wiki': (lines) => lines,
};

type PageOf = (target: string) => string | undefined;

/** The pages that the sidebar names, or lists of the home page that name most; empty without either. */
const navOf = (folder: SourceFolder, pages: readonly string[], home: string | undefined, pageOf: PageOf): NavItem[] => {
  const sidebar = sidebarOf(folder);
  // A page that is not there is named, so that it can be told.
  if (sidebar !== undefined)
    return sidebarItems(folder.read(sidebar), sidebar, (target) => pageOf(target) ?? decoded(target));
  if (home === undefined) return [];
  return homeList(sidebarItems(listsOf(folder.read(home)), home, pageOf), home, pages) ?? [];
};

const read = (folder: SourceFolder): SourceSite => {
  const pages = folder.files.filter((path) => (isPageFile(path) || isRst(path)) && !special.test(path));
  const byName = byNameIn(pages);
  const host = hostIn(folder, byName);
  const kind = kindOf(folder, host);
  const foreign = new Map(
    folder.files.filter(isInOtherMarkup).map((path) => [pageName(withoutEnding(nameOf(path))), path]),
  );
  const pageOf: PageOf = (target) => {
    const own = host !== undefined && target.startsWith(host) ? target.slice(host.length) : target;
    if (/^[a-z]+:/i.test(own)) return own;
    const name = pageName(
      decoded(own.replace(/[#?].*$/, ''))
        .replace(/^\.?\//, '')
        .replace(/\.(?:md|re?st)$/i, ''),
    );
    return byName.get(name) ?? byName.get(nameOf(name)) ?? foreign.get(nameOf(name));
  };
  const home = pages.find((path) => /^home\.\w+$/i.test(path));
  const nav = navOf(folder, pages, home, pageOf);
  return {
    format: kind,
    titlesInFields: kind !== 'GitHub wiki',
    titlesInNames: kind !== 'Wiki.js',
    docs: '',
    pages,
    statics: ['', 'uploads'],
    addressOf: (page) => (/^home$/i.test(withoutEnding(page)) ? '' : withoutEnding(page)),
    hosts: host === undefined ? [] : [host],
    redirects: [],
    nav: nav.length > 0 ? nav : undefined,
    // Beside that of the wiki, a page called so is one like others.
    ...(home === 'home.md' && pages.some((path) => /^(?:index|readme)\.\w+$/i.test(path)) ? { first: home } : {}),
    folders: new Map(),
    formulas: true,
    slug: kind === 'GitLab wiki' ? gitlabAnchors : githubAnchors,
    findings: folder.files
      .filter((path) => /(^|\/)_(footer|header)\.md$/i.test(path))
      .map((path) => ({ kind: 'left out', path, what: 'stood above or below every page', done: 'not brought in' })),
    dialect: (lines, page) =>
      colonBlocks(
        outsideCode(dialects[kind](withFencedIndents(included(lines, page, pageOf)), page), (text) =>
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
