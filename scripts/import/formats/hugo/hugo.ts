/** Hugo: `content/` with `_index.md`, weights and shortcodes. */
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { folderOf, isPageFile, joined, nameOf } from '../../paths.ts';
import type { Fields, Finding, Format, PageContext, SourceFolder, SourceSite } from '../../source.ts';
import { isRecord, said } from '../../text/literals.ts';
import { textOf } from '../../text/lines.ts';
import { valueAt } from '../../text/templates.ts';
import { asId, dayIn } from '../../pages/fields.ts';
import { readHead } from '../../text/front-matter.ts';
import { githubAnchors } from '../../text/links/slugs.ts';
import { withoutTags, type BlockRule } from '../../text/tags.ts';
import { withEmoji } from '../mkdocs/inline.ts';
import { including } from './including.ts';
import { localShortcodes } from './local-shortcodes.ts';
import { blocks, inlines } from './shortcodes.ts';
import { scan, withValuesInCode } from './tags.ts';

const names = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
  'config/_default/hugo.toml',
  'config/_default/hugo.yaml',
  'config/_default/config.toml',
  'config/_default/config.yaml',
];

const settingsFile = (folder: SourceFolder): string | undefined => names.find((path) => folder.has(path));

const settingsOf = (folder: SourceFolder): Fields => {
  const path = settingsFile(folder);
  if (path === undefined) return {};
  try {
    const parsed: unknown = path.endsWith('.toml')
      ? parseToml(folder.read(path))
      : parseYaml(folder.read(path), { logLevel: 'silent' });
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
};

const read = (folder: SourceFolder): SourceSite => {
  const settings = settingsOf(folder);
  const base = joined(said(settings['contentDir']) ?? said(settings['contentdir']) ?? 'content') ?? 'content';
  const languages = isRecord(settings['languages']) ? settings['languages'] : {};
  const main =
    said(settings['defaultContentLanguage']) ??
    said(settings['defaultcontentlanguage']) ??
    Object.keys(languages)[0] ??
    'en';
  const own = isRecord(languages[main]) ? said(languages[main]['contentDir']) : undefined;
  const hasMain = folder.files.some((path) => path.startsWith(`${base}/${main}/`) && isPageFile(path));
  const docs = own === undefined ? (hasMain ? `${base}/${main}` : base) : (joined(own) ?? base);
  const all = folder.files.filter((path) => isPageFile(path) && path.startsWith(`${base}/`));
  const codes = new Set([
    ...Object.keys(languages),
    ...all.flatMap((path) => /\.([a-z]{2}(?:-[a-z]{2})?)\.md$/i.exec(path)?.[1]?.toLowerCase() ?? []),
  ]);
  codes.delete(main);
  const isTranslation = (path: string): boolean =>
    [...codes].some((code) => path.toLowerCase().endsWith(`.${code.toLowerCase()}.md`));
  const pages = all.filter((path) => path.startsWith(`${docs}/`) && !isTranslation(path));
  const others = all.filter((path) => !path.startsWith(`${docs}/`) || isTranslation(path));
  const findings = [
    ...Map.groupBy(others, (path) => (isTranslation(path) ? 'translations' : path.split('/').slice(0, 2).join('/'))),
  ].map(([where, list]): Finding => ({
    kind: 'left out',
    path: where === 'translations' ? base : where,
    what: `${list.length} pages in another language`,
    done: 'not brought in',
  }));
  const site = said(settings['baseURL']) ?? said(settings['baseurl']);
  const permalinks = isRecord(settings['permalinks']) ? settings['permalinks'] : {};
  /** The address that a pattern of the settings makes; undefined where none is for the section of a page. */
  const permalink = (path: string, fields: Fields): string | undefined => {
    const [section = ''] = path.split('/');
    const pattern =
      said(permalinks[section]) ?? (isRecord(permalinks['page']) ? said(permalinks['page'][section]) : undefined);
    if (pattern === undefined || nameOf(path).startsWith('_index')) return undefined;
    const [year = '', month = '', day = ''] = (dayIn(fields['date']) ?? '').split('-');
    const name = nameOf(path) === 'index' ? nameOf(folderOf(path)) : nameOf(path);
    const title = asId(said(fields['title']) ?? name);
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
  const params = isRecord(settings['params']) ? settings['params'] : {};
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
          .reduce((known, one) => ({ ...known, ...one, ...(isRecord(one['params']) ? one['params'] : {}) }), all);
      }, {});
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
    titlesInFields: true,
    docs,
    pages,
    statics: ['static', 'assets', docs],
    addressOf: (page, fields) => {
      const url = said(fields['url']);
      if (url !== undefined) return url.replace(/^\//, '');
      const path = page.slice(docs.length + 1).replace(new RegExp(`(\\.${main})?\\.(md|markdown)$`, 'i'), '');
      const made = permalink(path, fields);
      if (made !== undefined) return made;
      const isIndex = /^_?index$/.test(nameOf(path));
      const at = isIndex ? folderOf(path) : path;
      const slug = said(fields['slug']);
      return (slug === undefined ? at : (joined(folderOf(at), slug) ?? at)).toLowerCase().replaceAll(' ', '-');
    },
    hosts: site !== undefined && /^https?:/.test(site) ? [site.replace(/\/?$/, '/')] : [],
    redirects: [],
    folders: new Map(),
    orderOf: (_page, fields) =>
      typeof fields['weight'] === 'number' && fields['weight'] !== 0 ? fields['weight'] : undefined,
    slug: githubAnchors,
    findings: [...findings, ...local.findings],
    dialect: (lines, page: PageContext) => {
      const own = inlines({ ...params, ...handedDown(page.path) });
      const inline = { ...local.inlines, ...own };
      const known = withoutTags(
        withValuesInCode(lines, inline, page).map((one) => ({
          ...one,
          text: one.text
            .replace(/\{\{([<%])\/\*\s*(.*?)\s*\*\/([>%])\}\}/g, '`{{$1 $2 $3}}`')
            .replace(/``\{\{/g, '`{{')
            .replace(/\}\}``/g, '}}`'),
        })),
        {
          scan,
          parts: new Set(['tab', 'card']),
          block: (name) => blocks[name] ?? more[name] ?? local.blocks[name],
          inline: (name) => inline[name],
        },
        page,
      );
      return settings['enableEmoji'] === true && /:[a-z_]+:/.test(textOf(known))
        ? known.map((one) => ({ ...one, text: one.text.includes('`') ? one.text : withEmoji(one.text) }))
        : known;
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
