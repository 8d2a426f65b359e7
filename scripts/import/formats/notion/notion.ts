/** Notion's export as Markdown and CSV: every name ends with the id of its page, and databases are tables beside their rows. */
import { folderOf, nameOf } from '../../paths.ts';
import type { Finding, Format, SourceFolder, SourceSite } from '../../source.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { callouts } from './callouts.ts';
import { table } from './database.ts';
import { headOf } from './head.ts';
import { bare, isPage, isTable, plainName } from './names.ts';
import { foldersOf, navOf } from './order.ts';

const read = (folder: SourceFolder): SourceSite => {
  const texts = folder.files.filter(isPage);
  const tables = folder.files.filter(isTable);
  if (texts.length === 0 && tables.length === 0)
    throw new Error(
      `${folder.name} is Notion's export as HTML. Export once more and choose "Markdown & CSV": it says more of what a page holds.`,
    );
  // Of a database that is a page of nothing but its title, the table is the page.
  const stubs = new Set(
    tables.flatMap((path) => {
      const text = `${bare(path)}.md`;
      return folder.has(text) && /^\s*(?:#[^\n]*)?\s*$/.test(folder.read(text)) ? [text] : [];
    }),
  );
  const pages = [...texts.filter((path) => !stubs.has(path)), ...tables].sort();
  const folders = new Set(pages.map(folderOf));
  // Folders of no page of their own, such as that of the export itself, are none here.
  const owners = foldersOf(folder, pages);
  const tops = [...folders].filter((path) => !owners.has(path));
  const nav = tops.flatMap((at) => navOf(folder, pages, owners, at));
  const rowsAt = new Map([...owners].map(([path, page]) => [page, path]));
  const [only, ...others] = nav;
  const first = others.length === 0 && only !== undefined && only.items.length > 0 ? only.page : undefined;
  const rest = folder.files.filter((path) => /\.html$/i.test(path) && nameOf(path) !== 'index.html');
  return {
    format: 'Notion',
    docs: '',
    pages,
    statics: [''],
    addressOf: (page) => bare(page),
    hosts: [],
    redirects: [],
    nav: first === undefined || only === undefined ? nav : [{ ...only, items: [] }, ...only.items],
    first: first ?? '',
    folders: new Map(),
    headOf: (path) => headOf(folder, path),
    // The folder of the export itself says nothing.
    nameOf: (path) => (/^Export-[0-9a-f-]{36}$/.test(path) ? '' : plainName(path)),
    slug: githubAnchors,
    formulas: true,
    findings: rest.map((path): Finding => ({
      kind: 'left out',
      path,
      what: 'a page of HTML in an export of Markdown',
      done: 'not brought in',
    })),
    dialect: (lines, page) => {
      if (isTable(page.path)) return table(folder, page.path, rowsAt.get(page.path) ?? bare(page.path), page);
      return callouts(lines).map((line) => ({ ...line, text: line.text.replace(/^(\s*- \[[ x]\])\s{2,}/, '$1 ') }));
    },
  };
};

export const notion: Format = {
  id: 'notion',
  name: 'Notion',
  fits: (folder) =>
    folder.files.filter((path) => /[0-9a-f]{32}(?:_all)?\.(?:md|csv|html)$/.test(path)).length >
    folder.files.filter((path) => /\.(?:md|html)$/.test(path)).length / 2,
  read,
};
