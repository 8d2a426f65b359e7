/** Hugo: `content/` with `_index.md`, weights and shortcodes. */
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import {
  fromFolder,
  type Fields,
  type Finding,
  type Format,
  type PageContext,
  type SourceFolder,
  type SourceSite,
} from '../../source.ts';
import { isRecord, record, said, within } from '../../text/literals.ts';
import { inWords, outsideCode, type Line } from '../../text/lines.ts';
import { valueAt } from '../../text/templates/templates.ts';
import { slugOf } from '../../../../src/kinds.ts';
import { dayIn } from '../../pages/fields.ts';
import { readHead } from '../../text/front-matter.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { withoutTags, type BlockRule } from '../../text/tags/tags.ts';
import { attributesOfLinks, withEmoji } from '../mkdocs/inline.ts';
import { drawnOfData } from './drawn-data.ts';
import { htmlPages } from './html-pages.ts';
import { including } from './including.ts';
import { mountsOf } from './mounts.ts';
import { localShortcodes } from './local-shortcodes.ts';
import { isContent, settingsFile, settingsOf } from './settings.ts';
import { blocks, inlines } from './shortcodes.ts';
import { withShortcodesInRows } from './table-shortcodes.ts';
import { scan, withTermAnchors, withValuesInCode } from './tags.ts';
import { withoutAttributes } from '../../text/dialects/attributes.ts';

/** True for fields that keep a page from being drawn: it has no address, and others take its text in. */
const isHidden = (build: unknown): boolean => isRecord(build) && ['never', false].includes(build['render'] as never);

const read = (folder: SourceFolder): SourceSite => {
  const settings = settingsOf(folder);
  const named = said(settings['contentDir']);
  const base = joined(named ?? (isContent(folder) ? '' : 'content')) ?? 'content';
  const inside = (where: string): string => (where === '' ? '' : `${where}/`);
  const languages = record(settings['languages']);
  const main =
    said(settings['defaultContentLanguage']) ?? ('en' in languages ? 'en' : (Object.keys(languages)[0] ?? 'en'));
  const own = isRecord(languages[main]) ? said(languages[main]['contentDir']) : undefined;
  const hasMain = folder.files.some((path) => path.startsWith(`${inside(base)}${main}/`) && isPageFile(path));
  const docs = own === undefined ? (hasMain ? `${inside(base)}${main}` : base) : (joined(own) ?? base);
  const all = folder.files.filter((path) => isPageFile(path) && path.startsWith(inside(base)));
  const codes = new Set([
    ...Object.keys(languages),
    ...all.flatMap((path) => /\.([a-z]{2}(?:-[a-z]{2})?)\.md$/i.exec(path)?.[1]?.toLowerCase() ?? []),
  ]);
  codes.delete(main);
  const isTranslation = (path: string): boolean =>
    [...codes].some((code) => path.toLowerCase().endsWith(`.${code.toLowerCase()}.md`));
  const mounts = mountsOf(folder, settings, settingsFile(folder) ?? '', { base, main });
  const shown = [...all.filter((path) => path.startsWith(inside(docs))), ...mounts.pages].filter(
    (path) => !isTranslation(path),
  );
  const others = all.filter((path) => !path.startsWith(inside(docs)) || isTranslation(path));
  const findings = [
    ...Map.groupBy(others, (path) => (isTranslation(path) ? 'translations' : path.split('/').slice(0, 2).join('/'))),
  ].map(([where, list]): Finding => ({
    kind: 'left out',
    path: where === 'translations' ? base : where,
    what: `${list.length} pages in another language`,
    done: 'not brought in',
  }));
  const ofMain = record(languages[main]);
  const [language] = [ofMain, settings]
    .flatMap((one) => [one['locale'], one['languageCode'], one['defaultContentLanguage']])
    .flatMap((one) => said(one) ?? []);
  const site = said(settings['baseURL']);
  const permalinks = record(settings['permalinks']);
  /** The address that a pattern of the settings makes; undefined where none is for the section of a page. */
  const permalink = (path: string, fields: Fields): string | undefined => {
    const [section = ''] = path.split('/');
    const pattern =
      said(permalinks[section]) ?? (isRecord(permalinks['page']) ? said(permalinks['page'][section]) : undefined);
    if (pattern === undefined || nameOf(path).startsWith('_index')) return undefined;
    const [year = '', month = '', day = ''] = (dayIn(fields['date']) ?? '').split('-');
    const name = nameOf(path) === 'index' ? nameOf(folderOf(path)) : nameOf(path);
    const title = slugOf(said(fields['title']) ?? name);
    const slug = said(fields['slug']);
    const parts: Readonly<Record<string, string>> = {
      section,
      sections: folderOf(path),
      year,
      month,
      day,
      title,
      slug: slug ?? title,
      filename: name,
      contentbasename: name,
      slugorfilename: slug ?? name,
      slugorcontentbasename: slug ?? name,
    };
    return pattern.replace(/:(\w+)/g, (whole, part: string) => parts[part] ?? whole).replace(/^\/+|\/+$/g, '');
  };
  const hasNamedTerms = within(settings['markup']).some((one) => isRecord(one) && one['autoDefinitionTermID'] === true);
  const params = record(settings['params']);
  /** Fields that the first pages of the folders above hand down. */
  const handedDown = (path: string): Fields =>
    folderOf(path)
      .split('/')
      .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/_index.md`)
      .filter((file) => folder.has(file))
      .reduce<Fields>((all, file) => {
        const { cascade } = readHead(folder.read(file)).fields;
        return (Array.isArray(cascade) ? cascade : [cascade])
          .filter(isRecord)
          .reduce((known, one) => ({ ...known, ...one, ...record(one['params']) }), all);
      }, {});
  const isPart = (path: string): boolean => {
    const { fields } = readHead(folder.read(path));
    const down = handedDown(path);
    // What is handed down to some pages only names those.
    const ofAll = 'target' in down || '_target' in down ? undefined : (down['build'] ?? down['_build']);
    return isHidden(fields['build'] ?? fields['_build'] ?? ofAll);
  };
  const hidden = shown.filter(isPart);
  const html = htmlPages(folder, inside(docs));
  const pages = shown.filter((path) => !hidden.includes(path));
  const include = including(docs);
  const more: Readonly<Record<string, BlockRule>> = {
    include,
    readfile: include,
    code_sample: include,
    codenew: include,
    code: include,
  };
  const names = new Set([...Object.keys(blocks), ...Object.keys(more), ...Object.keys(inlines(params))]);
  const local = localShortcodes(
    folder,
    (name) => names.has(name),
    include,
    (name) => valueAt(params, name),
  );
  return {
    format: 'Hugo',
    language,
    titlesInFields: true,
    docs,
    pages,
    nameOf: (path) => nameOf(path).replace(new RegExp(`\\.${main}(?=\\.\\w+$)`, 'i'), ''),
    insideOf: mounts.insideOf,
    statics: ['static', 'assets', docs],
    addressOf: (page, fields) => {
      const url = said(fields['url']);
      if (url !== undefined) return url.replace(/^\//, '');
      const path = fromFolder({ docs, insideOf: mounts.insideOf }, page).replace(
        new RegExp(`(\\.${main})?\\.(md|markdown)$`, 'i'),
        '',
      );
      const made = permalink(path, fields);
      if (made !== undefined) return made;
      const isIndex = /^_?index$/.test(nameOf(path));
      const at = isIndex ? folderOf(path) : path;
      const slug = said(fields['slug']);
      return (slug === undefined ? at : (joined(folderOf(at), slug) ?? at)).toLowerCase().replaceAll(' ', '-');
    },
    hosts: site !== undefined && /^https?:/.test(site) ? [site.replace(/\/?$/, '/')] : [],
    redirects: [],
    tags: 'tags',
    folders: html.folders,
    orderOf: (_page, fields) =>
      typeof fields['weight'] === 'number' && fields['weight'] !== 0 ? fields['weight'] : undefined,
    slug: githubAnchors,
    formulas: JSON.stringify(settings).includes('passthrough') && 'brackets too',
    findings: [
      ...findings,
      ...mounts.findings,
      ...local.findings,
      ...html.findings,
      ...drawnOfData(folder),
      ...hidden.map((path): Finding => ({
        kind: 'left out',
        path,
        what: 'a text for other pages, and none by itself (build)',
        done: 'not brought in as a page; pages that take it in have its words',
      })),
    ],
    dialect: (lines, page: PageContext) => {
      const own = inlines({ ...params, ...handedDown(page.path) });
      const inline = { ...local.inlines, ...own };
      /** Shortcodes of a text, and of the texts that it takes in. */
      const expanded = (given: readonly Line[], depth: number): Line[] => {
        const taking: BlockRule = (tag, body, context) => {
          const found = include(tag, body, context);
          return depth < 4 ? expanded(found, depth + 1) : found;
        };
        return withoutTags(
          withValuesInCode(given, inline, page).map((one) => ({
            ...one,
            text: one.text
              .replace(/\{\{([<%])\/\*\s*(.*?)\s*\*\/([>%])\}\}/g, '`{{$1 $2 $3}}`')
              .replace(/``\{\{/g, '`{{')
              .replace(/\}\}``/g, '}}`'),
          })),
          {
            scan,
            parts: new Set(['tab', 'card', 'filetree/folder', 'filetree/file']),
            block: (name) =>
              blocks[name] ?? (name in more || local.blocks[name] === include ? taking : local.blocks[name]),
            inline: (name) => inline[name],
          },
          page,
        );
      };
      const known = attributesOfLinks(
        outsideCode(withTermAnchors(expanded(withShortcodesInRows(lines, page), 0), hasNamedTerms), withoutAttributes),
        page,
      );
      return settings['enableEmoji'] === true ? outsideCode(known, (text) => inWords(text, withEmoji)) : known;
    },
  };
};

export const hugo: Format = {
  id: 'hugo',
  name: 'Hugo',
  fits: (folder) =>
    settingsFile(folder) !== undefined && folder.files.some((path) => path.startsWith('content/') && isPageFile(path)),
  read,
};

/** The pages alone. */
export const hugoContent: Format = { id: 'hugo-content', name: 'Hugo', fits: isContent, read };
