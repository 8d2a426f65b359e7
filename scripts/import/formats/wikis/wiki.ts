/** The wikis of GitHub and GitLab: pages that link to each other by name, and a sidebar that is a page. */
import { isInOtherMarkup, isPageFile, isRst, nameOf } from '../../paths.ts';
import { withRst } from '../sphinx/beside.ts';
import type { Finding, Format, SourceFolder, SourceSite } from '../../source.ts';
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

const read = (folder: SourceFolder): SourceSite => {
  const pages = folder.files.filter((path) => (isPageFile(path) || isRst(path)) && !special.test(path));
  // Wiki.js keeps its pages in a repository as well, with a home in lower case; each page begins in its own way.
  const isWikiJs = folder.has('home.md') && isOfWikiJs(folder.read('home.md'));
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
    ...(home === 'home.md' && pages.some((path) => /^(?:index|readme)\.\w+$/i.test(path)) ? { first: home } : {}),
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
