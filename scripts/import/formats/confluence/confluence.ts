/** Confluence's export of a space as HTML: a page a file, `index.html` with the tree of pages, `attachments/` with their files. */
import { folderOf, nameOf } from '../../paths.ts';
import type { Finding, Format, SourceFolder, SourceSite } from '../../source.ts';
import { linesOf } from '../../text/lines.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { markdownFor } from './dialect.ts';
import { filesOf } from './links.ts';
import { navigationIn } from './navigation.ts';
import { pagesIn, startOf } from './pages.ts';

const read = (folder: SourceFolder): SourceSite => {
  const start = startOf(folder) ?? 'index.html';
  const docs = folderOf(start);
  const pages = pagesIn(folder, start);
  const { nav, home } = navigationIn(folder, start, pages);
  const fileOf = filesOf(pages);
  return {
    format: 'Confluence',
    titlesInFields: true,
    docs,
    pages: [...pages.keys()],
    statics: [docs],
    addressOf: (page) => nameOf(page),
    hosts: [],
    redirects: [],
    nav,
    first: home?.page ?? (pages.has(start) ? start : ''),
    folders: new Map(),
    headOf: (path) => ({
      fields: pages.get(path)?.fields ?? {},
      body: linesOf(folder.read(path)),
      lineOf: () => 1,
    }),
    nameOf: (path) => pages.get(path)?.title ?? nameOf(path),
    slug: githubAnchors,
    findings: folder.files
      .filter((path) => /(?:^|\/)(?:entities|exportDescriptor)\.(?:xml|properties)$/.test(path))
      .map((path): Finding => ({
        kind: 'left out',
        path,
        what: 'belongs to an export as XML',
        done: 'not brought in',
      })),
    dialect: (_lines, page) => {
      const own = pages.get(page.path);
      return own === undefined ? [] : markdownFor(own, fileOf, page.found);
    },
  };
};

export const confluence: Format = {
  id: 'confluence',
  name: 'Confluence',
  fits: (folder) => startOf(folder) !== undefined,
  read,
};
