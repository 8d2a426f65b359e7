/** Jekyll: pages beside `_config.yml`, with Liquid and kramdown in them, posts, collections, and the tree of Just the Docs. */
import { parse } from 'yaml';
import { folderOf, joined, nameOf } from '../../paths.ts';
import type { Fields, Format, SourceFolder, SourceSite } from '../../source.ts';
import { withPipesInCode } from '../../text/dialects/tables.ts';
import { fieldsIn } from '../../text/front-matter.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { isRecord, number, record, said } from '../../text/literals.ts';
import { valueAt, withoutTemplates, type TemplateSite } from '../../text/templates/templates.ts';
import { mkdocsBlocks } from '../mkdocs/blocks/blocks.ts';
import { attributeLists } from '../mkdocs/inline.ts';
import { kramdownBlocks } from './kramdown.ts';
import { withNamedPages } from './named-pages.ts';
import { navigationOf } from './navigation.ts';
import { addressOf, insideOf, isDated, pagesIn, plainName } from './pages.ts';

const settingsFile = (folder: SourceFolder): string | undefined =>
  folder.files.find((path) => /^(?:docs\/|site\/)?_config\.ya?ml$/.test(path));

/** What tags of Liquid ask a site for. */
const liquidOf = (settings: Fields, docs: string, pages: readonly string[]): TemplateSite => {
  const posts = new Map(pages.filter(isDated).map((path) => [plainName(path), path]));
  return {
    language: 'Liquid',
    value: (path, page) => {
      const [root, ...rest] = path.split('.');
      const name = rest.join('.');
      // Pages of a site lie together here, wherever the old one stood.
      if (root === 'site') return name === 'baseurl' || name === 'url' ? '' : valueAt(settings, name);
      return root === 'page' ? valueAt(page.fields, name) : undefined;
    },
    filesOf: (tag, name, page) => [
      joined(tag === 'include' ? (joined(docs, '_includes') ?? '') : folderOf(page.path), name),
    ],
    postAt: (name) => posts.get(nameOf(name)),
  };
};

/** The address that a link leads to, as pages have theirs. */
const addressIn = (link: string): string =>
  link
    .replace(/[?#].*$/, '')
    .replace(/^\/|\/$|(?:index)?\.(?:html|md)$/g, '')
    .replace(/\/$/, '');

const read = (folder: SourceFolder): SourceSite => {
  const file = settingsFile(folder) ?? '_config.yml';
  const settings: Fields = record(parse(folder.read(file), { logLevel: 'silent', uniqueKeys: false }));
  const docs = joined(folderOf(file), said(settings['source']) ?? '') ?? '';
  const inside = insideOf(docs, settings);
  const fieldsOf = fieldsIn(folder);
  const pages = pagesIn(folder, settings, docs, fieldsOf);
  const byAddress = new Map(pages.map((path) => [addressOf(inside(path), fieldsOf(path), settings), path]));
  const pageOf = (link: string): string | undefined => byAddress.get(addressIn(link));
  const nav = navigationOf(folder, pages, fieldsOf, pageOf);
  const base = said(settings['baseurl'])?.replace(/^\/|\/$/g, '') ?? '';
  const host = said(settings['url'])?.replace(/\/$/, '');
  const repository = said(settings['repository']);
  const callouts = record(settings['callouts']);
  const liquid = liquidOf(settings, docs, pages);
  return {
    format: 'Jekyll',
    language: said(settings['lang']) ?? said(settings['locale']),
    docs,
    pages,
    insideOf: inside,
    statics: [docs, ''],
    addressOf: (path, fields) => addressOf(inside(path), fields, settings),
    hosts: host === undefined ? [] : [`${host}/${base === '' ? '' : `${base}/`}`],
    forge: repository === undefined ? undefined : `https://github.com/${repository}/blob/HEAD/`,
    redirects: [],
    nav: nav.length > 0 ? nav : undefined,
    folders: new Map(),
    orderOf: (_path, fields) => number(fields['nav_order']) ?? number(fields['order']),
    nameOf: (path) => nameOf(path).replace(/^_/, ''),
    slug: githubAnchors,
    findings: [],
    dialect: (lines, page) =>
      attributeLists(
        kramdownBlocks(
          mkdocsBlocks(withPipesInCode(withoutTemplates(withNamedPages(lines, page, file, pageOf), liquid, page))),
          { titleOf: (name) => (isRecord(callouts[name]) ? (said(callouts[name]['title']) ?? '') : undefined) },
          page,
        ),
        page,
      ),
  };
};

export const jekyll: Format = {
  id: 'jekyll',
  name: 'Jekyll',
  fits: (folder) => settingsFile(folder) !== undefined,
  read,
};
