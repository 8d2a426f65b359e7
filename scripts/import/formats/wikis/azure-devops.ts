/** Wikis of Azure DevOps: names of files are the titles, `.order` lists the pages of a folder, `.attachments` holds their files. */
import { inlineCode } from '../../text/fences.ts';
import { decoded } from '../../../../src/domain/text/decoded.ts';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Format, NavItem, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { colonBlocks } from '../../text/dialects/colon-blocks.ts';
import { readHead } from '../../text/front-matter.ts';
import { codeLines, inWords, outsideCode, type Line } from '../../text/lines.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { quoteCallouts } from '../../text/dialects/quote-callouts.ts';

const bare = (path: string): string => path.replace(/\.\w+$/, '');
const isReadme = (path: string): boolean => /^readme$/i.test(nameOf(bare(path)));

/** A dash in a name is a blank; what a file may not be called is written by its number. */
const titleOf = (path: string): string => decoded(nameOf(bare(path)).replaceAll('-', ' ')).trim();

/** The pages of a folder in their order, each with those of the folder of its own name below it. */
const navOf = (folder: SourceFolder, pages: readonly string[], at: string): NavItem[] => {
  const order = joined(at, '.order') ?? '.order';
  const names = folder.has(order) ? folder.read(order).split(/\r?\n/) : [];
  const place = (path: string): number => {
    const found = names.findIndex((name) => name.trim() !== '' && name.trim() === nameOf(bare(path)));
    return found < 0 ? names.length : found;
  };
  const own = pages.filter((path) => folderOf(path) === at);
  const folders = new Set(
    pages
      .filter((path) => path.startsWith(at === '' ? '' : `${at}/`) && folderOf(path) !== at)
      .map((path) => joined(at, path.slice(at === '' ? 0 : at.length + 1).split('/')[0] ?? '') ?? ''),
  );
  const alone = [...folders].filter((path) => !own.some((page) => bare(page) === path));
  return [
    ...own.map((page) => ({ page, path: bare(page) })),
    ...alone.map((path) => ({ page: undefined, path: `${path}.md` })),
  ]
    .toSorted((a, b) => place(a.page ?? a.path) - place(b.page ?? b.path) || a.path.localeCompare(b.path))
    .map(({ page, path }) => ({
      label: titleOf(page ?? path),
      page,
      items: navOf(folder, pages, bare(page ?? path)),
      at: { path: order, line: place(page ?? path) + 1 },
    }));
};

const fence = /^(\s*):::\s*(mermaid|query-table|video)?\b\s*(.*?)\s*(?::::)?\s*$/;

/** Drawings are code here; a list of work items is asked of the old place each time and cannot come along. */
const blocks = (lines: readonly Line[], page: PageContext): Line[] => {
  const isCode = codeLines(lines);
  let open: string | undefined;
  return lines.map((line, index) => {
    const [, indent = '', name, more = ''] = (!isCode[index] && fence.exec(line.text)) || [];
    if (name === 'mermaid' || name === 'video') {
      open = name;
      return { ...line, text: name === 'mermaid' ? `${indent}\`\`\`mermaid` : '' };
    }
    if (name === 'query-table') {
      page.found('syntax', line.at, `a table of the query ${more}`, 'kept as it is written, as code');
      return { ...line, text: indent + inlineCode(line.text.trim()) };
    }
    if (open === undefined || !/^\s*:::\s*$/.test(line.text)) return line;
    const end = open === 'mermaid' ? line.text.replace(':::', '```') : '';
    open = undefined;
    return { ...line, text: end };
  });
};

const ofWords = (words: string, page: PageContext, at: number): string =>
  words.replace(/@<([0-9A-Fa-f-]{36})>/g, (_, id: string) => {
    page.found('syntax', at, `a person whom only the old wiki knows by @<${id}>`, 'now the number; write the name');
    return `@${id}`;
  });

const read = (folder: SourceFolder): SourceSite => {
  const pages = folder.files.filter(isPageFile);
  const nav = navOf(folder, pages, '');
  const [home, ...others] = nav;
  const first =
    home?.page !== undefined && home.items.length === 0 ? home.page : pages.find((one) => one === 'README.md');
  return {
    format: 'Azure DevOps wiki',
    titlesInFields: true,
    docs: '',
    pages,
    statics: [''],
    addressOf: bare,
    hosts: [],
    redirects: [],
    nav: home === undefined ? [] : [home, ...others],
    first: first ?? '',
    folders: new Map(),
    headOf: (path) => {
      const head = readHead(folder.read(path));
      return isReadme(path) || head.fields['title'] !== undefined
        ? head
        : { ...head, fields: { ...head.fields, title: titleOf(path) } };
    },
    nameOf: (path) => decoded(isPageFile(path) ? nameOf(bare(path)) : nameOf(path)),
    slug: githubAnchors,
    formulas: true,
    findings: [],
    dialect: (lines, page) =>
      colonBlocks(
        outsideCode(quoteCallouts(blocks(lines, page)), (text, at) =>
          /^\s*\[\[_(?:TOC|TOSP)_\]\]\s*$/i.test(text)
            ? ''
            : inWords(text.replace(/^(#{2,6}|#(?=\p{L}))(?=[^\s#])/u, '$1 '), (words) => ofWords(words, page, at)),
        ),
        page,
      ),
  };
};

export const azureDevops: Format = {
  id: 'azure-devops',
  name: 'Wiki of Azure DevOps',
  // A wiki that nobody has put in order has no list of it, and its files in a folder all the same.
  fits: ({ files }) =>
    files.some(isPageFile) && files.some((path) => nameOf(path) === '.order' || path.startsWith('.attachments/')),
  read,
};
