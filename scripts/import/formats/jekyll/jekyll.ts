/** Jekyll: pages beside `_config.yml`, with Liquid and kramdown in them, posts, collections, and the tree of Just the Docs. */
import { parse } from 'yaml';
import { folderOf, isBelow, isPageFile, joined, nameOf, pathBelow } from '../../paths.ts';
import type { Fields, Format, SourceFolder, SourceSite } from '../../source.ts';
import { withPipesInCode } from '../../text/dialects/tables.ts';
import { isRecord, record, said } from '../../text/literals.ts';
import { valueAt, withoutTemplates, type TemplateSite } from '../../text/templates/templates.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { mkdocsBlocks } from '../mkdocs/admonitions.ts';
import { attributeLists } from '../mkdocs/inline.ts';
import { kramdownBlocks } from './kramdown.ts';
import { withNamedPages } from './named-pages.ts';
import { keptNavigation, plainName, treeOf } from './navigation.ts';

const settingsFile = (folder: SourceFolder): string | undefined =>
  folder.files.find((path) => /^(?:docs\/|site\/)?_config\.ya?ml$/.test(path));

/** Folders of Jekyll that hold no pages; those of posts and collections do. */
const isMachinery = /(?:^|\/)_(?:layouts|includes|sass|data|site|drafts|plugins)\//;

/** Files of a repository that Jekyll leaves out where nobody asks for them. */
const ofRepository =
  /^(?:readme|contributing|code_of_conduct|license|changelog|security|support|agents|issue_template|pull_request_template)\./i;

const dated = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/;

const read =
  (fieldsOf: (folder: SourceFolder, path: string) => Fields) =>
  (folder: SourceFolder): SourceSite => {
    const file = settingsFile(folder) ?? '_config.yml';
    const parsed: unknown = parse(folder.read(file), { logLevel: 'silent', uniqueKeys: false });
    const settings: Fields = record(parsed);
    const docs = joined(folderOf(file), said(settings['source']) ?? '') ?? '';
    // Collections may lie together in a folder that is none of their addresses.
    const collected = said(settings['collections_dir'])?.replace(/^\/|\/$/g, '');
    const inDocs = (path: string): string => {
      const inside = pathBelow(docs, path);
      return collected && inside.startsWith(`${collected}/_`) ? inside.slice(collected.length + 1) : inside;
    };
    const collections = record(settings['collections']);
    const own = new Map<string, Fields>();
    const fields = (path: string): Fields => {
      const found = own.get(path) ?? fieldsOf(folder, path);
      own.set(path, found);
      return found;
    };
    const excluded = (Array.isArray(settings['exclude']) ? settings['exclude'] : []).flatMap(
      (one) => said(one)?.replace(/^\/|\/?\**$/g, '') ?? [],
    );
    const all = folder.files.filter(
      (path) => isPageFile(path) && isBelow(docs, path) && !isMachinery.test(inDocs(path)),
    );
    const hasIndex = new Set(all.filter((path) => /^index\.\w+$/i.test(nameOf(path))).map(folderOf));
    const pages = all.filter((path) => {
      const inside = inDocs(path);
      if (excluded.some((one) => one !== '' && (inside === one || inside.startsWith(`${one}/`)))) return false;
      // This site has a page of its own for addresses that lead nowhere.
      if (/^404\.\w+$/.test(nameOf(path))) return false;
      // Without fields it is no page of Jekyll; hosts of pages make one of it all the same, but of these.
      if (Object.keys(fields(path)).length > 0 || /^---\s/.test(folder.read(path))) return true;
      return !ofRepository.test(nameOf(path)) || (/^readme\./i.test(nameOf(path)) && !hasIndex.has(folderOf(path)));
    });
    const permalink = said(settings['permalink']) ?? 'date';
    const addressOf = (path: string, of: Fields): string => {
      const own = said(of['permalink']);
      if (own !== undefined && !/[/:]/.test(own)) return own.replace(/(?:index)?\.html$/, '');
      const [, year, month, day, name] = dated.exec(plainName(path)) ?? [];
      const collection = /(?:^|\/)_(\w[\w-]*)\//.exec(inDocs(path))?.[1];
      const ofCollection = collections[collection ?? ''];
      const given = own ?? said(of['slug']) ?? (isRecord(ofCollection) ? said(ofCollection['permalink']) : undefined);
      const pattern =
        given ??
        (collection === undefined || (collection === 'posts' && permalink.includes(':'))
          ? year === undefined
            ? undefined
            : permalink
          : undefined);
      const categories = [of['categories'] ?? of['category'] ?? []]
        .flat()
        .flatMap((one) => said(one)?.split(/\s+/) ?? []);
      const plain = inDocs(path)
        .replace(/(^|\/)_/g, '$1')
        .replace(/\.\w+$/, '');
      if (pattern?.includes('/') === true)
        return pattern
          .replaceAll(':categories', categories.join('/').toLowerCase())
          .replaceAll(':year', year ?? '')
          .replaceAll(':month', month ?? '')
          .replaceAll(':day', day ?? '')
          .replace(/:(?:title|name|slug|basename)/g, name ?? plainName(path))
          .replaceAll(':collection', collection ?? '')
          .replace(/:path/g, plain)
          .replace(/:output_ext/g, '')
          .replace(/^\/|\/$|(?:index)?\.html$/g, '');
      if (year !== undefined && collection === 'posts') return [...categories, year, month, day, name].join('/');
      return plainName(path) === 'index' ? folderOf(plain) : plain;
    };
    const byAddress = new Map(pages.map((path) => [addressOf(path, fields(path)), path]));
    const pageOf = (link: string): string | undefined =>
      byAddress.get(
        link
          .replace(/[?#].*$/, '')
          .replace(/^\/|\/$|(?:index)?\.(?:html|md)$/g, '')
          .replace(/\/$/, ''),
      );
    const hasTree = pages.some(
      (path) => fields(path)['parent'] !== undefined || fields(path)['nav_order'] !== undefined,
    );
    const nav = hasTree ? treeOf(pages, fields) : keptNavigation(folder, pageOf);
    const base = said(settings['baseurl'])?.replace(/^\/|\/$/g, '') ?? '';
    const host = said(settings['url'])?.replace(/\/$/, '');
    const repository = said(settings['repository']);
    const callouts = record(settings['callouts']);
    const posts = new Map(
      pages.flatMap((path) => (dated.test(plainName(path)) ? [[plainName(path), path] as const] : [])),
    );
    const liquid: TemplateSite = {
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
    return {
      format: 'Jekyll',
      language: said(settings['lang']) ?? said(settings['locale']),
      docs,
      pages,
      insideOf: inDocs,
      statics: [docs, ''],
      addressOf,
      hosts: host === undefined ? [] : [`${host}/${base === '' ? '' : `${base}/`}`],
      forge: repository === undefined ? undefined : `https://github.com/${repository}/blob/HEAD/`,
      redirects: [],
      nav: nav.length > 0 ? nav : undefined,
      folders: new Map(),
      orderOf: (_path, of) =>
        typeof of['nav_order'] === 'number'
          ? of['nav_order']
          : typeof of['order'] === 'number'
            ? of['order']
            : undefined,
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

/** @param fieldsOf the front matter of a page */
export const jekyll = (fieldsOf: (folder: SourceFolder, path: string) => Fields): Format => ({
  id: 'jekyll',
  name: 'Jekyll',
  fits: (folder) => settingsFile(folder) !== undefined,
  read: read(fieldsOf),
});
