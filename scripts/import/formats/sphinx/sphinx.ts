/** Sphinx and Jupyter Book: reStructuredText or Markdown beside `conf.py`, `_toc.yml` or `myst.yml`, with directives and roles in it. */
import { folderOf, isBelow, isBookPage, isPageFile, joined, nameOf, pathBelow } from '../../paths.ts';
import type { Fields, Format, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { codeLines, inComment, outsideCode, type Line } from '../../text/lines.ts';
import { isRecord, record, said } from '../../text/literals.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { attributeLists } from '../mkdocs/inline.ts';
import { blockFor } from './blocks/blocks.ts';
import { fileFor } from './blocks/rule.ts';
import { withDirectives, type Directive } from './directives.ts';
import { settingsIn } from './settings.ts';
import { termId } from './tables.ts';
import { textsOf } from './texts.ts';
import { listed, treeFrom } from './toc.ts';
import { headingsOf } from './headings.ts';
import { withRoles, type Place, type Places } from './roles.ts';

const settingsFile = (folder: SourceFolder): string | undefined => {
  const found = folder.files.filter((path) =>
    /^(?:docs?\/)?(?:source\/|src\/)?(?:conf\.py|_toc\.ya?ml|myst\.ya?ml)$/.test(path),
  );
  // Files of Python are called conf.py elsewhere, too: those of Sphinx stand beside their pages and say so.
  return found.find(
    (path) => !path.endsWith('.py') || /sphinx|myst|^\s*(?:project|extensions|html_theme)\s*=/m.test(folder.read(path)),
  );
};

/** The anchor that Sphinx makes of a label. */
const labelId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const target = /^(\s*)\(([^()\n]+)\)=\s*$/;

/** The name under which others lead to a block. */
const nameIn = ({ name, options }: Directive): string | undefined =>
  name === 'toctree' ? undefined : (options['name'] ?? options['label']);

/** Headings, without signs of Markdown. */
const headingWords = (text: string): string | undefined =>
  /^#{1,6}\s+(.*?)\s*#*\s*$/
    .exec(text)?.[1]
    ?.replace(/\{[\w:+-]+\}`([^`<]*)(?:<[^`]*)?`/g, '$1')
    .replace(/[`*\\]|\{[#.][^}]*\}/g, '')
    .trim();

const read = (folder: SourceFolder): SourceSite => {
  const file = settingsFile(folder) ?? 'conf.py';
  const docs = folderOf(file);
  const { toc, excluded, host, substitutions: values, shared, references } = settingsIn(folder, file);
  const book = textsOf(folder, shared);
  const inDocs = (path: string): string => pathBelow(docs, path);
  const isInside = (path: string): boolean =>
    isBelow(docs, path) && !/(?:^|\/)_(?:build|templates|static)\//.test(inDocs(path));
  const texts = folder.files.filter((path) => isInside(path) && /\.(md|rst|txt)$/i.test(path));
  const pages = folder.files.filter(
    (path) =>
      isInside(path) &&
      isBookPage(path) &&
      !excluded.some((one) => inDocs(path) === one || inDocs(path).startsWith(`${one}/`)),
  );
  const plain = (path: string): string => path.replace(/\.\w+$/, '');
  const byName = new Map(texts.map((path) => [plain(path), path]));
  const pageOf = (name: string, from: string): string | undefined => {
    const own = name.replace(/\.(?:md|rst)$/i, '');
    const at = (place: string | undefined): string | undefined =>
      place === undefined ? undefined : (byName.get(place) ?? byName.get(joined(place, 'index') ?? ''));
    if (!own.startsWith('/')) return at(joined(folderOf(from), own));
    // Several books may share their settings: then each begins at a folder of its own.
    const [, book = ''] = /^([^/]+)\//.exec(inDocs(from)) ?? [];
    return at(joined(docs, own)) ?? at(joined(docs, book, own));
  };

  const titles = new Map<string, string>();
  const labelled = new Map<string, Place>();
  const headings = headingsOf((path) => plain(inDocs(path)));
  const terms = new Map<string, string>();
  const takenIn = new Set<string | undefined>();
  for (const path of pages) {
    const lines = book.linesOf(path);
    const isCode = codeLines(lines);
    lines.forEach(({ text }, index) => {
      const [, , name] = (!isCode[index] && target.exec(text)) || [];
      const words = isCode[index] ? undefined : headingWords(text);
      if (words !== undefined) {
        if (!titles.has(path)) titles.set(path, words);
        headings.add(path, words);
      }
      if (name === undefined) return;
      const next = lines.slice(index + 1).find((line) => line.text.trim() !== '' && !target.test(line.text));
      labelled.set(name.toLowerCase(), { path, id: labelId(name), words: next && headingWords(next.text) });
    });
    const visit = (one: Directive): Line[] => {
      if (one.name === 'glossary')
        for (const { text } of one.body) if (/^[^\s:]/.test(text)) terms.set(termId(text), path);
      if (one.name === 'include') takenIn.add(fileFor(one.argument, docs, { path, folder }));
      const name = nameIn(one);
      if (name !== undefined) labelled.set(name.toLowerCase(), { path, id: labelId(name), words: undefined });
      withDirectives(one.body, visit);
      return [];
    };
    withDirectives(lines, visit);
  }

  const root = byName.get(joined(docs, 'index') ?? 'index');
  const roots = root === undefined ? texts.filter((path) => /^[^/]+\/index\.\w+$/.test(inDocs(path))) : [root];
  const tree = treeFrom(toc === undefined ? roots : [], {
    folder,
    book,
    texts: texts.map((path) => [plain(path), path]),
    pageOf,
    titleOf: (path) => titles.get(path) ?? (isBookPage(path) ? undefined : inDocs(path)),
  });
  const nav =
    toc === undefined
      ? tree.nav
      : listed(toc.value, (name) => pageOf(name, joined(docs, 'x') ?? ''), { path: toc.path, line: 1 });
  const substitutions = (fields: Fields): Fields => {
    const own = isRecord(fields['myst']) ? fields['myst']['substitutions'] : fields['substitutions'];
    return record(own);
  };

  const text = (lines: readonly Line[], page: PageContext, places: Places, depth = 0): Line[] => {
    if (depth > 6) return [...lines];
    const whole = withDirectives(lines, (one) => {
      if (one.name === 'toctree') return tree.listFor(page.path, one);
      const made = blockFor(one, { docs, page, book, text: (inside) => text(inside, page, places, depth + 1) });
      const name = nameIn(one);
      return name === undefined || made.length === 0
        ? made
        : [{ text: `<span id="${labelId(name)}"></span>`, at: one.at }, ...made];
    });
    return depth > 0
      ? whole
      : outsideCode(whole, (line, at) => {
          const [, before = '', name] = target.exec(line) ?? [];
          if (name !== undefined) return `${before}<span id="${labelId(name)}"></span>`;
          const [, space = '', comment] = /^(\s*)%(.*)$/.exec(line) ?? [];
          if (comment !== undefined) return `${space}<!-- ${inComment(comment)} -->`;
          if (/^\+\+\+(?:\s|$)/.test(line)) return '';
          return withRoles(line, places, page, at);
        });
  };
  return {
    format: pages.some((path) => !isPageFile(path)) ? 'Sphinx' : 'Sphinx (MyST)',
    language: folder.has(file) ? /^language\s*=\s*["']([\w-]+)["']/m.exec(folder.read(file))?.[1] : undefined,
    docs,
    // A text that stands in others, and in no list, is none by itself.
    pages: pages.filter((path) => toc !== undefined || tree.named.has(path) || !takenIn.has(path)),
    statics: [docs, ...roots.map(folderOf)],
    addressOf: (path) => {
      const own = plain(inDocs(path));
      return /^index$/i.test(nameOf(own)) ? folderOf(own) : `${own}.html`;
    },
    hosts: host === undefined ? [] : [host],
    redirects: [],
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    slug: githubAnchors,
    formulas: !file.endsWith('.py') || (folder.has(file) && /dollarmath/.test(folder.read(file))),
    headOf: book.headOf,
    findings: book.findings,
    dialect: (lines, page) => {
      const own = substitutions(page.fields);
      const places: Places = {
        labelled: (name) => labelled.get(name.toLowerCase()) ?? headings.labelled(name, page.path),
        page: (name, from) => {
          const path = pageOf(name, from);
          return path === undefined || !isBookPage(path)
            ? undefined
            : { path, title: titles.get(path) ?? nameOf(plain(path)) };
        },
        term: (words) => terms.get(termId(words)),
        site: (name) => references.get(name),
        sites: [...references.keys()],
        substitution: (name) => said(own[name]) ?? values.get(name),
      };
      return attributeLists(withAnchorLines(text(lines, page, places)), page);
    },
  };
};

/** Places stand apart from what is around them: a heading directly below HTML would be words. */
const withAnchorLines = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => (/^\s*<span id="[^"]*"><\/span>$/.test(line.text) ? [line, { ...line, text: '' }] : [line]));

export const sphinx: Format = {
  id: 'sphinx',
  name: 'Sphinx',
  fits: (folder) =>
    settingsFile(folder) !== undefined &&
    folder.files.some((path) => isBookPage(path) && path.startsWith(folderOf(settingsFile(folder) ?? ''))),
  read,
};
