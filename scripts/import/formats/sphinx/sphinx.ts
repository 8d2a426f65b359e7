/** Sphinx and Jupyter Book: reStructuredText or Markdown beside `conf.py`, `_toc.yml` or `myst.yml`, with directives and roles in it. */
import { folderOf, isBookPage, isPageFile, joined, nameOf, pathBelow } from '../../paths.ts';
import type { Fields, Format, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { isRecord, record, said } from '../../text/literals.ts';
import { addressOf, bookIn } from './book.ts';
import { markdownOf } from './dialect.ts';
import { labelsIn } from './labels.ts';
import type { Places } from './places.ts';
import { settingsIn } from './settings.ts';
import { textsOf } from './texts.ts';
import { listed, treeFrom } from './toc.ts';

const settingsFile = (folder: SourceFolder): string | undefined => {
  const found = folder.files.filter((path) =>
    /^(?:docs?\/)?(?:source\/|src\/)?(?:conf\.py|_toc\.ya?ml|myst\.ya?ml)$/.test(path),
  );
  // Files of Python are called conf.py elsewhere, too: those of Sphinx stand beside their pages and say so.
  return found.find(
    (path) => !path.endsWith('.py') || /sphinx|myst|^\s*(?:project|extensions|html_theme)\s*=/m.test(folder.read(path)),
  );
};

/** Values that a page itself says it may show. */
const substitutionsIn = (fields: Fields): Fields =>
  record(isRecord(fields['myst']) ? fields['myst']['substitutions'] : fields['substitutions']);

const read = (folder: SourceFolder): SourceSite => {
  const file = settingsFile(folder) ?? 'conf.py';
  const written = folder.has(file) ? folder.read(file) : '';
  const docs = folderOf(file);
  const { toc, excluded, host, substitutions, shared, references } = settingsIn(folder, file);
  const showsTodos = [file, joined(docs, '_config.yml') ?? ''].some(
    (path) => folder.has(path) && /^\s*todo_include_todos\s*[=:]\s*true\b/im.test(folder.read(path)),
  );
  const texts = textsOf(folder, shared);
  const book = bookIn(folder, docs, excluded);
  const { pages, roots, textFor } = book;
  const labels = labelsIn(book, texts, folder);
  const tree = treeFrom(toc === undefined ? roots : [], {
    folder,
    book: texts,
    texts: book.texts.map((path) => [path.replace(/\.\w+$/, ''), path]),
    pageOf: textFor,
    titleOf: (path) => labels.titleOf(path) ?? (isBookPage(path) ? undefined : pathBelow(docs, path)),
  });
  const nav =
    toc === undefined
      ? tree.nav
      : listed(toc.value, (name) => textFor(name, joined(docs, 'x') ?? ''), { path: toc.path, line: 1 });

  const placesFor = (page: PageContext): Places => {
    const own = substitutionsIn(page.fields);
    return {
      labelled: (name) => labels.placeOf(name, page.path),
      page: (name, from) => {
        const path = textFor(name, from);
        return path === undefined || !isBookPage(path)
          ? undefined
          : { path, title: labels.titleOf(path) ?? nameOf(book.nameOf(path)) };
      },
      term: labels.pageOfTerm,
      site: (name) => references.get(name),
      sites: [...references.keys()],
      substitution: (name) => said(own[name]) ?? substitutions.get(name),
    };
  };
  return {
    format: pages.some((path) => !isPageFile(path)) ? 'Sphinx' : 'Sphinx (MyST)',
    language: /^language\s*=\s*["']([\w-]+)["']/m.exec(written)?.[1],
    docs,
    // A text that stands in others, and in no list, is none by itself.
    pages: pages.filter((path) => toc !== undefined || tree.named.has(path) || !labels.takenIn.has(path)),
    statics: [docs, ...roots.map(folderOf)],
    addressOf: (path) => addressOf(book, path),
    hosts: host === undefined ? [] : [host],
    redirects: [],
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    slug: githubAnchors,
    formulas: !file.endsWith('.py') || written.includes('dollarmath'),
    headOf: texts.headOf,
    findings: texts.findings,
    dialect: (lines, page) =>
      markdownOf(lines, page, placesFor(page), { docs, showsTodos, texts, listFor: tree.listFor }),
  };
};

export const sphinx: Format = {
  id: 'sphinx',
  name: 'Sphinx',
  fits: (folder) =>
    settingsFile(folder) !== undefined &&
    folder.files.some((path) => isBookPage(path) && path.startsWith(folderOf(settingsFile(folder) ?? ''))),
  read,
};
