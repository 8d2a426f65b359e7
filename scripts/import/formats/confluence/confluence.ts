/** Confluence's export of a space as HTML: a page a file, `index.html` with the tree of pages, `attachments/` with their files. */
import { fromHtml } from 'hast-util-from-html';
import type { Element, ElementContent, Root } from 'hast';
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { Fields, Finding, Format, Head, NavItem, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { dayInWords } from '../../text/days.ts';
import { block, linesOf, type Line } from '../../text/lines.ts';
import { isPicture } from '../../text/links/target.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { drawn, elementsIn, classesOf, find, markdownOf, textIn } from './macros.ts';
import { isElement } from './outer-blanks.ts';
import { decoded } from '../../../../src/domain/text/decoded.ts';

const said = (node: Element | Root | undefined): string =>
  node === undefined ? '' : textIn(node).replace(/\s+/g, ' ').trim();

/** An attribute as text, empty without one. */
const written = (node: Element, name: string): string => {
  const value = node.properties[name];
  return typeof value === 'string' ? value : '';
};

const byId = (tree: Root, id: string): Element | undefined => find(tree, (one) => one.properties['id'] === id);

const startOf = (folder: SourceFolder): string | undefined =>
  folder.files.find(
    (path) =>
      nameOf(path) === 'index.html' &&
      /confluence/i.test(folder.read(path)) &&
      /id="main-content"/.test(folder.read(path)),
  );

/** The number of a page, which its file and addresses of the old wiki have. */
const numberOf = (path: string): string | undefined => /(?:^|_)(\d+)\.html$/.exec(nameOf(path))?.[1];

interface ReadPage {
  readonly tree: Root;
  readonly title: string;
  readonly fields: Fields;
}

const readPage = (text: string, space: string): ReadPage => {
  const tree = fromHtml(text);
  const whole = said(byId(tree, 'title-text')) || said(find(tree, ({ tagName }) => tagName === 'title'));
  const title = space !== '' && whole.startsWith(`${space} : `) ? whole.slice(space.length + 3) : whole;
  const about = said(find(tree, (one) => classesOf(one).includes('page-metadata')));
  // "Created by …, last modified by … on Feb 20, 2017", or "Created by … on Feb 20, 2017".
  const changed = dayInWords(/last modified.*$/.exec(about)?.[0] ?? about);
  const author = said(find(tree, (one) => classesOf(one).includes('author')));
  const labels = elementsIn(tree)
    .filter(
      (one) =>
        (one.tagName === 'a' && classesOf(one).includes('aui-label-split-main')) ||
        one.properties['rel']?.toString() === 'tag',
    )
    .map(said)
    .filter((one) => one !== '');
  return {
    tree,
    title,
    fields: {
      title,
      ...(changed === undefined ? {} : { changed }),
      ...(author === '' ? {} : { author }),
      ...(labels.length === 0 ? {} : { tags: labels }),
    },
  };
};

const read = (folder: SourceFolder): SourceSite => {
  const start = startOf(folder) ?? 'index.html';
  const docs = folderOf(start);
  const index = fromHtml(folder.read(start));
  const pages = folder.files.filter(
    (path) =>
      folderOf(path) === docs &&
      /\.html$/i.test(path) &&
      // The first file lists the pages; of a page that was exported alone it is the page.
      (path === start ? /id="main-content" class="wiki-content/ : /id="main-content"/).test(folder.read(path)),
  );
  // The name of the space stands before each title, and first among the breadcrumbs.
  const space = ((): string => {
    for (const path of pages) {
      const crumbs = byId(fromHtml(folder.read(path)), 'breadcrumbs');
      const first = crumbs && find(crumbs, ({ tagName }) => tagName === 'a');
      if (first) return said(first);
    }
    return '';
  })();
  const read = new Map(pages.map((path) => [path, readPage(folder.read(path), space)]));
  const byNumber = new Map(
    pages.flatMap((path) => (numberOf(path) === undefined ? [] : [[numberOf(path) ?? '', path] as const])),
  );
  const byTitle = new Map([...read].map(([path, { title }]) => [title.toLowerCase(), path]));

  const items = (list: Element): NavItem[] => {
    const found: NavItem[] = [];
    for (const one of list.children.filter(isElement).filter(({ tagName }) => tagName === 'li')) {
      const link =
        one.children.filter(isElement).find(({ tagName }) => tagName === 'a') ??
        find(one, ({ tagName }) => tagName === 'a');
      const page = joined(docs, decoded(link ? written(link, 'href') : ''));
      const inside = one.children
        .filter(isElement)
        .filter(({ tagName }) => tagName === 'ul')
        .flatMap(items);
      const at = { path: start, line: one.position?.start.line ?? 1 };
      if (page !== undefined && read.has(page)) found.push({ label: read.get(page)?.title, page, items: inside, at });
      else found.push(...inside);
    }
    return found;
  };
  const outerLists = (node: Element | Root): Element[] =>
    node.children
      .flatMap((one) => (isElement(one) ? [one] : []))
      .flatMap((one) => (one.tagName === 'ul' ? [one] : outerLists(one)));
  const tree = outerLists(index).flatMap(items);
  const [only, ...others] = tree;
  // The home of a space, below which all others stand, is the first page.
  const home = others.length === 0 ? only : undefined;

  // The export names files by numbers; addresses of the old wiki have the names that people gave them.
  const attached = new Map(
    [...read].flatMap(([path, { tree }]) =>
      elementsIn(sectionOf(tree, 'attachments') ?? { type: 'root', children: [] })
        .filter(({ tagName }) => tagName === 'a')
        .map((one): [string, string] => [`${numberOf(path) ?? ''}/${said(one)}`, written(one, 'href')]),
    ),
  );

  /** Where an address of the old wiki leads: to a file of the export, when the page or the file is in it. */
  const fileOf = (url: string): string | undefined => {
    const [, file] = /\/download\/(?:attachments|thumbnails)\/(\d+\/[^?#]+)/.exec(url) ?? [];
    if (file !== undefined) return attached.get(decoded(file.replaceAll('+', ' ')));
    const [, number] = /\/pages\/(\d+)(?:[/?#]|$)/.exec(url) ?? /[?&]pageId=(\d+)/.exec(url) ?? [];
    const [, title] = /\/display\/[^/?#]+\/([^?#]+)/.exec(url) ?? [];
    const path =
      number === undefined
        ? title === undefined
          ? undefined
          : byTitle.get(decoded(title.replaceAll('+', ' ')).toLowerCase())
        : byNumber.get(number);
    return path === undefined ? undefined : nameOf(path) + (/#.*$/.exec(url)?.[0] ?? '');
  };

  const dialect = (_lines: Line[], page: PageContext): Line[] => {
    const own = read.get(page.path);
    if (own === undefined) return [];
    for (const one of elementsIn(own.tree)) {
      const href = one.properties['href'];
      if (one.tagName === 'a' && typeof href === 'string') one.properties['href'] = fileOf(href) ?? href;
      const source = one.properties['src'];
      if (one.tagName === 'img' && typeof source === 'string')
        one.properties['src'] = (fileOf(source) ?? source).replace(/\?.*$/, '');
      // Signs of kinds of tickets, which Jira draws.
      if (one.tagName === 'img' && classesOf(one).includes('icon'))
        Object.assign(one, { tagName: 'span', properties: {}, children: [] });
    }
    const main = byId(own.tree, 'main-content');
    const result: Line[] = [];
    const add = (nodes: readonly ElementContent[], at: number): void => {
      const text = markdownOf(nodes);
      // A heading around what only the old page drew, such as its list of headings, has no words.
      const lines = linesOf(text).filter((line) => !/^#{1,6}\s*(?:\{#[^{}]*\})?\s*$/.test(line.text));
      if (text !== '') result.push(...lines.map((line) => ({ ...line, at })), { text: '', at });
    };
    const unknown = new Set<string>();
    for (const one of main ? elementsIn(main) : []) {
      const macro = String(one.properties['dataMacroName'] ?? '');
      if (macro === '' || drawn.has(macro) || unknown.has(macro)) continue;
      unknown.add(macro);
      page.found(
        'syntax',
        one.position?.start.line ?? 1,
        `the macro ${macro}`,
        'what it showed on the day of the export stands there',
      );
    }
    for (const child of main?.children ?? []) add([child], child.position?.start.line ?? 1);
    const shown = new Set(main ? elementsIn(main).flatMap((one) => [written(one, 'src'), written(one, 'href')]) : []);
    const list = sectionOf(own.tree, 'attachments');
    const files = list ? elementsIn(list).filter((one) => one.tagName === 'a' && !shown.has(written(one, 'href'))) : [];
    // Pictures that the text does not show are of old versions as a rule, and yet may be meant.
    if (files.length > 0) {
      const at = list?.position?.start.line ?? 1;
      const items = files.map((one) => {
        const to = written(one, 'href');
        const name = said(one).replace(/[[\]]/g, '\\$&') || nameOf(to);
        return `- ${isPicture(to) ? `![${name.replace(/\.\w+$/, '')}](<${to}>)` : `[${name}](<${to}>)`}`;
      });
      result.push(...['## Attachments', '', ...items, ''].map((text) => ({ text, at })));
    }
    const comments = sectionOf(own.tree, 'comments');
    if (comments) {
      const at = comments.position?.start.line ?? 1;
      const body = elementsIn(comments)
        .filter(({ tagName }) => tagName === 'td')
        .flatMap((one) => [...linesOf(markdownOf(one.children)).map((line) => ({ ...line, at })), { text: '', at }]);
      if (body.some(({ text }) => text.trim() !== ''))
        result.push(...block('details', 'Comments', body.slice(0, -1), at));
    }
    return result;
  };

  return {
    format: 'Confluence',
    titlesInFields: true,
    docs,
    pages,
    statics: [docs],
    addressOf: (page) => nameOf(page),
    hosts: [],
    redirects: [],
    nav: home === undefined ? tree : [{ ...home, items: [] }, ...home.items],
    first: home?.page ?? (read.has(start) ? start : ''),
    folders: new Map(),
    headOf: (path): Head => ({
      fields: read.get(path)?.fields ?? {},
      body: linesOf(folder.read(path)),
      lineOf: () => 1,
    }),
    nameOf: (path) => read.get(path)?.title ?? nameOf(path),
    slug: githubAnchors,
    findings: folder.files
      .filter((path) => /(?:^|\/)(?:entities|exportDescriptor)\.(?:xml|properties)$/.test(path))
      .map((path): Finding => ({
        kind: 'left out',
        path,
        what: 'belongs to an export as XML',
        done: 'not brought in',
      })),
    dialect,
  };
};

/** A part of the page below its text, such as its attachments. */
const sectionOf = (tree: Root, id: string): Element | undefined =>
  find(
    tree,
    (one) =>
      classesOf(one).includes('pageSection') && find(one, (inner) => inner.properties['id'] === id) !== undefined,
  );

export const confluence: Format = {
  id: 'confluence',
  name: 'Confluence',
  fits: (folder) => startOf(folder) !== undefined,
  read,
};
