/** Eleventy: Markdown with templates in it, whose settings are a program; what can be read of them is where the pages are. */
import { folderOf, isBelow, isPageFile, joined, nameOf, pathBelow } from '../../paths.ts';
import type { Fields, Finding, Format, NavItem, SourceFolder, SourceSite } from '../../source.ts';
import { isRecord, number, said } from '../../text/literals.ts';
import { outsideCode } from '../../text/lines.ts';
import { setsFormulas } from '../../text/dialects/math.ts';
import { fieldsIn } from '../../text/front-matter.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { valueAt, withoutTemplates, type TemplateSite } from '../../text/templates/templates.ts';
import { attributesOfLinks } from '../mkdocs/inline.ts';

const settingsFile = (folder: SourceFolder): string | undefined =>
  folder.files.find((path) => /^(?:\.eleventy\.[mc]?js|eleventy\.config\.[mc]?[jt]s)$/.test(path));

/** A folder that the settings name; they are code, of which only what is written out can be read. */
const named = (settings: string, name: string, or: string): string =>
  joined(new RegExp(`\\b${name}\\s*:\\s*["'\`]([^"'\`]+)["'\`]`).exec(settings)?.[1] ?? or) ?? or;

const plain = (path: string): string => path.replace(/\.\w+$/, '');

/** The tree that the plug-in for navigation makes of fields: each page has a key, and the key of the one above it. */
const treeOf = (pages: readonly string[], fieldsOf: (path: string) => Fields): NavItem[] => {
  const listed = pages.flatMap((path) => {
    const own = fieldsOf(path)['eleventyNavigation'];
    const key = isRecord(own) ? said(own['key']) : undefined;
    if (!isRecord(own) || key === undefined) return [];
    const order = typeof own['order'] === 'number' ? own['order'] : Number.POSITIVE_INFINITY;
    return [{ path, key, label: said(own['title']) ?? key, parent: said(own['parent']), order }];
  });
  const keys = new Set(listed.map(({ key }) => key));
  const below = (parent: string | undefined, above: readonly string[]): NavItem[] =>
    listed
      .filter((one) => (one.parent !== undefined && keys.has(one.parent) ? one.parent : undefined) === parent)
      .filter(({ key }) => !above.includes(key))
      .toSorted((a, b) => (a.order === b.order ? a.label.localeCompare(b.label) : a.order - b.order))
      .map(({ path, key, label }) => ({
        label,
        page: path,
        items: below(key, [...above, key]),
        at: { path, line: 1 },
      }));
  return below(undefined, []);
};

const read = (folder: SourceFolder): SourceSite => {
  const fieldsOf = fieldsIn(folder);
  const file = settingsFile(folder) ?? '';
  const settings = folder.read(file);
  const docs = named(settings, 'input', '');
  const includes = joined(docs, named(settings, 'includes', '_includes')) ?? '_includes';
  const data = joined(docs, named(settings, 'data', '_data')) ?? '_data';
  const inDocs = (path: string): string => pathBelow(docs, path);
  const all = folder.files.filter(
    (path) => isPageFile(path) && isBelow(docs, path) && ![includes, data].some((one) => path.startsWith(`${one}/`)),
  );
  // One without an address is a text for others.
  const pages = all.filter((path) => fieldsOf(path)['permalink'] !== false);
  const values = new Map(
    folder.files
      .filter((path) => folderOf(path) === data && path.endsWith('.json'))
      .map((path): [string, unknown] => [plain(nameOf(path)), valuesIn(folder.read(path))]),
  );
  // All may hang below the first page of the site, which is that of this section as well.
  const isFirst = (path: string | undefined): boolean => path !== undefined && plain(inDocs(path)) === 'index';
  const nav = treeOf(pages, fieldsOf).flatMap((item) =>
    isFirst(item.page) ? [{ ...item, items: [] }, ...item.items] : [item],
  );
  const template: TemplateSite = {
    language: 'template',
    value: (path, page) => valueAt(page.fields, path) ?? valueAt(Object.fromEntries(values), path),
    filesOf: (_tag, name, page) => [joined(includes, name), joined(folderOf(page.path), name)],
  };
  return {
    format: 'Eleventy',
    docs,
    pages,
    statics: [docs, 'public', 'static', 'src', ''],
    addressOf: (path, fields) => {
      const given = said(fields['permalink']);
      if (given !== undefined && !/\{[{%]/.test(given)) return given.replace(/^\/|\/$|(?:index)?\.html$/g, '');
      const name = nameOf(plain(path)).replace(/^\d{4}-\d\d-\d\d-/, '');
      const at = folderOf(inDocs(path));
      return name === 'index' || name === nameOf(at) ? at : (joined(at, name) ?? name);
    },
    hosts: [],
    redirects: [],
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    orderOf: (_path, fields) => number(fields['order']),
    slug: githubAnchors,
    formulas: setsFormulas(settings),
    findings: all
      .filter((path) => !pages.includes(path))
      .map((path): Finding => ({
        kind: 'left out',
        path,
        what: 'a text without an address (permalink: false)',
        done: 'not brought in as a page',
      })),
    dialect: (lines, page) =>
      attributesOfLinks(
        withoutTemplates(
          outsideCode(lines, (text) =>
            text
              .replace(/\{#-?.*?-?#\}/g, (comment) => (/^\{#[\w-]+\}$/.test(comment) ? comment : ''))
              .replace(namedAddress, (_, before: string, address: string) => before + address)
              .replace(prefix, '$1')
              .replace(picture, (_, src: string, alt?: string) => `![${alt ?? ''}](${src})`),
          ),
          template,
          page,
        ),
        page,
      ),
  };
};

/** A picture as the plug-in for them is asked for it in most sites. */
const picture = /\{%-?\s*(?:image|img|picture|figure)\s+["']([^"']+\.\w+)["'](?:\s*,\s*["']([^"']*)["'])?[^%]*%\}/g;

/** An address that a tag is asked for by the path of a page, in Markdown and in HTML. */
const namedAddress = /(\]\(\s*|(?:href|src)=["'])\{%-?\s*\w+\s+["'](\/?[^"'\s{}]*\/[^"'\s{}]*)["']\s*-?%\}/g;

/** A value in front of a path from the root is the address of the site. */
const prefix = /(\]\(\s*|(?:href|src)=["'])\{\{[^{}]*\}\}(?=\/)/g;

const valuesIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Data that cannot be read says nothing.
  }
};

export const eleventy: Format = {
  id: 'eleventy',
  name: 'Eleventy',
  fits: (folder) => settingsFile(folder) !== undefined && folder.files.some(isPageFile),
  read,
};
