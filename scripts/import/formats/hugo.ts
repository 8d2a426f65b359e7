/** Hugo: `content/` with `_index.md`, weights and shortcodes. */
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import {
  folderOf,
  isPageFile,
  joined,
  nameOf,
  type Fields,
  type Finding,
  type Format,
  type PageContext,
  type SourceFolder,
  type SourceSite,
} from '../source.ts';
import { readHead } from '../text/front-matter.ts';
import { isRecord, said } from '../text/literals.ts';
import { block, linesOf, textOf, type Line } from '../text/lines.ts';
import { isPicture } from '../text/links.ts';
import { asId, dayIn } from '../fields.ts';
import { githubAnchors } from '../text/slugs.ts';
import { withoutTags, type BlockRule, type InlineRule, type Tag } from '../text/tags.ts';
import { calloutFor } from './mkdocs/admonitions.ts';
import { withEmoji } from './mkdocs/inline.ts';

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

const shortcode =
  /\{\{(?:<|%)\s*(\/?)\s*([\w/.-]+)((?:\s+(?:[\w-]+\s*=\s*)?(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`>%/]+|\/(?!\s*[>%]\}\})))*)\s*(\/?)\s*(?:>|%)\}\}/g;

const scan = (hidden: string, text: string): Tag[] =>
  [...hidden.matchAll(shortcode)].map((found): Tag => {
    const start = found.index;
    const end = start + found[0].length;
    const written = text.slice(start, end);
    const [, slash, name = '', words = '', closed] = found;
    const attributes: Record<string, string> = {};
    const values: string[] = [];
    for (const [, key, quoted, raw, bare] of words.matchAll(
      /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|(\S+))/g,
    )) {
      const value = quoted?.replace(/\\(.)/g, '$1') ?? raw ?? bare ?? '';
      if (key === undefined) values.push(value);
      else attributes[key.toLowerCase()] = value;
    }
    return {
      name: name.toLowerCase(),
      attributes,
      values,
      kind: slash ? 'end' : closed ? 'alone' : 'start',
      start,
      end,
      written,
    };
  });

const titleIn = ({ attributes, values }: Tag): string | undefined =>
  attributes['title'] ??
  attributes['header'] ??
  attributes['name'] ??
  attributes['label'] ??
  attributes['summary'] ??
  values[0];

const callout =
  (kind: string, firstIsKind = false): BlockRule =>
  (tag, body) => {
    const type =
      tag.attributes['type'] ??
      tag.attributes['color'] ??
      tag.attributes['level'] ??
      tag.attributes['context'] ??
      (firstIsKind ? tag.values[0] : undefined) ??
      kind;
    const colour: Readonly<Record<string, string>> = {
      primary: 'note',
      default: 'note',
      secondary: 'note',
      light: 'note',
      dark: 'note',
      emphasize: 'important',
      '': kind,
    };
    const { name, title } = calloutFor(
      colour[type] ?? type,
      tag.attributes['title'] ?? (firstIsKind ? tag.values[1] : tag.values[0]),
    );
    return block(name, title, body, tag.at);
  };

const named =
  (name: string): BlockRule =>
  (tag, body) =>
    block(name, titleIn(tag) ?? '', body, tag.at);

const plain =
  (name: string): BlockRule =>
  (tag, body) =>
    block(name, '', body, tag.at);

const line = (text: string, at: number): Line => ({ text, at });

/** Docsy's pictures: a part of the name of a file beside the page. */
const processed: BlockRule = (tag, body, page) => {
  const wanted = tag.values[0] ?? '';
  const beside = page.folder.files.filter((path) => folderOf(path) === folderOf(page.path) && isPicture(path));
  const file = beside.find((path) => nameOf(path).includes(wanted.replaceAll('*', '')));
  const words = textOf(body).replace(/\s+/g, ' ').trim();
  return picture(
    { ...tag, attributes: { src: file === undefined ? wanted : nameOf(file), alt: words }, values: [] },
    [],
    page,
  );
};

const fenced =
  (languageOf: (tag: Tag) => string): BlockRule =>
  (tag, body) => [line(`\`\`\`${languageOf(tag)}`, tag.at), ...body, line('```', tag.at)];

const picture: BlockRule = ({ attributes, values, at }, body) => {
  const { src = values[0] ?? '', alt, title, caption, link } = attributes;
  const image = `![${alt ?? caption ?? title ?? ''}](${encodeURI(src)})`;
  const words = caption ?? title;
  return [
    line(link === undefined ? image : `[${image}](${link})`, at),
    ...(words === undefined || words === alt ? [] : [line('', at), line(`*${words}*`, at)]),
    ...(body.length > 0 ? [line('', at), ...body] : []),
  ];
};

const video =
  (address: (id: string) => string, words: string): BlockRule =>
  ({ attributes, values, at }) => [
    line(`[${attributes['title'] ?? words}](${address(attributes['id'] ?? values.join('/'))})`, at),
  ];

const blocks: Readonly<Record<string, BlockRule>> = {
  tabs: plain('tabs'),
  tabpane: plain('tabs'),
  codetabs: plain('tabs'),
  tab: (tag, body) => {
    const language = tag.attributes['lang'];
    // A pane that names its language is code without fences.
    const inside =
      language !== undefined && !body.some(({ text }) => /^\s*(`{3,}|~{3,})/.test(text))
        ? fenced(() => language)(tag, body, undefined as never)
        : body;
    return block('tab', titleIn(tag) ?? language ?? '', inside, tag.at);
  },
  steps: plain('steps'),
  cards: plain('cards'),
  cardpane: plain('cards'),
  card: (tag, body) => {
    const title = titleIn(tag) ?? '';
    const link = tag.attributes['link'] ?? tag.attributes['href'];
    const about = tag.attributes['subtitle'] ?? tag.attributes['description'];
    return block(
      'card',
      link === undefined ? title : `[${title}](${link})`,
      [...(about === undefined ? [] : [line(about, tag.at)]), ...body],
      tag.at,
    );
  },
  details: named('details'),
  expand: named('details'),
  collapse: named('details'),
  accordion: named('details'),
  alert: callout('note'),
  notice: callout('note', true),
  hint: callout('note', true),
  callout: callout('note', true),
  admonition: callout('note', true),
  note: callout('note'),
  tip: callout('tip'),
  info: callout('info'),
  warning: callout('warning'),
  caution: callout('caution'),
  important: callout('important'),
  danger: callout('danger'),
  pageinfo: callout('note'),
  mermaid: fenced(() => 'mermaid'),
  highlight: fenced(({ values }) => values[0] ?? ''),
  figure: picture,
  img: picture,
  image: picture,
  imgproc: processed,
  tweet: ({ attributes, values, at }) => [
    line(`[Post on X](https://x.com/${attributes['user'] ?? 'i'}/status/${attributes['id'] ?? values[0] ?? ''})`, at),
  ],
  youtube: video((id) => `https://www.youtube.com/watch?v=${id}`, 'Video on YouTube'),
  vimeo: video((id) => `https://vimeo.com/${id}`, 'Video on Vimeo'),
  gist: video((id) => `https://gist.github.com/${id}`, 'Code on GitHub Gist'),
  toc: () => [],
};

/** A reference is the path of a page; the links of the text lead from it to the page itself. */
const reference: InlineRule = ({ attributes, values }) => [encodeURI(attributes['path'] ?? values[0] ?? ''), ''];

const inlines = (params: Fields): Readonly<Record<string, InlineRule>> => ({
  ref: reference,
  relref: reference,
  param: ({ values, written }, page) => {
    const name = values[0] ?? '';
    const found =
      page.fields[name] ??
      name.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), params);
    return [typeof found === 'string' || typeof found === 'number' ? String(found) : `\`${written}\``, ''];
  },
});

/** Files of the folder that a text takes in by a shortcode. */
const including =
  (docs: string): BlockRule =>
  (tag, _body, page) => {
    const name = tag.attributes['file'] ?? tag.attributes['src'] ?? tag.values[0] ?? '';
    const path = [
      joined(folderOf(page.path), name),
      joined(docs, name),
      joined(name),
      joined('includes', name),
      joined('assets', name),
      joined('static', name),
    ].find((one) => one !== undefined && page.folder.has(one));
    if (path === undefined) {
      page.found(
        'syntax',
        tag.at,
        `${name} is taken in here, and there is no such file`,
        'kept as it is written, as code',
      );
      return [line(`\`${tag.written}\``, tag.at)];
    }
    const text = page.folder.read(path);
    const isText = isPageFile(path) && tag.attributes['code'] === undefined;
    const body = isText ? readHead(text).body : linesOf(text.trimEnd());
    const placed = body.map(({ text: words }) => line(words, tag.at));
    return isText
      ? placed
      : [
          line(`\`\`\`${tag.attributes['lang'] ?? tag.attributes['language'] ?? path.split('.').at(-1) ?? ''}`, tag.at),
          ...placed,
          line('```', tag.at),
        ];
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
  const inline = inlines(isRecord(settings['params']) ? settings['params'] : {});
  const include = including(docs);
  const more: Readonly<Record<string, BlockRule>> = {
    include,
    readfile: include,
    code_sample: include,
    codenew: include,
    code: include,
  };
  return {
    format: 'Hugo',
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
    findings,
    dialect: (lines, page: PageContext) => {
      const known = withoutTags(
        lines.map((one) => ({
          ...one,
          text: one.text
            .replace(/\{\{([<%])\/\*\s*(.*?)\s*\*\/([>%])\}\}/g, '`{{$1 $2 $3}}`')
            .replace(/``\{\{/g, '`{{')
            .replace(/\}\}``/g, '}}`'),
        })),
        {
          scan,
          parts: new Set(['tab', 'card']),
          block: (name) => blocks[name] ?? more[name],
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
