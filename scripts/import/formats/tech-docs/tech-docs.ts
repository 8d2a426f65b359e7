/** GOV.UK's Tech Docs: Middleman with `source/**.html.md.erb`. */
import { parse } from 'yaml';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Fields, Format, NavItem, Redirect, SourceFolder, SourceSite } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { withSpacedHeading } from '../../text/headings.ts';
import { number, record, said } from '../../text/literals.ts';
import { inWords, linesOf, outsideCode, type Line } from '../../text/lines.ts';
import { parameterizedAnchors } from '../../text/links/slugs.ts';
import { withChildren, type Child } from './children.ts';
import { partialFile, partialsOf } from './partials.ts';
import { withoutRuby } from './ruby.ts';
import { sidebarItems, sidebarsIn, withoutSidebar } from './sidebar.ts';

/** The file of settings, which Ruby may fill in; what it works out is not known, and is left empty. */
const settingsFile = (folder: SourceFolder): string | undefined =>
  ['config/tech-docs.yml', 'config/tech-docs.yml.erb'].find((path) => folder.has(path));

/** A number sign at the begin of a row says that its first cell is the head of the row; it is bold here. */
const withRowHeads = (lines: readonly Line[]): Line[] =>
  outsideCode(lines, (text) =>
    text.replace(/^(\s*\|\s*)#[ \t]+([^|]*[^|\s])(?=\s*\|)/, (_, before: string, words: string) =>
      words.includes('**') ? before + words : `${before}**${words}**`,
    ),
  );

/** Redcarpet takes blanks between the words of a link and its address. */
const withClosedLinks = (words: string): string =>
  words.replace(/(\[[^[\]]+\])[ \t]+(?=\((?:https?:\/\/|[#/.])?[\w./#-]*[./#][\w./#-]*\))/g, '$1');

const docs = 'source';

/** Pages, without what is only taken in by others and the page of what is not found. */
const pagesOf = (folder: SourceFolder): string[] => {
  const partials = partialsOf(folder);
  return folder.files.filter(
    (path) =>
      isPageFile(path) &&
      path.startsWith(`${docs}/`) &&
      !/(^|\/)_|^source\/(layouts|partials|templates)\/|^source\/404\./.test(path) &&
      !partials.has(path),
  );
};

const addressOf = (page: string): string => {
  const plain = page.slice(docs.length + 1).replace(/(?:\.html)?(?:\.erb)?\.(?:md|markdown)(?:\.erb)?$/, '');
  return nameOf(plain) === 'index' ? folderOf(plain) : `${plain}.html`;
};

const isFirst = (path: string): boolean => /^index\.html\./.test(nameOf(path));

/** Whether the navigation has a page below another: in its folder, or as the first page of a folder in that. */
const isBelow = (one: string, path: string): boolean =>
  isFirst(one)
    ? one !== path && folderOf(folderOf(one)) === folderOf(path)
    : isFirst(path) && folderOf(one) === folderOf(path);

const weightOf = (fields: Fields): number =>
  typeof fields['weight'] === 'number' ? fields['weight'] : Number.MAX_SAFE_INTEGER;

/** The navigation that the first page has beside it, for where it is written by hand. */
const navOf = (folder: SourceFolder, pages: readonly string[]): NavItem[] => {
  const byAddress = new Map(pages.map((page) => [addressOf(page), page]));
  const home = pages.find((page) => addressOf(page) === '');
  if (home === undefined) return [];
  return sidebarsIn(linesOf(folder.read(home))).flatMap((lines) =>
    sidebarItems(
      lines,
      (name) => folder.read(partialFile(name, home, folder) ?? ''),
      (url) => byAddress.get(joined(url.replace(/[#?].*/, '').replace(/(^|\/)index\.html$/, '')) ?? '\0'),
      home,
    ),
  );
};

const read = (folder: SourceFolder): SourceSite => {
  const settingsPath = settingsFile(folder) ?? '';
  const file = folder.read(settingsPath).replace(/<%.*?%>/g, '');
  const settings = record(parse(file, { logLevel: 'silent' }));
  const lines = file.split('\n');
  const host = said(settings['host']);
  const repository = said(settings['github_repo']);
  const pages = pagesOf(folder);
  /** The pages below one, in the order that the navigation has them; all pages without one. */
  const childrenOf = (path?: string): Child[] =>
    pages
      .filter((one) => path === undefined || isBelow(one, path))
      .map((one) => ({ address: addressOf(one), fields: readHead(folder.read(one)).fields }))
      .sort((a, b) => weightOf(a.fields) - weightOf(b.fields));
  const nav = navOf(folder, pages);
  return {
    format: 'GOV.UK Tech Docs',
    docs,
    pages,
    statics: [docs],
    addressOf,
    hosts: host === undefined ? [] : [host.replace(/\/?$/, '/')],
    forge: repository === undefined ? undefined : `https://github.com/${repository}/blob/HEAD/`,
    redirects: Object.entries(record(settings['redirects'])).map(([from, to]): Redirect => ({
      from,
      to: String(to),
      path: settingsPath,
      line: lines.findIndex((line) => line.includes(`${from}:`)) + 1,
    })),
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    orderOf: (_page, fields) => number(fields['weight']),
    slug: parameterizedAnchors,
    findings: folder.files
      .filter((path) => /^source\/.*\.html\.erb$/.test(path) && !/(^|\/)_|^source\/(layouts|partials)\//.test(path))
      .map((path) => ({
        kind: 'left out',
        path,
        what: 'a page that is made of Ruby and HTML',
        done: 'not brought in',
      })),
    dialect: (body, page) =>
      withRowHeads(
        outsideCode(withoutRuby(withChildren(withoutSidebar(body, page), page, childrenOf), page, childrenOf), (text) =>
          inWords(withSpacedHeading(text), withClosedLinks),
        ),
      ),
  };
};

export const techDocs: Format = {
  id: 'tech-docs',
  name: 'GOV.UK Tech Docs',
  fits: (folder) => settingsFile(folder) !== undefined,
  read,
};
