/** docsify: pages as they are, a sidebar that is one of them, and a script in `index.html` that draws them. */
import { fenced } from '../../text/fences.ts';
import { folderOf, isBelow, isPageFile, joined, nameOf, pathBelow } from '../../paths.ts';
import { pagesIn } from '../../pages/places/groups.ts';
import { inWordsOf } from '../../pages/page.ts';
import type {
  Fields,
  Finding,
  Format,
  NavItem,
  PageContext,
  Redirect,
  SourceFolder,
  SourceSite,
} from '../../source.ts';
import { block, codeLines, inWords, isBlank, outsideCode, type Line } from '../../text/lines.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { exportedValue, record, said } from '../../text/literals.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';
import { taken } from '../../text/templates/snippets.ts';
import { decoded } from '../../../../src/domain/text/decoded.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { sidebarItems } from './sidebar.ts';

const startOf = (folder: SourceFolder): string | undefined =>
  folder.files
    .filter((path) => nameOf(path) === 'index.html' && folder.read(path).includes('$docsify'))
    .toSorted((a, b) => a.split('/').length - b.split('/').length)[0];

/** What the script is given, as far as it is written out. */
const settingsOf = (html: string): Fields => {
  const [, written] = /\$docsify\s*=\s*(\{[\s\S]*?)<\/script/i.exec(html) ?? [];
  const value = written === undefined ? undefined : exportedValue(`export default ${written}`);
  return record(value);
};

/** Files of the parts that stand around every page, by the settings that name them; true there is the name that they have. */
const frames: Readonly<Record<string, string>> = {
  loadSidebar: '_sidebar.md',
  loadNavbar: '_navbar.md',
  coverpage: '_coverpage.md',
  notFoundPage: '_404.md',
  loadFooter: '_footer.md',
};

const frameFile = (settings: Fields, name: string): string => said(settings[name]) ?? frames[name] ?? name;

/** Other addresses of pages: those that are patterns are known to the script only. */
const aliasesIn = (settings: Fields, path: string, html: string): Redirect[] =>
  Object.entries(record(settings['alias'])).flatMap(([from, to]): Redirect[] => {
    const plain = from.replace(/^\.\*\??/, '');
    const target = said(to);
    if (target === undefined || /[*()[\]?$]/.test(plain + target)) return [];
    const line = html.split('\n').findIndex((text) => text.includes(from)) + 1;
    return [{ from: plain, to: target, path, line: Math.max(1, line) }];
  });

/** An address as docsify writes it, `#/page?id=place`, as one of a page. */
const plainAddress = (url: string): string =>
  url
    .replace(/^\/?#\//, '/')
    .replace(/\?id=([^&#]*).*$/, '#$1')
    .replace(/^(\/[^#]*?)\/?(#.*)?$/, (_, path: string, hash = '') => `${path === '' ? '/' : path}${hash}`);

/** `[words](address ':setting')`: what a setting says of looks is left out, a file that is taken in comes in. */
const link = /(!?\[[^\]]*\]\()\s*<?([^\s()<>]+)>?((?:\s+(?:"[^"]*"|'[^']*'))?)\s*\)/g;

/** The same in HTML. */
const linkInHtml = /(<a\s[^<>]*?\bhref=["'])(\/?#\/[^"'<>]*)/g;

const links = (words: string, page: PageContext, at: number): string =>
  words
    .replace(linkInHtml, (_, before: string, url: string) => before + plainAddress(url))
    .replace(link, (_, before: string, url: string, title: string) => {
      const [, settings = ''] = /^\s*["'](:.*)["']$/.exec(title) ?? [];
      if (/:include\b/.test(settings))
        page.found('syntax', at, `${url} is taken in here from elsewhere`, 'became a link to it');
      else if (settings !== '') page.found('looks', at, `the setting ${settings} of ${url}`, 'left out');
      return `${before}${/^[a-z]+:/i.test(url) ? url : plainAddress(url)}${settings === '' ? title : ''})`;
    });

const included = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  return lines.flatMap((line, index) => {
    const [, name, settings = ''] =
      (!isCode[index] && /^\s*\[[^\]]*\]\((\S+)\s+['"]:include(.*?)['"]\)\s*$/.exec(line.text)) || [];
    if (name === undefined || /^https?:/.test(name) || /\.html?$/.test(name)) return [line];
    const isMarkdown = isPageFile(name) && !settings.includes(':type=code');
    const [, language = /\.(\w+)$/.exec(name)?.[1] ?? 'text'] = /:type=code\s+(\w+)/.exec(settings) ?? [];
    const [, part] = /:fragment=(\S+)/.exec(settings) ?? [];
    const body = taken(page, { name, part, bases: [], indent: '', at: line.at, inCode: !isMarkdown });
    return isMarkdown ? body : fenced(language, body, line.at);
  });
};

/** Paragraphs that begin with `!>` or `?>`, and the tabs of a plug-in that many have. */
const blocks = (lines: readonly Line[]): Line[] => {
  const isCode = codeLines(lines);
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const [, indent = '', sign, first = ''] = (!isCode[index] && /^(\s*)([!?])>\s+(.*)$/.exec(line.text)) || [];
    if (sign !== undefined) {
      let end = index + 1;
      while (lines[end] && !isBlank(lines[end] ?? line) && !isCode[end]) end += 1;
      const body = [{ ...line, text: first }, ...lines.slice(index + 1, end)];
      result.push(...block(sign === '!' ? 'warning' : 'tip', '', body, line.at, indent), { text: '', at: line.at });
      index = end - 1;
      continue;
    }
    if (isCode[index] || !/^\s*<!--\s*tabs:start\s*-->\s*$/i.test(line.text)) {
      result.push(line);
      continue;
    }
    const end = lines.findIndex(
      ({ text }, at) => at > index && !isCode[at] && /^\s*<!--\s*tabs:end\s*-->\s*$/i.test(text),
    );
    const body = lines.slice(index + 1, end < 0 ? lines.length : end);
    const isName = (text: string): boolean => /^#{1,6}\s+\*\*.*\*\*\s*$|^<!--\s*tab:.*-->\s*$/i.test(text);
    const starts = body.flatMap(({ text }, at) => (isName(text) && !isCode[index + 1 + at] ? [at] : []));
    const panes = starts.flatMap((start, number) => {
      const name = (body[start]?.text ?? '').replace(/^#+\s+\*\*|\*\*\s*$|^<!--\s*tab:\s*|\s*-->\s*$/gi, '');
      return block('tab', name, blocks(body.slice(start + 1, starts[number + 1])), body[start]?.at ?? line.at);
    });
    result.push(
      ...body.slice(0, starts[0] ?? body.length),
      ...(panes.length > 0 ? block('tabs', '', panes, line.at) : []),
    );
    result.push({ text: '', at: line.at });
    index = end < 0 ? lines.length : end;
  }
  return result;
};

const heading = (text: string): string =>
  text
    .replace(/\s*(?:<!--\s*)?\{docsify-ignore(?:-all)?\}(?:\s*-->)?|\s*<!--\s*docsify-ignore(?:-all)?\s*-->/g, '')
    .replace(/^(#{1,6}\s.*?)\s+['"]?:id=([\w-]+)['"]?\s*$/, '$1 {#$2}');

/**
 * The navigation with that of a folder of its own. What both name has its place already.
 * @param folder the folder, from that of the pages
 */
const withSidebar = (
  items: readonly NavItem[],
  own: readonly NavItem[],
  { path, folder }: { readonly path: string; readonly folder: string },
  pageOf: (url: string) => string | undefined,
): NavItem[] => {
  const named = new Set(pagesIn(items));
  const without = (list: readonly NavItem[]): NavItem[] =>
    list.flatMap((item) => {
      const inside = without(item.items);
      const isNew = item.page === undefined ? inside.length > 0 : !named.has(item.page);
      return isNew || inside.length > 0 ? [{ ...item, page: isNew ? item.page : undefined, items: inside }] : [];
    });
  const added = without(own);
  if (added.length === 0) return [...items];
  const group: NavItem = { label: inWordsOf(nameOf(folder)), items: added, at: { path, line: 1 } };
  /** The first page of the folder, or of one around it, that the navigation names. */
  const around = (dir: string): { readonly dir: string; readonly page: string } | undefined => {
    if (dir === '') return undefined;
    const page = pageOf(dir);
    return page !== undefined && named.has(page) ? { dir, page } : around(folderOf(dir));
  };
  const found = around(folder);
  if (found === undefined) return [...items, group];
  const list = found.dir === folder ? added : [group];
  const below = (all: readonly NavItem[]): NavItem[] =>
    all.map((item) => ({ ...item, items: item.page === found.page ? [...item.items, ...list] : below(item.items) }));
  return below(items);
};

const read = (folder: SourceFolder): SourceSite => {
  const start = startOf(folder) ?? 'index.html';
  const html = folder.read(start);
  const settings = settingsOf(html);
  // The base is a folder beside the script, or else the one on the host.
  const base = joined(folderOf(start), said(settings['basePath']) ?? '') ?? '';
  const docs = folder.files.some((path) => isPageFile(path) && path.startsWith(`${base}/`)) ? base : folderOf(start);
  const home = /\.md$/.exec(said(settings['homepage']) ?? '')?.input ?? 'README.md';
  const around = new Set([...Object.keys(frames).map((name) => frameFile(settings, name)), ...Object.values(frames)]);
  /** Each folder may have its own. */
  const isFrame = (path: string): boolean => around.has(nameOf(path).toLowerCase()) || around.has(nameOf(path));
  const inDocs = folder.files.filter((path) => isPageFile(path) && isBelow(docs, path));
  const pages = inDocs.filter((path) => !isFrame(path));
  const known = new Set(pages);
  const sidebar = joined(docs, frameFile(settings, 'loadSidebar')) ?? '_sidebar.md';
  const pageOf = (url: string): string | undefined => {
    if (/^[a-z]+:/i.test(url)) return url;
    const path = decoded(plainAddress(url).replace(/#.*$/, '')).replace(/^\/|\/$/g, '');
    return [path, `${path}.md`, `${path}/README.md`, path === '' ? home : path]
      .map((one) => joined(docs, one) ?? '')
      .find((one) => known.has(one));
  };
  const sidebars = inDocs.filter((path) => nameOf(path) === nameOf(sidebar) && path !== sidebar);
  const itemsIn = (path: string): NavItem[] => (folder.has(path) ? sidebarItems(folder.read(path), path, pageOf) : []);
  const nav = sidebars
    .toSorted((a, b) => a.split('/').length - b.split('/').length)
    .reduce(
      (items, path) => withSidebar(items, itemsIn(path), { path, folder: folderOf(pathBelow(docs, path)) }, pageOf),
      itemsIn(sidebar),
    );
  return {
    format: 'docsify',
    language: /<html\b[^>]*\slang=["']?([\w-]+)/i.exec(html)?.[1],
    docs,
    pages,
    statics: [docs],
    addressOf: (page) => {
      const plain = page.slice(docs === '' ? 0 : docs.length + 1).replace(/\.\w+$/, '');
      return plain === home.replace(/\.md$/, '') ? '' : /^readme$/i.test(nameOf(plain)) ? folderOf(plain) : plain;
    },
    hosts: [],
    redirects: aliasesIn(settings, start, html),
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    slug: githubAnchors,
    formulas: setsFormulas(html),
    findings: inDocs
      .filter((path) => isFrame(path) && path !== sidebar && !sidebars.includes(path))
      .map((path): Finding => ({
        kind: 'left out',
        path,
        what: 'stood around the pages and was none of them',
        done: 'not brought in',
      })),
    dialect: (lines, page) =>
      outsideCode(quoteCallouts(blocks(included(lines, page))), (text, at) =>
        inWords(heading(text), (words) => withEmoji(links(words, page, at))),
      ),
  };
};

export const docsify: Format = {
  id: 'docsify',
  name: 'docsify',
  fits: (folder) => startOf(folder) !== undefined,
  read,
};
